//! The plan: an overview, and one page for each of its parts. Records that have no page of their own
//! stand there under the anchors of `Site::page_of`.

pub mod audiences;
pub mod channels;
pub mod measures;
pub mod messages;
pub mod names;
pub mod overview;
pub mod part;
pub mod reporting;
pub mod responsibilities;
