//! Data about a page for other machines (JSON-LD in the words of schema.org): who publishes it,
//! where it stands, what an article is based on, what takes place, what is asked and answered. A data
//! block: nothing in it is run.

pub mod address;
pub mod event;
pub mod faq;
pub mod page;
