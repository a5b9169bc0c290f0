//! Stub: to be written.

use super::Sheet;
use crate::render::view::Desk;

pub fn plan(desk: &Desk<'_>) -> Sheet {
    super::text::not_found(desk)
}

pub fn part(desk: &Desk<'_>, _: crate::route::PlanPart) -> Sheet {
    super::text::not_found(desk)
}
