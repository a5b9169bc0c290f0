//! Stub: to be written.

use super::Sheet;
use crate::render::view::Desk;

pub fn home(desk: &Desk<'_>) -> Sheet {
    super::text::not_found(desk)
}
