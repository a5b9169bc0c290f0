//! Years so far from the day of the build that a digit of them is most likely wrong.

use std::collections::BTreeSet;

use crate::date::{Date, Due};
use crate::diagnostic::Diagnostic;
use crate::file::{Place, Span};
use crate::plan::{Kind, Node};
use crate::read::yaml::At;
use crate::rule;
use crate::site::horizon::REACH;
use crate::site::{Occurrence, Site};

/// Says so of everything dated that this build shows, and of the calendar's own years.
pub(in crate::site) fn far(site: &Site, findings: &mut Vec<Diagnostic>) {
    let today = site.options.today;
    let is_far = |day: &Date| (day.year() - today.year()).abs() > REACH;
    let say = |year: i16, place: Place| {
        Diagnostic::new(&rule::FAR_YEAR, place)
            .with("year", year.to_string())
            .with("today", today.to_string())
            .with("most", REACH.to_string())
    };
    let mut told: BTreeSet<Node> = BTreeSet::new();
    for o in &site.occurrences {
        // A cited document may be of any age; the calendar has no page for it.
        if o.node.kind == Kind::Document {
            continue;
        }
        let days = [Some(o.period.first()), o.period.last()];
        let far = days.into_iter().flatten().find(is_far);
        if let Some(day) = far
            && told.insert(o.node)
            && let Some(row) = site.plan.record(o.node)
        {
            let span = written(site, o).unwrap_or(row.id().span);
            findings.push(say(day.year(), row.place(span)));
        }
    }
    let plan = &site.plan;
    let events = plan
        .events
        .nodes()
        .map(|(node, e)| (node, &e.file, &e.active));
    let campaigns = (plan.campaigns.nodes()).map(|(node, c)| (node, &c.file, &c.active));
    let duties = (plan.obligations.nodes()).map(|(node, o)| (node, &o.file, &o.active));
    for (node, file, active) in events.chain(campaigns).chain(duties) {
        let first = active
            .as_ref()
            .map(|years| (years.value.first(), years.span));
        if let Some((day, span)) = first.filter(|(day, _)| is_far(day))
            && told.insert(node)
        {
            findings.push(say(day.year(), Place::new(file, span)));
        }
    }
    if let Some(years) = &site.config.calendar_years {
        let days = [Some(years.value.first()), years.value.last()];
        let far = days.into_iter().flatten().find(is_far);
        findings.extend(far.map(|day| say(day.year(), Place::new(&"loa.yaml".into(), years.span))));
    }
}

/// Where the time of a dated thing is written, if it is as written.
fn written(site: &Site, o: &Occurrence) -> Option<Span> {
    let (plan, at) = (&site.plan, o.node.at);
    let due = |due: &At<Due>| Some((due.value.period()?, due.span));
    let (period, span) = match o.node.kind {
        Kind::Event => {
            let event = plan.events.at(at)?;
            let written = event.on.as_ref().filter(|_| o.returns.is_none());
            written
                .or(event.active.as_ref())
                .map(|on| (on.value, on.span))
        }
        Kind::Phase => (plan.phases.at(at)).map(|p| (p.period.value, p.period.span)),
        Kind::Task => plan.tasks.at(at)?.due.as_ref().and_then(due),
        Kind::Metric => {
            let targets = &plan.metrics.at(at)?.targets;
            targets.get(o.target?)?.due.as_ref().and_then(due)
        }
        Kind::Campaign => {
            let active = plan.campaigns.at(at)?.active.as_ref();
            active.map(|years| (years.value, years.span))
        }
        _ => None,
    }?;
    (o.returns.is_some() || period == o.period).then_some(span)
}
