//! The whole plan: one table a concept, in the order of files and lines, found by id.

use std::ops::Deref;
use std::sync::Arc;

use super::audience::Audience;
use super::campaign::Campaign;
use super::channel::{Channel, ChannelGroup, Format};
use super::document::{Document, Relation};
use super::event::Event;
use super::guide::Guide;
use super::holiday::Holiday;
use super::irregularity::Irregularity;
use super::measure::{Direction, Measure};
use super::message::{Message, Phase, Principle, Purpose};
use super::metric::{Measurement, Metric, Province};
use super::obligation::{Feedback, Meeting, Obligation};
use super::responsibility::Responsibility;
use super::system::System;
use super::task::{Task, TaskGroup};
use super::term::Term;
use super::unit::{Person, Unit};
use super::{Id, Record, Visibility};
use crate::file::{Place, Span};
use crate::keyed::Map;

/// A record with the file that it stands in.
#[derive(Clone, Debug)]
pub struct Stored<T> {
    pub file: Arc<str>,
    pub record: T,
}

impl<T> Deref for Stored<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.record
    }
}

impl<T> Stored<T> {
    /// A place in the record's file.
    pub fn place(&self, span: Span) -> Place {
        Place::new(&self.file, span)
    }
}

/// All records of one concept.
#[derive(Clone, Debug)]
pub struct Table<T> {
    rows: Vec<Stored<T>>,
    index: Map<Id, usize>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            index: Map::default(),
        }
    }
}

impl<T: Record> Table<T> {
    /// Adds a record; gives it back with the place of the first where its id is taken.
    ///
    /// # Errors
    /// The place of the record that has the id already.
    pub fn add(&mut self, file: &Arc<str>, record: T) -> Result<(), (T, Place)> {
        if let Some(first) = self.index.get(record.id().as_str()) {
            let first = &self.rows[*first];
            let place = first.place(first.id().span);
            return Err((record, place));
        }
        self.index
            .insert(record.id().value.clone(), self.rows.len());
        self.rows.push(Stored {
            file: Arc::clone(file),
            record,
        });
        Ok(())
    }

    pub fn get(&self, id: &str) -> Option<&Stored<T>> {
        self.index.get(id).map(|at| &self.rows[*at])
    }

    /// The place of a record in the table.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// The record at a place.
    pub fn at(&self, place: usize) -> Option<&Stored<T>> {
        self.rows.get(place)
    }

    /// The records that a list of ids names, leaving out those that this build may not show.
    pub fn pick<'a>(
        &'a self,
        ids: impl IntoIterator<Item = &'a crate::read::yaml::At<Id>>,
    ) -> impl Iterator<Item = &'a Stored<T>> {
        ids.into_iter().filter_map(|id| self.get(id.as_str()))
    }

    /// The records, to be changed in all but their ids.
    pub(super) fn records_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.rows.iter_mut().map(|row| &mut row.record)
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Stored<T>> {
        self.rows.iter()
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Leaves what a public build may show: internal records go, internal fields are emptied.
    pub fn publish(&mut self) {
        self.rows
            .retain(|row| row.visibility() == Visibility::Public);
        for row in &mut self.rows {
            row.record.redact();
        }
        self.index = (self.rows.iter().enumerate())
            .map(|(at, row)| (row.id().value.clone(), at))
            .collect();
    }

    /// What a public build must not hold.
    pub fn secrets(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().flat_map(|row| row.secrets())
    }
}

/// The plan.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    pub documents: Table<Document>,
    pub relations: Vec<Stored<Relation>>,
    pub units: Table<Unit>,
    pub people: Table<Person>,
    pub audiences: Table<Audience>,
    pub phases: Table<Phase>,
    pub messages: Table<Message>,
    pub purposes: Table<Purpose>,
    pub principles: Table<Principle>,
    pub channel_groups: Table<ChannelGroup>,
    pub channels: Table<Channel>,
    pub formats: Table<Format>,
    pub campaigns: Table<Campaign>,
    pub obligations: Table<Obligation>,
    pub meetings: Table<Meeting>,
    pub feedback: Table<Feedback>,
    pub responsibilities: Table<Responsibility>,
    pub metrics: Table<Metric>,
    pub measurements: Vec<Stored<Measurement>>,
    pub provinces: Vec<Stored<Province>>,
    pub task_groups: Table<TaskGroup>,
    pub tasks: Table<Task>,
    pub measures: Table<Measure>,
    pub directions: Table<Direction>,
    pub events: Table<Event>,
    pub holidays: Table<Holiday>,
    pub terms: Table<Term>,
    pub systems: Table<System>,
    pub irregularities: Table<Irregularity>,
    pub guides: Table<Guide>,
}

/// Does the same to every table of a plan; `$table` is bound to each in turn, as `&` or `&mut`.
macro_rules! for_each_table {
    (&mut $plan:expr, $table:ident => $do:expr) => {
        for_each_table!(all (&mut) ($plan) $table ($do)
            documents units people audiences phases messages purposes principles channel_groups
            channels formats campaigns obligations meetings feedback responsibilities metrics
            task_groups tasks measures directions events holidays terms systems irregularities
            guides)
    };
    (&$plan:expr, $table:ident => $do:expr) => {
        for_each_table!(all (&) ($plan) $table ($do)
            documents units people audiences phases messages purposes principles channel_groups
            channels formats campaigns obligations meetings feedback responsibilities metrics
            task_groups tasks measures directions events holidays terms systems irregularities
            guides)
    };
    (all $borrow:tt $plan:tt $table:ident $do:tt $($name:ident)*) => {
        $(for_each_table!(one $borrow $plan $table $do $name);)*
    };
    (one ($($borrow:tt)+) ($plan:expr) $table:ident ($do:expr) $name:ident) => {{
        let $table = $($borrow)+ $plan.$name;
        $do;
    }};
}
pub(crate) use for_each_table;

impl Plan {
    /// What a public build must not hold, gathered before it is taken out.
    pub fn secrets(&self) -> Vec<String> {
        let mut found: Vec<String> = self.units.secrets().map(str::to_owned).collect();
        found.extend(self.documents.secrets().map(str::to_owned));
        found.extend(self.channels.secrets().map(str::to_owned));
        found.extend(self.feedback.secrets().map(str::to_owned));
        found.sort();
        found.dedup();
        found
    }

    /// Leaves what a public build may show.
    pub fn publish(&mut self) {
        for_each_table!(&mut self, table => table.publish());
    }
}
