//! The page of one document.

use serde::Serialize;

use crate::pages::document::citations::{self, SectionView};
use crate::pages::document::relations::{self, RelationGroup};
use crate::pages::document::row::{DocumentRow, row};
use crate::plan::document::Document;
use crate::plan::{Id, Kind, SourceRef, Stored};
use crate::plan::{PlanPart, Section};
use crate::presenter::desk::Desk;
use crate::presenter::format::When;
use crate::presenter::marked::Marked;
use crate::presenter::piece::{Item, Link, Mark, Source};
use crate::read::yaml::At;
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct DocumentView {
    row: DocumentRow,
    plan: bool,
    form: Marked<String>,
    number: Option<Marked<String>>,
    effective: Option<Marked<When>>,
    /// The rule of effect in the document's words.
    effective_rule: Option<String>,
    signer: Option<SignerView>,
    place: Option<Marked<String>>,
    proposed_by: Marked<Vec<Link>>,
    funding: Option<Marked<String>>,
    recipients: Vec<String>,
    recipients_mark: Option<Mark>,
    /// Where the text can be read.
    address: Option<Source>,
    /// Whether a document that it stands on has changed since.
    bases_changed: bool,
    internal: Option<InternalView>,
    relations: Vec<RelationGroup>,
    /// Reporting duties whose form or rhythm it prescribes.
    obligations: Vec<Link>,
    /// The groups of its tasks, with how many each holds.
    task_groups: Vec<Item>,
    /// Its measures and directions.
    measures: Option<Link>,
    sections: Vec<SectionView>,
}

#[derive(Debug, Serialize)]
struct SignerView {
    name: String,
    position: String,
    signed_for: Option<String>,
    mark: Option<Mark>,
}

/// Fields for the staff alone; a public build has none.
#[derive(Debug, Serialize)]
struct InternalView {
    contact: String,
    phone: String,
}

/// One document.
pub(crate) fn document(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let document = desk.site.plan.documents.at(at)?;
    let row = row(desk, at, document);
    Some(Sheet {
        template: "document.html",
        head: Head {
            title: row.name.clone(),
            description: (document.summary.as_ref())
                .unwrap_or(&document.title)
                .clone(),
            section: Some(Section::Documents),
            crumbs: vec![Link {
                url: desk.url(&Page::Door(Section::Documents)),
                title: desk.section(Section::Documents),
            }],
            sources: row.source.clone(),
            ..Head::default()
        },
        view: view(&detail(desk, at, (document, row))),
    })
}

fn detail(
    desk: &Desk<'_>,
    at: usize,
    (document, row): (&Stored<Document>, DocumentRow),
) -> DocumentView {
    let plan = &desk.site.plan;
    let bases = &document.basis;
    let id = &document.id.value;
    let text = |field: &str, value: &Option<String>| {
        let value = value.clone();
        value.map(|v| desk.marked(bases, field, v))
    };
    let documents = &plan.documents;
    DocumentView {
        plan: document.plan,
        form: desk.marked(bases, "form", document.form.clone()),
        number: text("number", &document.number),
        effective: (document.effective.as_ref())
            .map(|e| desk.marked(bases, "effective", desk.when(e.value))),
        effective_rule: document.effective_rule.clone(),
        signer: signer(desk, document),
        place: text("place", &document.place),
        proposed_by: desk.marked_link(
            &plan.units,
            document.proposed_by.as_ref(),
            (bases, "proposed_by"),
        ),
        funding: text("funding", &document.funding),
        recipients: document.recipients.clone(),
        recipients_mark: desk.mark(bases, "recipients"),
        address: desk.offered(document.address.as_ref()),
        bases_changed: documents
            .pick(&document.bases)
            .any(|d| d.currency.is_some()),
        internal: document.internal.as_ref().map(|i| InternalView {
            contact: i.contact.clone(),
            phone: i.phone.clone(),
        }),
        relations: relations::groups(desk, document),
        obligations: desk.named_by(Kind::Document, id, Kind::Obligation),
        task_groups: task_groups(desk, at, id),
        measures: measures(desk, id),
        sections: citations::sections(desk, id),
        row,
    }
}

fn signer(desk: &Desk<'_>, document: &Document) -> Option<SignerView> {
    let person = desk
        .site
        .plan
        .people
        .get(document.signer.as_ref()?.as_str())?;
    Some(SignerView {
        name: person.name.clone(),
        position: person.position.clone(),
        signed_for: document.signed_for.clone(),
        mark: desk.mark(&document.basis, "signer"),
    })
}

fn task_groups(desk: &Desk<'_>, at: usize, document: &Id) -> Vec<Item> {
    let plan = &desk.site.plan;
    let page = desk.url(&Page::TasksByDocument(at));
    let groups = plan.task_groups.iter();
    groups
        .filter(|g| g.document.as_ref() == Some(document))
        .map(|group| {
            let tasks = plan.tasks.iter();
            let count = tasks.filter(|t| t.group.value == group.id.value).count();
            Item {
                url: format!("{page}#{}", group.id.slug()),
                title: match &group.number {
                    Some(number) => format!("{number}. {}", group.name),
                    None => group.name.clone(),
                },
                note: desk
                    .words
                    .fill("documents.tasks", &[("n", &count.to_string())]),
            }
        })
        .collect()
}

/// A link to the document's measures and directions on the page that lists them.
fn measures(desk: &Desk<'_>, document: &Id) -> Option<Link> {
    let plan = &desk.site.plan;
    let here = |sources: &[At<SourceRef>]| match sources.first().map(|s| &s.value) {
        Some(SourceRef::Document(id, _)) => id == document,
        _ => false,
    };
    let count = |n: usize| n.to_string();
    let measures = plan.measures.iter().filter(|m| here(&m.source)).count();
    let directions = plan.directions.iter().filter(|d| here(&d.source)).count();
    (measures + directions > 0).then(|| Link {
        url: format!(
            "{}#document-{}",
            desk.url(&Page::PlanPart(PlanPart::Measures)),
            document.slug()
        ),
        title: desk.words.fill(
            "plan.count-measures",
            &[("n", &count(measures)), ("m", &count(directions))],
        ),
    })
}
