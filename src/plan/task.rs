//! Tasks (nhiệm vụ) of the documents' tables, in their groups.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Bases, Door, Facts, Found, Id, Kind, Searched, Section, See, SeedFile, Shown, Sources, record,
    said,
};
use crate::date::{Due, Period};
use crate::read::yaml::At;
use crate::strings::Strings;

/// One file a document, in `seeds/tasks/`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskFile {
    /// The document whose table this is.
    pub document: At<Id>,
    #[serde(default)]
    pub basis: Bases,
    #[serde(default)]
    pub groups: Vec<TaskGroup>,
    pub tasks: Vec<Task>,
}

/// A heading of the table.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskGroup {
    pub id: At<Id>,
    /// The number in the document; none where the document has lost it.
    #[serde(default)]
    pub number: Option<String>,
    pub name: String,
    /// The document; filled in from the file.
    #[serde(skip)]
    #[schemars(skip)]
    pub document: Option<Id>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

/// One task.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Task {
    pub id: At<Id>,
    /// The number in the document; none where the document has lost it.
    #[serde(default)]
    pub number: Option<String>,
    /// The number that the order of the lines suggests, where the document has lost its own.
    #[serde(default)]
    pub inferred_number: Option<String>,
    pub group: At<Id>,
    pub name: String,
    /// Who leads (chủ trì).
    pub lead: Vec<At<Id>>,
    /// Who works with them (phối hợp).
    #[serde(default)]
    pub with: Vec<At<Id>>,
    /// Partners outside the table's own columns.
    #[serde(default)]
    pub partners: Vec<At<Id>>,
    #[serde(default)]
    pub due: Option<At<Due>>,
    /// The deadline in the document's own words.
    #[serde(default)]
    pub due_text: Option<String>,
    /// Dated steps on the way.
    #[serde(default)]
    pub milestones: Vec<Milestone>,
    /// What comes of it (sản phẩm, kết quả).
    #[serde(default)]
    pub deliverables: Vec<Deliverable>,
    #[serde(default)]
    pub obligation: Option<At<Id>>,
    /// The task of an earlier document that it goes on with.
    #[serde(default)]
    pub continues: Option<At<Id>>,
    /// The task that must come first.
    #[serde(default)]
    pub depends_on: Option<At<Id>>,
    /// Whether it is itself communication.
    #[serde(default)]
    pub communication: bool,
    /// The document; filled in from the file.
    #[serde(skip)]
    #[schemars(skip)]
    pub document: Option<Id>,
    /// Its earlier times.
    #[serde(default)]
    pub moved: Vec<super::change::Moved>,
    /// That it, or a run of it, does not take place.
    #[serde(default)]
    pub cancelled: Vec<super::change::Cancelled>,
    #[serde(default)]
    pub note: Option<String>,
    /// Addresses at which its page stood before, below that of the home page.
    #[serde(default)]
    pub aliases: Vec<At<String>>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

/// A dated step of a task.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    pub due: At<Period>,
    #[serde(default)]
    pub due_text: Option<String>,
    pub text: String,
}

/// A product that the task is to bring.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deliverable {
    pub text: String,
    #[serde(default)]
    pub period: Option<At<Period>>,
}

impl SeedFile for TaskFile {
    fn basis(&self) -> Option<&Bases> {
        Some(&self.basis)
    }

    fn settle(&mut self) {
        let document = Some(&self.document.value);
        for group in &mut self.groups {
            group.document = document.cloned();
        }
        for task in &mut self.tasks {
            task.document = document.cloned();
        }
    }

    fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
        see(Kind::Document, &self.document);
    }
}

record!(
    TaskGroup,
    Facts::of(Shown::Within(Door::Section(Section::Tasks)), Found::Never),
    name,
    {
        fn shown_with(&self) -> Option<Vec<(Kind, &Id)>> {
            let document = self.document.iter().map(|id| (Kind::Document, id));
            Some(document.collect())
        }
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, _: &mut dyn FnMut(Kind, &At<Id>)) {}
    }
);

record!(
    Task,
    Facts::of(Shown::Page(Section::Tasks), Found::Rank(9)).in_main(),
    name,
    {
        fn searched<'a>(&'a self, _: &'a Strings) -> Searched<'a> {
            Searched {
                body: self.deliverables.iter().map(|d| d.text.as_str()).collect(),
                note: self.due_text.as_deref().unwrap_or_default(),
                ..Searched::default()
            }
        }
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name, due_text, note);
            for (at, of) in self.milestones.iter_mut().enumerate() {
                said!(see, format!("milestones.{}.", at + 1), of, due_text, text);
            }
            for (at, of) in self.deliverables.iter_mut().enumerate() {
                said!(see, format!("deliverables.{}.", at + 1), of, text);
            }
            super::change::notes("", &mut self.changes, see);
        }
        fn aliases(&self) -> &[At<String>] {
            &self.aliases
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            see(Kind::TaskGroup, &self.group);
            for list in [&self.lead, &self.with, &self.partners] {
                super::each(see, Kind::Unit, list);
            }
            self.obligation
                .iter()
                .for_each(|id| see(Kind::Obligation, id));
            self.continues.iter().for_each(|id| see(Kind::Task, id));
            self.depends_on.iter().for_each(|id| see(Kind::Task, id));
        }
        fn moved(&self) -> &[super::change::Moved] {
            &self.moved
        }
        fn cancelled(&self) -> &[super::change::Cancelled] {
            &self.cancelled
        }
    }
);
