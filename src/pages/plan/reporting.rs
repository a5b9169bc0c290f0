//! Reporting duties, meetings, and where units turn with difficulties.

use serde::Serialize;

use crate::pages::plan::names::anchor;
use crate::plan::obligation::{Feedback, Meeting, Obligation, ObligationKind};
use crate::plan::{Kind, Node, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::marked::Marked;
use crate::presenter::occurrence::{self, Venue};
use crate::presenter::piece::{Link, Source};
use crate::presenter::result::ResultAnswers;

#[derive(Debug, Serialize)]
pub(crate) struct ReportingView {
    /// Reports, then supplies of information.
    groups: Vec<ObligationGroup>,
    meetings: Vec<MeetingView>,
    feedback: Vec<ReportFeedbackView>,
}

#[derive(Debug, Serialize)]
struct ObligationGroup {
    anchor: String,
    title: String,
    obligations: Vec<ObligationView>,
}

#[derive(Debug, Serialize)]
struct ObligationView {
    anchor: String,
    name: String,
    from: Marked<Vec<Link>>,
    to: Marked<Vec<Link>>,
    via: Marked<Vec<Link>>,
    cycle: Marked<String>,
    /// The rhythm as far as it stands in the calendar.
    repeats: Option<Marked<String>>,
    active: Option<Marked<When>>,
    merged_into: Option<Marked<String>>,
    reference: Marked<Vec<Link>>,
    /// Tasks that set it, and responsibilities that repeat it.
    tasks: Vec<Link>,
    note: Option<String>,
    results: Option<ResultAnswers>,
    source: Vec<Source>,
}

#[derive(Debug, Serialize)]
struct MeetingView {
    anchor: String,
    name: String,
    who: Marked<Vec<Link>>,
    /// The least number of meetings a month, in words.
    per_month: Marked<String>,
    repeats: Option<Marked<String>>,
    active: Option<Marked<When>>,
    /// The time of day, in words.
    time: Option<String>,
    venue: Option<Venue>,
    output: Marked<String>,
    continues: Marked<Vec<Link>>,
    source: Vec<Source>,
}

#[derive(Debug, Serialize)]
struct ReportFeedbackView {
    anchor: String,
    name: String,
    from: Marked<Vec<Link>>,
    to: Marked<Vec<Link>>,
    via: Marked<Vec<Link>>,
    /// For the staff alone; a public build has none.
    phone: Option<String>,
    source: Vec<Source>,
}

pub(crate) fn list(desk: &Desk<'_>) -> ReportingView {
    let plan = &desk.site.plan;
    let groups = [ObligationKind::Report, ObligationKind::Supply].map(|kind| {
        let title = desk.word("obligation", &kind);
        ObligationGroup {
            anchor: format!("kind-{}", crate::vietnamese::slug(&title)),
            title,
            obligations: plan
                .obligations
                .nodes()
                .filter(|(_, o)| o.kind == kind)
                .map(|(node, o)| obligation(desk, node, o))
                .collect(),
        }
    });
    ReportingView {
        groups: (groups.into_iter())
            .filter(|g| !g.obligations.is_empty())
            .collect(),
        meetings: plan
            .meetings
            .nodes()
            .map(|(node, m)| meeting(desk, node, m))
            .collect(),
        feedback: plan
            .feedback
            .nodes()
            .map(|(node, f)| feedback(desk, node, f))
            .collect(),
    }
}

fn obligation(desk: &Desk<'_>, node: Node, duty: &Stored<Obligation>) -> ObligationView {
    let plan = &desk.site.plan;
    let bases = &duty.basis;
    ObligationView {
        anchor: anchor(desk, node),
        name: duty.name.clone(),
        from: desk.marked_links(&plan.units, &duty.from, (bases, "from")),
        to: desk.marked_links(&plan.units, &duty.to, (bases, "to")),
        via: desk.marked_link(&plan.units, duty.via.as_ref(), (bases, "via")),
        cycle: desk.marked(bases, "cycle", duty.cycle.clone()),
        repeats: duty.repeats.as_ref().map(|r| {
            let words = format::recurrence(r.value, desk.words);
            desk.marked(bases, "repeats", words)
        }),
        active: (duty.active.as_ref()).map(|a| desk.marked(bases, "active", desk.when(a.value))),
        merged_into: (duty.merged_into.as_ref())
            .map(|m| desk.marked(bases, "merged_into", m.clone())),
        reference: desk.marked_link(
            &plan.documents,
            duty.reference.as_ref(),
            (bases, "reference"),
        ),
        tasks: desk.named_by(Kind::Obligation, &duty.id, Kind::Task),
        note: duty.note.clone(),
        results: desk.results_of(Kind::Obligation, &duty.id),
        source: desk.sources(&duty.source),
    }
}

fn meeting(desk: &Desk<'_>, node: Node, meeting: &Stored<Meeting>) -> MeetingView {
    let plan = &desk.site.plan;
    let bases = &meeting.basis;
    let often = meeting.per_month.to_string();
    MeetingView {
        anchor: anchor(desk, node),
        name: meeting.name.clone(),
        who: desk.marked_links(&plan.units, &meeting.who, (bases, "who")),
        per_month: desk.marked(
            bases,
            "per_month",
            desk.words.fill("plan.per-month", &[("n", &often)]),
        ),
        repeats: meeting.repeats.as_ref().map(|r| {
            let words = format::recurrence(r.value, desk.words);
            desk.marked(bases, "repeats", words)
        }),
        active: (meeting.active.as_ref()).map(|a| desk.marked(bases, "active", desk.when(a.value))),
        time: (meeting.time.as_ref()).map(|time| format::hours(time.value, desk.words)),
        venue: occurrence::venue(
            meeting.location.as_ref(),
            meeting.online.as_ref().map(|online| &online.value),
        ),
        output: desk.marked(bases, "output", meeting.output.clone()),
        continues: desk.marked_link(
            &plan.meetings,
            meeting.continues.as_ref(),
            (bases, "continues"),
        ),
        source: desk.sources(&meeting.source),
    }
}

fn feedback(desk: &Desk<'_>, node: Node, route: &Stored<Feedback>) -> ReportFeedbackView {
    let units = &desk.site.plan.units;
    let bases = &route.basis;
    ReportFeedbackView {
        anchor: anchor(desk, node),
        name: route.name.clone(),
        from: desk.marked_links(units, &route.from, (bases, "from")),
        to: desk.marked_links(units, &route.to, (bases, "to")),
        via: desk.marked_link(units, route.via.as_ref(), (bases, "via")),
        phone: route.internal.as_ref().map(|i| i.phone.clone()),
        source: desk.sources(&route.source),
    }
}
