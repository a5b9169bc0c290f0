//! Stub: to be written.
pub mod ical;
