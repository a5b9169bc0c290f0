//! Stub: to be written.

use super::Sheet;
use crate::render::view::Desk;

pub fn articles(desk: &Desk<'_>, _: usize) -> Sheet {
    super::text::not_found(desk)
}

pub fn by(desk: &Desk<'_>, _: crate::route::Facet, _: usize, _: usize) -> Sheet {
    super::text::not_found(desk)
}

pub fn article(desk: &Desk<'_>, _: usize) -> Sheet {
    super::text::not_found(desk)
}
