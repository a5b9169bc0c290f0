//! A value as templates see it.

use serde::Serialize;

/// A value as templates see it; cloning one copies nothing.
pub(crate) type View = tera::Value;

/// Makes a view's value.
pub(crate) fn view(of: &impl Serialize) -> View {
    View::from_serializable(of)
}
