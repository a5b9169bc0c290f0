//! Which calendars can be subscribed to and what each of them brings, reckoned once for the site.

use std::collections::{BTreeMap, HashMap};

use super::{Occurrence, Site};
use crate::plan::{Basis, Id, Kind, Record, Table, Visibility};
use crate::route::CalendarOf;

/// One thing with all its times: what happens once, or all runs of what comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Stable: the name of its file and the start of its UID.
    pub id: String,
    /// Places in [`Site::occurrences`], in the order of the days.
    pub times: Vec<usize>,
}

/// The items of every feed.
#[derive(Clone, Debug, Default)]
pub struct Feeds {
    items: Vec<Item>,
    of: BTreeMap<CalendarOf, Vec<usize>>,
}

impl Feeds {
    /// Sorts everything that has an end into the feeds to which it belongs.
    #[must_use]
    pub fn new(site: &Site) -> Self {
        let mut feeds = Self::default();
        let mut series: HashMap<&str, usize> = HashMap::new();
        for (at, o) in site.occurrences.iter().enumerate() {
            let id = o.returns.as_ref().map_or(o.id.as_str(), |r| &r.series);
            if o.period.last().is_none() || !(o.duty || touches_years(site, o)) {
                continue;
            }
            if let Some(item) = series.get(id) {
                feeds.items[*item].times.push(at);
                continue;
            }
            series.insert(id, feeds.items.len());
            feeds.items.push(Item {
                id: id.to_owned(),
                times: vec![at],
            });
        }
        for at in 0..feeds.items.len() {
            let o = &site.occurrences[feeds.items[at].times[0]];
            for of in belongs(site, o, at) {
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
    pub fn items(&self, of: CalendarOf) -> impl Iterator<Item = &Item> {
        let places = self.of.get(&of).into_iter().flatten();
        places.map(|at| &self.items[*at])
    }

    /// The file of one thing alone.
    #[must_use]
    pub fn item(&self, at: usize) -> Option<&Item> {
        self.items.get(at)
    }

    /// The file of the thing that an occurrence is a time of, where the public may have it.
    #[must_use]
    pub fn file_of(&self, o: &Occurrence) -> Option<CalendarOf> {
        let id = o.returns.as_ref().map_or(o.id.as_str(), |r| &r.series);
        let at = self.items.iter().position(|item| item.id == id)?;
        Some(CalendarOf::Item(at)).filter(|of| self.of.contains_key(of))
    }
}

/// Whether something is in the years that the calendar shows.
fn touches_years(site: &Site, o: &Occurrence) -> bool {
    let (first, last) = site.years;
    let ends = o.period.last().map_or(i16::MAX, |day| day.year());
    o.period.first().year() <= last && first <= ends
}

/// The feeds of one thing: what is assumed or internal is in the staff's own alone, and a duty is
/// kept out of the citizens' feeds.
fn belongs(site: &Site, o: &Occurrence, at: usize) -> Vec<CalendarOf> {
    let mut found = Vec::new();
    if site.options.internal {
        found.push(CalendarOf::Staff);
    }
    let internal = o.node.kind == Kind::Event
        && (site.plan.events.at(o.node.at)).is_none_or(|e| e.visibility == Visibility::Internal);
    if internal || o.basis == Basis::Assumed {
        return found;
    }
    found.push(CalendarOf::Item(at));
    if o.duty {
        found.push(CalendarOf::Duties);
        return found;
    }
    let plan = &site.plan;
    found.push(CalendarOf::All);
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

fn places<'a, T: Record>(
    table: &'a Table<T>,
    ids: impl Iterator<Item = &'a Id>,
) -> impl Iterator<Item = usize> {
    ids.filter_map(|id| table.position(id.as_str()))
}
