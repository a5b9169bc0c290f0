//! Stub: to be written.

use super::Sheet;
use crate::render::view::Desk;

pub fn questions(desk: &Desk<'_>) -> Sheet {
    super::text::not_found(desk)
}

pub fn topic(desk: &Desk<'_>, _: usize) -> Sheet {
    super::text::not_found(desk)
}

pub fn question(desk: &Desk<'_>, _: usize) -> Sheet {
    super::text::not_found(desk)
}
