//! The records of one concept: in the order of files and lines, found by id.

use std::ops::Deref;
use std::sync::Arc;

use super::kind::{Kind, Node};
use super::record::{Concept, Record};
use super::words::Visibility;
use crate::file::{Place, Span};
use crate::keyed::Map;
use crate::read::yaml::At;
use crate::reference::Id;

/// A record with the file that it stands in.
#[derive(Clone, Debug)]
pub struct Stored<T: ?Sized> {
    pub file: Arc<str>,
    pub record: T,
}

impl<T: ?Sized> Deref for Stored<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.record
    }
}

impl<T: ?Sized> Stored<T> {
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

impl<T: Concept> Table<T> {
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
        ids: impl IntoIterator<Item = &'a At<Id>>,
    ) -> impl Iterator<Item = &'a Stored<T>> {
        ids.into_iter().filter_map(|id| self.get(id.as_str()))
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Stored<T>> {
        self.rows.iter()
    }

    /// Every record, to be changed.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, Stored<T>> {
        self.rows.iter_mut()
    }

    /// The records with their nodes.
    pub fn nodes(&self) -> impl Iterator<Item = (Node, &Stored<T>)> {
        let kind = T::KIND;
        (self.rows.iter().enumerate()).map(move |(at, row)| (Node { kind, at }, row))
    }

    /// Leaves the records of which something holds.
    pub(super) fn keep(&mut self, holds: impl Fn(&T) -> bool) {
        self.rows.retain(|row| holds(&row.record));
        self.index = (self.rows.iter().enumerate())
            .map(|(at, row)| (row.id().value.clone(), at))
            .collect();
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// A table whose concept does not matter.
pub trait Rows {
    /// The kind of its records.
    fn kind(&self) -> Kind;

    /// How many records it has.
    fn count(&self) -> usize;

    /// The record at a place.
    fn row(&self, at: usize) -> Option<&Stored<dyn Record>>;

    /// The record at a place, to be changed in all but its id.
    fn row_mut(&mut self, at: usize) -> Option<&mut dyn Record>;

    /// The place of a record.
    fn place_of(&self, id: &str) -> Option<usize>;

    /// The names of the fields of its records, as their schema has them.
    fn fields(&self) -> Vec<String>;

    /// Leaves what a public build may show: internal records go, internal fields are emptied.
    fn publish(&mut self);
}

impl dyn Rows + '_ {
    /// The records with their nodes.
    pub fn each(&self) -> impl Iterator<Item = (Node, &Stored<dyn Record>)> {
        let kind = self.kind();
        (0..self.count()).filter_map(move |at| Some((Node { kind, at }, self.row(at)?)))
    }
}

impl<T: Concept> Rows for Table<T> {
    fn kind(&self) -> Kind {
        T::KIND
    }

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn row(&self, at: usize) -> Option<&Stored<dyn Record>> {
        self.rows.get(at).map(|row| row as &Stored<dyn Record>)
    }

    fn row_mut(&mut self, at: usize) -> Option<&mut dyn Record> {
        (self.rows.get_mut(at)).map(|row| &mut row.record as &mut dyn Record)
    }

    fn place_of(&self, id: &str) -> Option<usize> {
        self.position(id)
    }

    fn fields(&self) -> Vec<String> {
        crate::read::schema::fields::<T>()
    }

    fn publish(&mut self) {
        self.keep(|record| record.visibility() == Visibility::Public);
        for row in &mut self.rows {
            row.record.redact();
        }
    }
}
