//! A record, a date, a number, a status → what readers get of it: words, links, marks, pictures.
//! Pages, feeds, files and the search index all speak of a thing with these.

pub mod caption;
pub mod desk;
pub mod edition;
pub mod feed;
pub mod format;
pub mod headline;
pub mod mark;
pub mod marked;
pub mod metric;
pub mod notes;
pub mod occurrence;
pub mod picture;
pub mod piece;
pub mod prose;
pub mod reason;
pub mod result;
pub mod section;
pub mod share;
pub mod shown;
pub mod source;
pub mod svg;
pub mod take;
pub mod target;
pub mod text;
pub mod video;
