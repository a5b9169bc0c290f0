//! Stub: to be written.

use super::Sheet;
use crate::render::view::Desk;

pub fn calendar(desk: &Desk<'_>) -> Sheet {
    super::text::not_found(desk)
}

pub fn agenda(desk: &Desk<'_>) -> Sheet {
    super::text::not_found(desk)
}

pub fn year(desk: &Desk<'_>, _: i16) -> Sheet {
    super::text::not_found(desk)
}

pub fn month(desk: &Desk<'_>, _: i16, _: i8) -> Sheet {
    super::text::not_found(desk)
}
