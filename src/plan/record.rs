//! What a record can tell of itself, and what is true of its concept.

use std::borrow::Cow;

use super::details::Details;
use super::facts::{Facts, Searched};
use super::kind::Kind;
use super::texts::See;
use super::words::{Bases, Visibility};
use super::{change, location};
use crate::read::yaml::{At, OneOrMany};
use crate::reference::{Id, SourceRef};
use crate::strings::Strings;

/// The sources of a record that must have one.
pub type Sources = OneOrMany<SourceRef>;

/// What every record of the plan can tell of itself.
pub trait Record: Send + Sync {
    fn kind(&self) -> Kind;

    fn id(&self) -> &At<Id>;

    /// What it is called in links and lists.
    fn title(&self) -> Cow<'_, str>;

    /// The title by which it is found, where links use a shorter one.
    fn full_title(&self) -> Cow<'_, str> {
        self.title()
    }

    /// The document sections that say so; empty where the record names none.
    fn sources(&self) -> &[At<SourceRef>];

    /// Shows every source, those of its parts too.
    fn cites(&self, see: &mut dyn FnMut(&[At<SourceRef>])) {
        see(self.sources());
    }

    /// Whether a record without a source is incomplete.
    fn needs_source(&self) -> bool {
        true
    }

    /// Every id that the record names, with the kind of thing it must be.
    fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>));

    /// The records of which the first that the site has shows it, for one that has neither page nor
    /// anchor; `None` where the door of its concept shows it.
    fn shown_with(&self) -> Option<Vec<(Kind, &Id)>> {
        None
    }

    /// What its general page shows of it, where its concept has no page of its own making.
    fn details(&self) -> Details<'_> {
        Details::default()
    }

    /// Fields whose value the documents do not state.
    fn bases(&self) -> &Bases;

    fn bases_mut(&mut self) -> &mut Bases;

    /// Every text that readers see and a translation may replace, with the path of its field:
    /// `name`, `day.note`, `targets.2.text`. Whatever is nested is counted from 1 or goes by its id.
    fn texts(&mut self, see: See<'_>);

    /// What search knows of it beside its title, in the words of its language.
    fn searched<'a>(&'a self, _: &'a Strings) -> Searched<'a> {
        Searched::default()
    }

    fn visibility(&self) -> Visibility {
        Visibility::Public
    }

    /// When it was moved to another time, oldest first.
    fn moved(&self) -> &[change::Moved] {
        &[]
    }

    /// What of it was cancelled.
    fn cancelled(&self) -> &[change::Cancelled] {
        &[]
    }

    /// What was changed of it since it was published, oldest first as staff add to it.
    fn changes(&self) -> &[change::ChangeNote] {
        &[]
    }

    /// Addresses at which its page stood before, below that of the home page.
    fn aliases(&self) -> &[At<String>] {
        &[]
    }

    /// At what time of day it takes place, and where.
    fn setting(&self) -> location::Setting<'_> {
        location::Setting::default()
    }

    /// Takes out of the record what only an internal build may hold.
    fn redact(&mut self) {}

    /// The texts that no public build may hold: what [`Record::redact`] takes out, and the telephone
    /// numbers of a record that is internal as a whole.
    fn secrets(&self) -> Vec<String>;

    /// The record as data files give it.
    fn value(&self) -> serde_json::Value;
}

/// What is true of a concept as a whole.
pub trait Concept: Record + Clone + serde::Serialize + schemars::JsonSchema + 'static {
    const KIND: Kind;
    const FACTS: Facts;
}

/// What is true of a seed file as a whole.
pub trait SeedFile {
    /// The marks of basis that hold for the whole file.
    fn basis(&self) -> Option<&Bases> {
        None
    }

    /// Gives every record what the head of the file says of it.
    fn settle(&mut self) {}

    /// Every id that the head of the file names, with the kind of thing it must be.
    fn references(&self, _: &mut dyn FnMut(Kind, &At<Id>)) {}
}

/// Says that a type is a seed file whose head may give bases.
macro_rules! seed_file {
    ($($file:ident),+ $(,)?) => {
        $(impl crate::plan::SeedFile for $file {
            fn basis(&self) -> Option<&crate::plan::Bases> {
                Some(&self.basis)
            }
        })+
    };
}
pub(crate) use seed_file;

/// Declares a concept: its type, which is the name of its kind too, its [`Facts`], the field that
/// names its records, and what its records tell of themselves beside the fields that all have.
macro_rules! record {
    ($type:ident, $facts:expr, $title:ident, { $($more:tt)* }) => {
        crate::plan::record!($type, $facts, {
            fn title(&self) -> std::borrow::Cow<'_, str> {
                (&self.$title).into()
            }
            fn sources(&self) -> &[crate::read::yaml::At<crate::plan::SourceRef>] {
                &self.source
            }
            $($more)*
        });
    };
    ($type:ident, $facts:expr, { $($more:tt)* }) => {
        impl crate::plan::Concept for $type {
            const KIND: crate::plan::Kind = crate::plan::Kind::$type;
            const FACTS: crate::plan::Facts = $facts;
        }

        impl crate::plan::Record for $type {
            fn kind(&self) -> crate::plan::Kind {
                crate::plan::Kind::$type
            }
            fn id(&self) -> &crate::read::yaml::At<crate::plan::Id> {
                &self.id
            }
            fn bases(&self) -> &crate::plan::Bases {
                &self.basis
            }
            fn bases_mut(&mut self) -> &mut crate::plan::Bases {
                &mut self.basis
            }
            fn value(&self) -> serde_json::Value {
                serde_json::to_value(self).unwrap_or_default()
            }
            fn secrets(&self) -> Vec<String> {
                let mut public = self.clone();
                crate::plan::Record::redact(&mut public);
                crate::plan::taken_out(self, &public)
            }
            $($more)*
        }
    };
}
pub(crate) use record;

/// Names every id of a list.
pub(crate) fn each(see: &mut dyn FnMut(Kind, &At<Id>), kind: Kind, ids: &[At<Id>]) {
    for id in ids {
        see(kind, id);
    }
}

/// The texts that a record holds and its public form does not. Of one that is internal as a whole,
/// those of its fields that are meant for a telephone number.
pub(super) fn taken_out(record: &dyn Record, public: &dyn Record) -> Vec<String> {
    let mut found = Vec::new();
    if record.visibility() == Visibility::Internal {
        telephones(&record.value(), &mut found);
    }
    differences(&record.value(), &public.value(), &mut found);
    found
}

/// The texts of a value that stand at no such place of the other.
fn differences(of: &serde_json::Value, other: &serde_json::Value, found: &mut Vec<String>) {
    use serde_json::Value;
    match of {
        Value::String(text) if other.as_str() != Some(text) => found.push(text.clone()),
        Value::Object(map) => {
            for (key, value) in map {
                differences(value, other.get(key).unwrap_or(&Value::Null), found);
            }
        }
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                differences(value, other.get(at).unwrap_or(&Value::Null), found);
            }
        }
        _ => {}
    }
}

/// The texts of the fields `phone`, at any depth.
fn telephones(of: &serde_json::Value, found: &mut Vec<String>) {
    use serde_json::Value;
    match of {
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(text) if key == "phone" => found.push(text.clone()),
                    value => telephones(value, found),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| telephones(value, found)),
        _ => {}
    }
}
