//! The events of a campaign: on its page what is next and what is over, on a run's page those of its year.

use crate::pages::campaign::run::is_past;
use crate::plan::{Id, Kind, Node};
use crate::presenter::desk::Desk;
use crate::presenter::occurrence::{self, OccurrenceView};

/// Of each event the time that is on or comes next, in the order of the days; and of those that are over
/// or do not take place the last, the newest first.
pub(crate) fn of_campaign(desk: &Desk<'_>, id: &Id) -> (Vec<OccurrenceView>, Vec<OccurrenceView>) {
    let site = desk.site;
    let (mut next, mut past): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    for node in nodes(desk, id) {
        let times = site.times.of(node);
        let open = (times.iter()).find(|at| {
            let o = &site.occurrences[**at];
            !is_past(desk, o) && o.fate.cancelled.is_none()
        });
        match (open, times.last()) {
            (Some(at), _) => next.push(*at),
            (None, Some(at)) => past.push(*at),
            (None, None) => {}
        }
    }
    next.sort_unstable();
    past.sort_unstable_by(|a, b| b.cmp(a));
    (views(desk, &next), views(desk, &past))
}

/// Every time of the campaign's events that begins in a year.
pub(crate) fn of_year(desk: &Desk<'_>, id: &Id, year: i16) -> Vec<OccurrenceView> {
    let site = desk.site;
    let times = nodes(desk, id).flat_map(|node| site.times.of(node).iter().copied());
    let mut own: Vec<usize> = times
        .filter(|at| site.occurrences[*at].period.first().year() == year)
        .collect();
    own.sort_unstable();
    views(desk, &own)
}

fn nodes<'a>(desk: &Desk<'a>, id: &'a Id) -> impl Iterator<Item = Node> + 'a {
    let kind = Kind::Event;
    let places = desk.site.back.from(Kind::Campaign, id, kind);
    places.map(move |at| Node { kind, at })
}

/// Their views; each would lead to the page on which it stands.
fn views(desk: &Desk<'_>, places: &[usize]) -> Vec<OccurrenceView> {
    let mut views: Vec<OccurrenceView> = (places.iter())
        .map(|at| OccurrenceView {
            url: None,
            ..occurrence::occurrence(desk, &desk.site.occurrences[*at])
        })
        .collect();
    occurrence::files_once(views.iter_mut());
    views
}
