//! The whole plan: one table a concept, and what is true of each kind.

use super::directed::direction;
use super::facts::{Card, Facts, Found, Shown};
use super::kind::{Kind, Node};
use super::record::{Concept as _, Record};
use super::section::Section;
use super::table::{Rows, Stored, Table};
use crate::read::yaml::At;
use crate::reference::Id;

macro_rules! plan {
    (
        seeds {
            $($module:ident $file:ident $name:literal
                { $($list:ident: $kind:ident $table:ident),* }
                and { $($more:ident: $entry:ident $into:ident),* })+
        }
        texts { $($text:ident: $facts:expr,)+ }
    ) => {
        /// The plan.
        #[derive(Clone, Debug, Default)]
        pub struct Plan {
            $($(pub $table: Table<super::$module::$kind>,)*)+
            $($(pub $into: Vec<Stored<super::$module::$entry>>,)*)+
        }

        impl Plan {
            /// Every table, in the order of their kinds.
            pub fn tables(&self) -> Vec<&dyn Rows> {
                vec![$($(&self.$table as &dyn Rows,)*)+]
            }

            /// Every table, to be changed.
            pub fn tables_mut(&mut self) -> Vec<&mut dyn Rows> {
                vec![$($(&mut self.$table as &mut dyn Rows,)*)+]
            }

            /// The table of a kind; `None` for texts.
            pub fn table(&self, kind: Kind) -> Option<&dyn Rows> {
                Some(match kind {
                    $($(Kind::$kind => &self.$table as &dyn Rows,)*)+
                    $(Kind::$text)|+ => return None,
                })
            }
        }

        impl Kind {
            /// What is true of its concept as a whole.
            pub fn facts(self) -> Facts {
                match self {
                    $($(Self::$kind => super::$module::$kind::FACTS,)*)+
                    $(Self::$text => $facts,)+
                }
            }
        }
    };
}
concepts!(plan);

impl Kind {
    /// The section to which its records belong, where they have pages of their own.
    pub fn section(self) -> Option<Section> {
        match self.facts().shown {
            Shown::Page(section) => Some(section),
            _ => None,
        }
    }
}

impl Plan {
    /// A record.
    pub fn record(&self, node: Node) -> Option<&Stored<dyn Record>> {
        self.table(node.kind)?.row(node.at)
    }

    /// The node of a record.
    pub fn node(&self, kind: Kind, id: &str) -> Option<Node> {
        let at = self.table(kind)?.place_of(id)?;
        Some(Node { kind, at })
    }

    /// Every record with its node.
    pub fn records(&self) -> impl Iterator<Item = (Node, &Stored<dyn Record>)> {
        self.tables().into_iter().flat_map(|table| table.each())
    }

    /// What a public build must not hold, gathered before it is taken out.
    pub fn secrets(&self) -> Vec<String> {
        let mut found: Vec<String> = self.records().flat_map(|(_, row)| row.secrets()).collect();
        found.sort();
        found.dedup();
        found
    }

    /// Settles which way each metric is to go, before its texts are translated: all languages tell one verdict.
    pub fn direct(&mut self) {
        for metric in self.metrics.iter_mut() {
            metric.record.direction = direction(&metric.record);
        }
    }

    /// Leaves what a public build may show.
    pub fn publish(&mut self) {
        self.tables_mut().into_iter().for_each(Rows::publish);
        // What is done of a thing that nobody may know of is not told either.
        let events = &self.events;
        let is_shown = |id: &At<Id>| events.get(id.as_str()).is_some();
        (self.results).keep(|result| result.event.as_ref().is_none_or(is_shown));
    }
}
