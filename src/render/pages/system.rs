//! Stub: to be written.

use super::Sheet;
use crate::render::view::Desk;

pub fn systems(desk: &Desk<'_>) -> Sheet {
    super::text::not_found(desk)
}
