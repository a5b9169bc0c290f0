//! The pages: for each kind its view, the data that its template sees, and what it says to its frame.

pub mod calendar;
pub mod campaign;
pub mod data;
pub mod document;
pub mod embed;
pub mod feedback;
pub mod guide;
pub mod home;
pub mod irregularity;
pub mod metric;
pub mod news;
pub mod not_found;
pub mod offline;
pub mod pictures;
pub mod plan;
pub mod question;
pub mod record;
pub mod search;
pub mod subscribe;
pub mod system;
pub mod task;
pub mod term;
pub mod text;
pub mod unit;
pub mod untranslated;
