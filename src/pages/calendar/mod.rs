//! The calendar: what is on now and next, the agenda of all years, a year, a month, a day, a list.

pub(crate) mod agenda;
pub(crate) mod bars;
pub(crate) mod day;
pub(crate) mod holiday;
pub(crate) mod list;
pub(crate) mod mini;
pub(crate) mod month;
pub(crate) mod moved;
pub(crate) mod overview;
pub(crate) mod parts;
pub(crate) mod span;
pub(crate) mod year;
