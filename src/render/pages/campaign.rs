//! Stub: to be written.

use super::Sheet;
use crate::render::view::Desk;

pub fn campaigns(desk: &Desk<'_>) -> Sheet {
    super::text::not_found(desk)
}

pub fn campaign(desk: &Desk<'_>, _: usize) -> Sheet {
    super::text::not_found(desk)
}
