//! What machines get: calendars, feeds, tables, data, the sitemap, cards, the files of the app.

pub mod app;
pub mod card;
pub mod code;
pub mod data;
pub mod due;
pub mod feeds;
pub mod ical;
