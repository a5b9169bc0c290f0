//! Data about a page for other machines (JSON-LD in the words of schema.org): who publishes it,
//! where it stands, what an article is based on, what takes place, what is asked and answered. A data
//! block: nothing in it is run.

pub(crate) mod address;
pub(crate) mod event;
pub(crate) mod faq;
pub(crate) mod page;
