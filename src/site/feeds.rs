//! What belongs together in the calendar, reckoned once for the site: what each calendar to
//! subscribe to brings, and what each list shows.
//!
//! A list and its calendar are one selection. The list has also what calendars leave out: assumed
//! dates, and in an internal build the duties.

use std::collections::BTreeMap;

use super::ground::Ground;
use super::occurrences::Occurrence;
use crate::keyed::Map;
use crate::plan::{Basis, Concept, Id, Kind, Table, Visibility};
use crate::route::CalendarOf;

/// One thing with all its times: what happens once, or all runs of what comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedItem {
    /// Stable: the name of its file and the start of its UID.
    pub id: String,
    /// Places in [`Site::occurrences`], in the order of the days.
    pub times: Vec<usize>,
}

/// The items of every feed, and the occurrences of every list.
#[derive(Clone, Debug, Default)]
pub struct Feeds {
    items: Vec<FeedItem>,
    /// The place of an item by its id.
    by_id: Map<String, usize>,
    of: BTreeMap<CalendarOf, Vec<usize>>,
    lists: BTreeMap<CalendarOf, Vec<usize>>,
}

impl Feeds {
    /// Sorts everything into the lists and the feeds to which it belongs.
    pub(super) fn new(ground: &Ground, occurrences: &[Occurrence], years: Years) -> Self {
        let mut feeds = Self::default();
        for (at, o) in occurrences.iter().enumerate() {
            if is_seen(ground, years, o) {
                for of in selections(ground, o) {
                    feeds.lists.entry(of).or_default().push(at);
                }
            }
            if !(o.duty || touches(years, o)) {
                continue;
            }
            if let Some(item) = feeds.by_id.get(o.series()) {
                feeds.items[*item].times.push(at);
                continue;
            }
            let id = o.series().to_owned();
            feeds.by_id.insert(id.clone(), feeds.items.len());
            feeds.items.push(FeedItem {
                id,
                times: vec![at],
            });
        }
        for at in 0..feeds.items.len() {
            let o = &occurrences[feeds.items[at].times[0]];
            for of in belongs(ground, o, at) {
                feeds.of.entry(of).or_default().push(at);
            }
        }
        feeds
    }

    /// Every feed that brings something.
    pub fn all(&self) -> impl Iterator<Item = CalendarOf> + '_ {
        self.of.keys().copied()
    }

    /// What a feed brings.
    pub fn items(&self, of: CalendarOf) -> impl Iterator<Item = &FeedItem> {
        let places = self.of.get(&of).into_iter().flatten();
        places.map(|at| &self.items[*at])
    }

    /// The file of one thing alone.
    pub fn item(&self, at: usize) -> Option<&FeedItem> {
        self.items.get(at)
    }

    /// The file of a thing by the id that its times share, where calendars may have it.
    pub fn file(&self, id: &str) -> Option<CalendarOf> {
        let of = CalendarOf::Item(*self.by_id.get(id)?);
        self.of.contains_key(&of).then_some(of)
    }

    /// Whether a feed brings anything.
    pub fn has(&self, of: CalendarOf) -> bool {
        self.of.contains_key(&of)
    }

    /// Every list that shows something.
    pub fn lists(&self) -> impl Iterator<Item = CalendarOf> + '_ {
        self.lists.keys().copied()
    }

    /// What a list shows: places in [`Site::occurrences`], in the order of the days.
    pub fn list(&self, of: CalendarOf) -> &[usize] {
        self.lists.get(&of).map_or(&[], Vec::as_slice)
    }
}

/// The first and the last year that the calendar shows.
pub(super) type Years = (i16, i16);

/// Whether the calendar's pages show it: what touches its years; the staff's duties in an internal
/// build alone.
pub(super) fn is_seen(ground: &Ground, years: Years, o: &Occurrence) -> bool {
    (!o.duty || ground.options.internal) && touches(years, o)
}

/// Whether something is in the years that the calendar shows.
fn touches((first, last): Years, o: &Occurrence) -> bool {
    let ends = o.period.last().map_or(i16::MAX, |day| day.year());
    o.period.first().year() <= last && first <= ends
}

/// The feeds of one thing: what is assumed or internal is in the staff's own alone, and a duty is
/// kept out of the citizens' feeds.
fn belongs(ground: &Ground, o: &Occurrence, at: usize) -> Vec<CalendarOf> {
    let mut found = Vec::new();
    if ground.options.internal {
        found.push(CalendarOf::Staff);
    }
    let internal = o.node.kind == Kind::Event
        && (ground.plan.events.at(o.node.at)).is_none_or(|e| e.visibility == Visibility::Internal);
    if internal || o.basis == Basis::Assumed {
        return found;
    }
    found.push(CalendarOf::Item(at));
    if o.duty {
        found.push(CalendarOf::Duties);
        return found;
    }
    found.push(CalendarOf::All);
    found.extend(selections(ground, o));
    found
}

/// What a thing is listed under, whoever may see it.
fn selections(ground: &Ground, o: &Occurrence) -> Vec<CalendarOf> {
    let plan = &ground.plan;
    let mut found = vec![CalendarOf::Kind(o.kind.name())];
    let campaign = o
        .campaign
        .as_ref()
        .and_then(|id| plan.campaigns.get(id.as_str()));
    let whole = campaign
        .and_then(|c| c.part_of.as_ref())
        .map(|id| &id.value);
    let campaigns = o.campaign.iter().chain(whole);
    found.extend(places(&plan.campaigns, campaigns).map(CalendarOf::Campaign));
    // What belongs to a campaign is for the campaign's audiences and channels.
    let of_campaign = |pick: fn(&crate::plan::campaign::Campaign) -> &Vec<_>| {
        campaign
            .into_iter()
            .flat_map(move |c| pick(c))
            .map(|id: &crate::read::yaml::At<Id>| &id.value)
    };
    let audiences = o.audiences.iter().chain(of_campaign(|c| &c.audiences));
    found.extend(places(&plan.audiences, audiences).map(CalendarOf::Audience));
    let channels = o.channels.iter().chain(of_campaign(|c| &c.channels));
    found.extend(places(&plan.channels, channels).map(CalendarOf::Channel));
    found.extend(places(&plan.units, o.units.iter()).map(CalendarOf::Unit));
    found.sort_unstable();
    found.dedup();
    found
}

fn places<'a, T: Concept>(
    table: &'a Table<T>,
    ids: impl Iterator<Item = &'a Id>,
) -> impl Iterator<Item = usize> {
    ids.filter_map(|id| table.position(id.as_str()))
}
