//! What staff have to see to: what comes within so many days, and what is past its date without
//! anything that says it was done.

use crate::calendar::standing::{self, DeadlineStanding};
use crate::date::{Date, plus_days};
use crate::site::{Occurrence, OccurrenceKind, Site, product_names};

/// What is due on the day of the build, and soon.
#[derive(Debug)]
pub struct DueItems<'a> {
    /// Past its last day; whether it was done, nothing entered says.
    pub late: Vec<&'a Occurrence>,
    /// Begins or ends from today on, within the days asked for.
    pub coming: Vec<&'a Occurrence>,
}

/// What is due within so many days, of one unit or of all.
pub fn due<'a>(site: &'a Site, days: u16, unit: Option<&str>) -> DueItems<'a> {
    let today = site.options.today;
    let end = plus_days(today, i32::from(days));
    let within = |day: Date| today <= day && day <= end;
    let asked = (site.occurrences.iter())
        .filter(|o| o.kind != OccurrenceKind::Document && o.fate.cancelled.is_none())
        .filter(|o| !is_settled(site, o))
        .filter(|o| unit.is_none_or(|id| o.units.iter().any(|u| u.as_str() == id)));
    let mut due = DueItems {
        late: Vec::new(),
        coming: Vec::new(),
    };
    for o in asked {
        let last = o.period.last();
        if within(o.period.first()) || last.is_some_and(within) {
            due.coming.push(o);
        } else if last.is_some_and(|last| last < today) && is_open(site, o) {
            due.late.push(o);
        }
    }
    due.coming.sort_by_key(|o| {
        let first = o.period.first();
        let next = if within(first) {
            Some(first)
        } else {
            o.period.last()
        };
        (next, o.time, o.kind)
    });
    due.late.sort_by_key(|o| (o.period.last(), o.kind));
    due
}

/// Whether what is recorded of it says that nothing more is to be done.
fn is_settled(site: &Site, o: &Occurrence) -> bool {
    let newest = standing::of_occurrence(site, o);
    newest.is_some_and(|result| {
        let today = site.options.today;
        DeadlineStanding::of(Some(&result.record), o.period.last(), today).is_settled()
    })
}

/// Whether a deadline has passed of which nothing entered says that it was met: a product that is
/// not out, a target without a measurement from its last day on, a task.
fn is_open(site: &Site, o: &Occurrence) -> bool {
    match o.kind {
        OccurrenceKind::Task => {
            // What comes back every year is asked for again by its next time.
            !standing::is_yearly(site, o)
        }
        OccurrenceKind::Product => !is_out(site, o),
        OccurrenceKind::Target => !is_measured(site, o),
        _ => false,
    }
}

fn is_out(site: &Site, o: &Occurrence) -> bool {
    let Some(campaign) = site.plan.campaigns.at(o.node.at) else {
        return true;
    };
    campaign.editions.iter().any(|edition| {
        let run = format!("product-{}-{}", campaign.id.slug(), edition.year.value);
        let mut named = edition.products.iter().zip(product_names(edition));
        named.any(|(of, name)| of.published.is_some() && o.id == format!("{run}-{name}"))
    })
}

fn is_measured(site: &Site, o: &Occurrence) -> bool {
    let Some(metric) = site.plan.metrics.at(o.node.at) else {
        return true;
    };
    let mut own = (site.plan.measurements.iter()).filter(|m| m.metric.value == metric.id.value);
    own.any(|m| o.period.last().is_some_and(|last| m.as_of.value.0 >= last))
}
