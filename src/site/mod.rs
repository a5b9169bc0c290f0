//! The whole site, resolved and immutable: the plan, the content, who refers to whom, what happens
//! when, and every address. Rendering reads it and nothing else.

mod addresses;
mod aliases;
mod atlas;
mod attached;
mod back;
mod cards;
mod content;
mod dated;
mod editions;
mod ended;
mod entry;
mod feeds;
mod findable;
mod followed;
mod gather;
mod ground;
mod guides;
mod horizon;
mod judge;
mod languages;
mod links;
mod make;
mod occurrences;
mod options;
mod pictures;
mod routes;
mod rules;
pub mod shortcodes;
#[expect(
    clippy::module_inception,
    reason = "the room is named after what it makes"
)]
mod site;
mod times;
mod told;

pub use addresses::output;
pub use atlas::Atlas;
pub use back::{BackLinks, Citation};
pub use cards::sections;
pub use content::{Content, Question, Topic};
pub use dated::Dated;
pub use editions::{Run, Runs, State};
pub use ended::Ended;
pub(crate) use ended::of_ended;
pub use entry::Entry;
pub use feeds::{FeedItem, Feeds};
pub use findable::{Findable, Letter, TITLES_PER_FILE};
pub use ground::{Ground, Template};
pub use links::Followed;
pub use make::resolve;
pub(crate) use occurrences::product_names;
pub use occurrences::{Fate, Move, Occurrence, OccurrenceKind, Returns};
pub use options::Options;
pub use pictures::{ShownPicture, broken as broken_picture};
pub use routes::{sitemap_part, sitemap_parts};
pub use site::Site;
pub use times::Times;

pub use crate::keyed::{Map, Set};
