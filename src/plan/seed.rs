//! Which file holds which concept: `seeds/units.yaml` or any file in `seeds/units/` holds units.

use std::sync::Arc;

use super::kind::Kind;
use super::record::{Concept, Record, SeedFile};
use super::table::{Stored, Table};
use super::tables::Plan;
use super::words::Bases;
pub use crate::read::schema::RecordKey;
use crate::read::yaml::At;
use crate::read::{Read, schema, yaml_as};
use crate::reference::Id;

/// Takes the records of a seed file, list by list.
pub trait Pour {
    /// The records of a concept, with the table that they go to.
    fn records<T: Concept>(&mut self, records: &[T], table: &mut Table<T>, basis: Option<&Bases>);

    /// The file whose entries without ids are laid into the plan.
    fn file(&self) -> &Arc<str>;
}

/// An entry without an id.
pub trait SeedEntry: Clone {
    /// Takes over the marks of the whole file.
    fn inherit(&mut self, _: &Bases) {}

    /// Every id that it names, with the kind of thing it must be.
    fn references(&self, _: &mut dyn FnMut(Kind, &At<Id>)) {}
}

macro_rules! seeds {
    (
        seeds {
            $($module:ident $file:ident $name:literal
                { $($list:ident: $kind:ident $table:ident),* }
                and { $($more:ident: $entry:ident $into:ident),* })+
        }
        texts { $($texts:tt)* }
    ) => {
        /// One seed file, read.
        #[derive(Debug)]
        pub enum Seed {
            $($file(super::$module::$file),)+
        }

        /// The names that a seed file or folder can have.
        pub const NAMES: &[&str] = &[$($name),+];

        /// Reads a seed file by the concept that its path names; `None` where no concept has that
        /// name.
        pub fn read(name: &str, file: &Arc<str>, text: &str) -> Option<Read<Seed>> {
            Some(match name {
                $($name => wrap(yaml_as(file, text), Seed::$file),)+
                _ => return None,
            })
        }

        /// The JSON Schema of a concept's files, each type with its name as its title.
        pub fn schema(name: &str) -> Option<schema::Schema> {
            Some(match name {
                $($name => schema::of::<super::$module::$file>(),)+
                _ => return None,
            })
        }

        /// A file of a concept, of an agency that does not exist, in which every key stands.
        pub fn example(name: &str) -> Option<&'static str> {
            Some(match name {
                $($name => include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"), "/docs/examples/seeds/", $name, ".yaml"
                )),)+
                _ => return None,
            })
        }

        /// The lists of records that the files of a concept hold.
        pub fn lists(name: &str) -> &'static [(&'static str, Kind)] {
            match name {
                $($name => &[$((stringify!($list), Kind::$kind)),*],)+
                _ => &[],
            }
        }

        impl Seed {
            /// The marks of basis that hold for the whole file.
            pub fn basis(&self) -> Option<&Bases> {
                match self {
                    $(Self::$file(file) => file.basis(),)+
                }
            }

            /// Every id that the file names, with the kind of thing it must be.
            pub fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
                match self {
                    $(Self::$file(file) => {
                        file.references(see);
                        $(file.$list.iter().for_each(|one| Record::references(one, see));)*
                        $(file.$more.iter().for_each(|one| SeedEntry::references(one, see));)*
                    })+
                }
            }

            /// Lays what the file holds into the plan.
            pub fn pour(&self, plan: &mut Plan, to: &mut impl Pour) {
                match self {
                    $(Self::$file(file) => {
                        $(to.records(&file.$list, &mut plan.$table, file.basis());)*
                        $(lay(&file.$more, &mut plan.$into, file.basis(), to.file());)*
                    })+
                }
            }
        }
    };
}
concepts!(seeds);

/// Lays entries without ids into the plan.
fn lay<T: SeedEntry>(
    from: &[T],
    into: &mut Vec<Stored<T>>,
    basis: Option<&Bases>,
    file: &Arc<str>,
) {
    into.extend(from.iter().cloned().map(|mut record| {
        if let Some(basis) = basis {
            record.inherit(basis);
        }
        let file = Arc::clone(file);
        Stored { file, record }
    }));
}

/// The concept that a path below the seeds folder names: `tasks/qd-1.yaml` → `tasks`.
pub fn name_of(path: &str) -> &str {
    let first = path.split('/').next().unwrap_or(path);
    first
        .strip_suffix(".yaml")
        .or_else(|| first.strip_suffix(".yml"))
        .unwrap_or(first)
}

fn wrap<T: SeedFile>(read: Read<T>, into: fn(T) -> Seed) -> Read<Seed> {
    let settled = read.value.map(|mut file| {
        file.settle();
        into(file)
    });
    Read {
        value: settled,
        findings: read.findings,
        claimed: read.claimed,
    }
}

/// The keys of a concept's records, in the order of their type; `None` where no concept has that name.
pub fn keys(name: &str) -> Option<Vec<RecordKey>> {
    schema::keys(&schema(name)?, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_concept_has_records_with_keys() {
        for name in NAMES {
            let keys = keys(name).unwrap_or_default();
            assert!(keys.iter().any(|key| key.is_required), "{name}");
        }
    }
}
