//! The calendar: what is on now and next, the agenda of all years, a year, a month, a day, a list.

pub mod agenda;
pub mod bars;
pub mod day;
pub mod holiday;
pub mod list;
pub mod mini;
pub mod month;
pub mod moved;
pub mod overview;
pub mod parts;
pub mod span;
pub mod year;
