//! A record, a date, a number, a status → what readers get of it: words, links, marks, pictures.
//! Pages, feeds, files and the search index all speak of a thing with these.

pub(crate) mod caption;
pub(crate) mod desk;
pub(crate) mod edition;
pub(crate) mod feed;
pub(crate) mod format;
pub(crate) mod headline;
pub(crate) mod mark;
pub(crate) mod marked;
pub(crate) mod metric;
pub(crate) mod notes;
pub(crate) mod occurrence;
pub(crate) mod picture;
pub(crate) mod piece;
pub(crate) mod prose;
pub(crate) mod reason;
pub(crate) mod result;
pub(crate) mod section;
pub(crate) mod share;
pub(crate) mod shown;
pub(crate) mod source;
pub(crate) mod svg;
pub(crate) mod take;
pub(crate) mod target;
pub(crate) mod text;
pub(crate) mod video;
