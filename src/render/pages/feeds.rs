//! Stub: to be written.

use super::Sheet;
use crate::render::view::Desk;

pub fn sitemap(desk: &Desk<'_>) -> Sheet {
    super::text::not_found(desk)
}

pub fn feed(desk: &Desk<'_>) -> Sheet {
    super::text::not_found(desk)
}

pub fn robots(_: &crate::site::Site) -> Vec<u8> {
    Vec::new()
}
