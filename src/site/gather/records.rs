//! Puts the records of a seed file into their tables.

use std::collections::HashSet;
use std::sync::Arc;

use super::{Gathered, Known};
use crate::diagnostic::{Diagnostic, nearest};
use crate::file::Place;
use crate::plan::seed::Seed;
use crate::plan::{Bases, Kind, Record, Stored, Table};
use crate::rule;
use crate::site::rules;

impl Gathered {
    pub(super) fn seed(&mut self, file: &Arc<str>, seed: &Seed, findings: &mut Vec<Diagnostic>) {
        let plan = &mut self.plan;
        let mut to = Adding {
            file,
            known: &mut self.known,
            findings,
            fields: HashSet::new(),
            kind: Kind::Document,
        };
        match seed {
            Seed::Documents(f) => {
                to.all(&mut plan.documents, &f.documents, &f.basis, |r| {
                    &mut r.basis
                });
                for relation in &f.relations {
                    let mut record = relation.clone();
                    record
                        .basis
                        .inherit(&f.basis, &["type".to_owned(), "note".to_owned()]);
                    plan.relations.push(Stored {
                        file: Arc::clone(file),
                        record,
                    });
                }
            }
            Seed::Units(f) => to.all(&mut plan.units, &f.units, &f.basis, |r| &mut r.basis),
            Seed::People(f) => to.all(&mut plan.people, &f.people, &f.basis, |r| &mut r.basis),
            Seed::Audiences(f) => to.all(&mut plan.audiences, &f.audiences, &f.basis, |r| {
                &mut r.basis
            }),
            Seed::Phases(f) => to.all(&mut plan.phases, &f.phases, &f.basis, |r| &mut r.basis),
            Seed::Messages(f) => {
                to.all(&mut plan.messages, &f.messages, &f.basis, |r| &mut r.basis)
            }
            Seed::Purposes(f) => {
                to.all(&mut plan.purposes, &f.purposes, &f.basis, |r| &mut r.basis);
                to.all(&mut plan.principles, &f.principles, &f.basis, |r| {
                    &mut r.basis
                });
            }
            Seed::Channels(f) => {
                to.all(&mut plan.channel_groups, &f.groups, &f.basis, |r| {
                    &mut r.basis
                });
                to.all(&mut plan.channels, &f.channels, &f.basis, |r| &mut r.basis);
            }
            Seed::Formats(f) => to.all(&mut plan.formats, &f.formats, &f.basis, |r| &mut r.basis),
            Seed::Campaigns(f) => to.all(&mut plan.campaigns, &f.campaigns, &f.basis, |r| {
                &mut r.basis
            }),
            Seed::Obligations(f) => {
                to.all(&mut plan.obligations, &f.obligations, &f.basis, |r| {
                    &mut r.basis
                });
            }
            Seed::Meetings(f) => {
                to.all(&mut plan.meetings, &f.meetings, &f.basis, |r| &mut r.basis)
            }
            Seed::Feedback(f) => {
                to.all(&mut plan.feedback, &f.feedback, &f.basis, |r| &mut r.basis)
            }
            Seed::Responsibilities(f) => {
                to.all(
                    &mut plan.responsibilities,
                    &f.responsibilities,
                    &f.basis,
                    |r| &mut r.basis,
                );
            }
            Seed::Metrics(f) => to.all(&mut plan.metrics, &f.metrics, &f.basis, |r| &mut r.basis),
            Seed::Measurements(f) => {
                let stored = f.measurements.iter().map(|record| Stored {
                    file: Arc::clone(file),
                    record: record.clone(),
                });
                plan.measurements.extend(stored);
            }
            Seed::Provinces(f) => {
                let stored = f.provinces.iter().map(|record| Stored {
                    file: Arc::clone(file),
                    record: record.clone(),
                });
                plan.provinces.extend(stored);
            }
            Seed::Tasks(f) => {
                self.tables.push((Arc::clone(file), f.document.clone()));
                let document = Some(f.document.value.clone());
                let groups: Vec<_> = f
                    .groups
                    .iter()
                    .cloned()
                    .map(|mut g| {
                        g.document.clone_from(&document);
                        g
                    })
                    .collect();
                let tasks: Vec<_> = f
                    .tasks
                    .iter()
                    .cloned()
                    .map(|mut t| {
                        t.document.clone_from(&document);
                        t
                    })
                    .collect();
                to.all(&mut plan.task_groups, &groups, &f.basis, |r| &mut r.basis);
                to.all(&mut plan.tasks, &tasks, &f.basis, |r| &mut r.basis);
            }
            Seed::Measures(f) => {
                to.all(&mut plan.measures, &f.measures, &f.basis, |r| &mut r.basis);
                to.all(&mut plan.directions, &f.directions, &f.basis, |r| {
                    &mut r.basis
                });
            }
            Seed::Events(f) => to.all(&mut plan.events, &f.events, &f.basis, |r| &mut r.basis),
            Seed::Holidays(f) => {
                to.all(&mut plan.holidays, &f.holidays, &f.basis, |r| &mut r.basis);
            }
            Seed::Terms(f) => to.all(&mut plan.terms, &f.terms, &f.basis, |r| &mut r.basis),
            Seed::Systems(f) => to.all(&mut plan.systems, &f.systems, &f.basis, |r| &mut r.basis),
            Seed::Guides(f) => to.all(&mut plan.guides, &f.guides, &f.basis, |r| &mut r.basis),
            Seed::Irregularities(f) => {
                to.all(&mut plan.irregularities, &f.irregularities, &f.basis, |r| {
                    &mut r.basis
                });
            }
        }
        to.unused(seed.basis());
    }
}

/// Puts the records of one file into their tables.
struct Adding<'a> {
    file: &'a Arc<str>,
    known: &'a mut Known,
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

    fn all<T: Record + Clone + schemars::JsonSchema>(
        &mut self,
        table: &mut Table<T>,
        records: &[T],
        basis: &Bases,
        of: fn(&mut T) -> &mut Bases,
    ) {
        if records.is_empty() {
            return;
        }
        let fields = rules::field_names::<T>();
        for record in records {
            let mut record = record.clone();
            of(&mut record).inherit(basis, &fields);
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
}
