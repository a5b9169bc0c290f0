//! The plan's concepts, one a file: what staff write in `seeds/`.
//!
//! A seed file is a map: one list named after its concept, and at times a line or two that hold for
//! the whole file (`basis`, `document`). Every record has an `id` and names its `source`.
//! What is here is written text with its places; names are resolved in [`crate::site`].

pub mod audience;
pub mod campaign;
pub mod change;
pub mod channel;
pub mod document;
pub mod edition;
pub mod event;
pub mod guide;
pub mod holiday;
pub mod irregularity;
pub mod location;
pub mod measure;
pub mod message;
pub mod metric;
pub mod obligation;
pub mod overlay;
pub mod responsibility;
pub mod seed;
pub mod system;
mod tables;
pub mod task;
pub mod term;
mod texts;
pub mod unit;
mod words;

pub(crate) use tables::for_each_table;
pub use tables::{Plan, Stored, Table};
pub(crate) use texts::said;
pub use texts::{See, Text};
pub use words::{Bases, Kind, Node, Visibility};

use crate::read::yaml::{At, OneOrMany};
pub use crate::reference::{Basis, BasisMark, Id, SourceRef};

/// The concept of a record.
pub(crate) fn kind_of<T: Record>(_: &T) -> Kind {
    T::KIND
}

/// What every record of the plan can tell of itself.
pub trait Record {
    const KIND: Kind;

    fn id(&self) -> &At<Id>;

    /// The document sections that say so; empty where the record names none.
    fn sources(&self) -> &[At<SourceRef>];

    /// Every id that the record names, with the kind of thing it must be.
    fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>));

    /// Fields whose value the documents do not state.
    fn bases(&self) -> &Bases;

    fn bases_mut(&mut self) -> &mut Bases;

    /// Every text that readers see and a translation may replace, with the path of its field:
    /// `name`, `day.note`, `targets.2.text`. Whatever is nested is counted from 1 or goes by its id.
    fn texts(&mut self, see: See<'_>);

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

    /// At what time of day it takes place, and where.
    fn setting(&self) -> location::Setting<'_> {
        location::Setting::default()
    }

    /// Takes out of the record what only an internal build may hold.
    fn redact(&mut self) {}

    /// The values that [`Record::redact`] takes out, to be searched for elsewhere.
    fn secrets(&self) -> Vec<&str> {
        Vec::new()
    }
}

/// Writes the getters that are the same for every record.
macro_rules! record {
    ($type:ident, $kind:ident, { $($more:tt)* }) => {
        impl crate::plan::Record for $type {
            const KIND: crate::plan::Kind = crate::plan::Kind::$kind;
            fn id(&self) -> &crate::read::yaml::At<crate::plan::Id> {
                &self.id
            }
            fn sources(&self) -> &[crate::read::yaml::At<crate::plan::SourceRef>] {
                &self.source
            }
            fn bases(&self) -> &crate::plan::Bases {
                &self.basis
            }
            fn bases_mut(&mut self) -> &mut crate::plan::Bases {
                &mut self.basis
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

/// The sources of a record that must have one.
pub type Sources = OneOrMany<SourceRef>;
