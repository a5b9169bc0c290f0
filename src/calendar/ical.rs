//! Stub: to be written.
/// The feed of everything public.
#[must_use]
pub fn feed(_: &crate::site::Site) -> Vec<u8> {
    Vec::new()
}
