//! Puts the records of a seed file into their tables.

use std::collections::HashSet;
use std::sync::Arc;

use super::{Gathered, KnownIds};
use crate::diagnostic::{Diagnostic, nearest};
use crate::file::Place;
use crate::plan::seed::{Pour, Seed};
use crate::plan::{Bases, Concept, Kind, Table};
use crate::read::schema;
use crate::rule;

impl Gathered {
    pub(super) fn seed(&mut self, file: &Arc<str>, seed: &Seed, findings: &mut Vec<Diagnostic>) {
        if let Seed::TaskFile(tasks) = seed {
            self.tables.push((Arc::clone(file), tasks.document.clone()));
        }
        let mut to = Adding {
            file,
            known: &mut self.known,
            findings,
            fields: HashSet::new(),
            kind: Kind::Document,
        };
        seed.pour(&mut self.plan, &mut to);
        to.unused(seed.basis());
    }
}

/// Puts the records of one file into their tables.
struct Adding<'a> {
    file: &'a Arc<str>,
    known: &'a mut KnownIds,
    findings: &'a mut Vec<Diagnostic>,
    /// The fields that records of this file have.
    fields: HashSet<String>,
    /// The last kind that was added.
    kind: Kind,
}

impl Adding<'_> {
    /// Says so where the file gives a basis for a field that none of its records can have.
    fn unused(&mut self, basis: Option<&Bases>) {
        for (field, mark) in basis.iter().flat_map(|b| &b.0) {
            if !self.fields.is_empty() && !self.fields.contains(field) {
                self.findings.push(
                    Diagnostic::new(&rule::UNKNOWN_BASIS_FIELD, Place::new(self.file, mark.span))
                        .with("kind", self.kind.name())
                        .with("of", self.kind.type_name())
                        .with("field", field)
                        .suggest(nearest(field, self.fields.iter().map(String::as_str))),
                );
            }
        }
    }
}

impl Pour for Adding<'_> {
    fn records<T: Concept>(&mut self, records: &[T], table: &mut Table<T>, basis: Option<&Bases>) {
        if records.is_empty() {
            return;
        }
        let fields = schema::fields::<T>();
        for record in records {
            let mut record = record.clone();
            if let Some(basis) = basis {
                record.bases_mut().inherit(basis, &fields);
            }
            self.known.add(T::KIND, &record.id().value);
            if let Err((record, first)) = table.add(self.file, record) {
                let id = record.id();
                self.findings.push(
                    Diagnostic::new(&rule::DUPLICATE_ID, Place::new(self.file, id.span))
                        .with("kind", T::KIND.name())
                        .with("id", id.as_str())
                        .related_to(first),
                );
            }
        }
        self.kind = T::KIND;
        self.fields.extend(fields);
    }

    fn file(&self) -> &Arc<str> {
        self.file
    }
}
