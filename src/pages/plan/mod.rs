//! The plan: an overview, and one page for each of its parts. Records that have no page of their own
//! stand there under the anchors of `Site::page_of`.

pub(crate) mod audiences;
pub(crate) mod channels;
pub(crate) mod measures;
pub(crate) mod messages;
pub(crate) mod names;
pub(crate) mod overview;
pub(crate) mod part;
pub(crate) mod reporting;
pub(crate) mod responsibilities;
