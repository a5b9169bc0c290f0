//! Stub: to be written.

use super::Sheet;
use crate::render::view::Desk;

pub fn documents(desk: &Desk<'_>) -> Sheet {
    super::text::not_found(desk)
}

pub fn document(desk: &Desk<'_>, _: usize) -> Sheet {
    super::text::not_found(desk)
}
