//! The page of one unit: what it is, and everything that it answers for.

use serde::Serialize;

use crate::pages::record::named_by;
use crate::pages::task::row::{TaskRow, row};
use crate::plan::Section;
use crate::plan::unit::Unit;
use crate::plan::{Concept, Id, Kind, Stored, Table};
use crate::presenter::desk::Desk;
use crate::presenter::feed::list_link;
use crate::presenter::marked::{Marked, NamedGroup, NamingRecord};
use crate::presenter::piece::Link;
use crate::read::yaml::At;
use crate::route::{CalendarOf, Page};
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct UnitView {
    name: String,
    abbr: Marked<Vec<String>>,
    variants: Vec<String>,
    level: Marked<String>,
    parent: Marked<Vec<Link>>,
    role: Marked<String>,
    /// Whether it stands for many offices of one kind.
    collective: bool,
    note: Option<String>,
    /// For the staff alone; a public build has none.
    phone: Option<String>,
    children: Vec<Link>,
    leads: Vec<TaskRow>,
    helps: Vec<TaskRow>,
    /// What is dated of it.
    calendar: Option<Link>,
    /// The list of its tasks.
    tasks: Option<String>,
    groups: Vec<NamedGroup>,
    questions: Vec<Link>,
}

/// One unit.
pub(crate) fn unit(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let unit = desk.site.plan.units.at(at)?;
    Some(Sheet {
        template: "unit.html",
        head: Head {
            title: unit.name.clone(),
            description: format!("{}: {}", unit.name, unit.role),
            section: Some(Section::Units),
            crumbs: vec![Link {
                url: desk.url(&Page::Door(Section::Units)),
                title: desk.section(Section::Units),
            }],
            sources: desk.sources(&unit.source),
            ..Head::default()
        },
        view: view(&detail(desk, at, unit)),
    })
}

fn detail(desk: &Desk<'_>, at: usize, unit: &Stored<Unit>) -> UnitView {
    let plan = &desk.site.plan;
    let bases = &unit.basis;
    let id = &unit.id.value;
    let tasks = |keep: &dyn Fn(&crate::plan::task::Task) -> bool| -> Vec<TaskRow> {
        plan.tasks
            .nodes()
            .filter(|(_, t)| keep(t))
            .map(|(node, t)| row(desk, node, t))
            .collect()
    };
    UnitView {
        name: unit.name.clone(),
        abbr: desk.marked(bases, "abbr", unit.abbr.clone()),
        variants: unit.variants.clone(),
        level: desk.marked(bases, "level", desk.word("level", &unit.level)),
        parent: desk.marked_link(&plan.units, unit.parent.as_ref(), (bases, "parent")),
        role: desk.marked(bases, "role", unit.role.clone()),
        collective: unit.collective,
        note: unit.note.clone(),
        phone: unit.internal.as_ref().map(|i| i.phone.clone()),
        children: desk.named_by(Kind::Unit, id, Kind::Unit),
        leads: tasks(&|t| names(&t.lead, id)),
        helps: tasks(&|t| !names(&t.lead, id) && (names(&t.with, id) || names(&t.partners, id))),
        calendar: list_link(desk, CalendarOf::Unit(at)),
        tasks: desk.existing(&Page::TasksByUnit(at)),
        groups: Duties { desk, unit: id }.groups(),
        questions: desk.named_by(Kind::Unit, id, Kind::Question),
    }
}

fn names(list: &[At<Id>], unit: &Id) -> bool {
    list.iter().any(|u| u.value == *unit)
}

/// The kinds that a unit's page tells of in lists of their own, or by the calendar.
const TOLD: [Kind; 13] = [
    Kind::Responsibility,
    Kind::Obligation,
    Kind::Meeting,
    Kind::Feedback,
    Kind::Campaign,
    Kind::Channel,
    Kind::System,
    Kind::Metric,
    Kind::Document,
    Kind::Task,
    Kind::Event,
    Kind::Unit,
    Kind::Question,
];

/// What a unit answers for, list by list.
struct Duties<'a> {
    desk: &'a Desk<'a>,
    unit: &'a Id,
}

impl Duties<'_> {
    fn groups(&self) -> Vec<NamedGroup> {
        let plan = &self.desk.site.plan;
        let unit = self.unit;
        let is = |id: Option<&At<Id>>| id.is_some_and(|id| id.value == *unit);
        let mut groups = vec![
            self.of("responsibilities", (&plan.responsibilities, "units"), |r| {
                names(&r.units, unit)
            }),
            self.noted(
                "reports-from",
                (&plan.obligations, "from"),
                |o| names(&o.from, unit),
                |o| o.cycle.clone(),
            ),
            self.noted(
                "reports-via",
                (&plan.obligations, "via"),
                |o| is(o.via.as_ref()),
                |o| o.cycle.clone(),
            ),
            self.noted(
                "reports-to",
                (&plan.obligations, "to"),
                |o| names(&o.to, unit),
                |o| o.cycle.clone(),
            ),
            self.of("meetings", (&plan.meetings, "who"), |m| names(&m.who, unit)),
            self.of("feedback", (&plan.feedback, "via"), |f| {
                names(&f.from, unit) || names(&f.to, unit) || is(f.via.as_ref())
            }),
            self.of("campaigns", (&plan.campaigns, "lead"), |c| {
                is(c.lead.as_ref())
            }),
            self.noted(
                "channels",
                (&plan.channels, "owner"),
                |c| is(c.owner.as_ref()),
                |c| c.purpose.clone(),
            ),
            self.of("systems", (&plan.systems, "owner"), |s| {
                is(s.owner.as_ref())
            }),
            self.of("metrics", (&plan.metrics, "owners"), |m| {
                names(&m.owners, unit)
            }),
            self.noted(
                "issued",
                (&plan.documents, "issuer"),
                |d| d.issuer.value == *unit,
                |d| d.title.clone(),
            ),
            self.noted(
                "proposed",
                (&plan.documents, "proposed_by"),
                |d| is(d.proposed_by.as_ref()),
                |d| d.title.clone(),
            ),
        ];
        groups.retain(|g| !g.records.is_empty());
        groups.extend(named_by(self.desk, (Kind::Unit, unit), &TOLD));
        groups
    }

    fn of<T: Concept>(
        &self,
        anchor: &'static str,
        from: (&Table<T>, &str),
        keep: impl Fn(&T) -> bool,
    ) -> NamedGroup {
        self.noted(anchor, from, keep, |_| String::new())
    }

    /// The records of a table that name the unit in a field, each with a few words about it.
    fn noted<T: Concept>(
        &self,
        anchor: &'static str,
        (table, field): (&Table<T>, &str),
        keep: impl Fn(&T) -> bool,
        note: impl Fn(&T) -> String,
    ) -> NamedGroup {
        let kept = table.nodes().filter(|(_, row)| keep(row));
        NamedGroup {
            anchor,
            title: self.desk.words.get(&format!("units.{anchor}")).to_owned(),
            records: kept
                .map(|(node, row)| {
                    let named = self.desk.named(node, (row.bases(), field), row.sources());
                    let note = note(row);
                    NamingRecord {
                        // What a record says twice is said once.
                        note: if note == named.title {
                            String::new()
                        } else {
                            note
                        },
                        ..named
                    }
                })
                .collect(),
        }
    }
}
