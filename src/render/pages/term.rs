//! Stub: to be written.

use super::Sheet;
use crate::render::view::Desk;

pub fn terms(desk: &Desk<'_>) -> Sheet {
    super::text::not_found(desk)
}
