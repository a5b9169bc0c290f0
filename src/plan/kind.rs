//! The kinds of things that have ids.

use strum::{IntoStaticStr, VariantArray};

macro_rules! kinds {
    (
        seeds {
            $($module:ident $file:ident $name:literal
                { $($list:ident: $kind:ident $table:ident),* } and { $($more:tt)* })+
        }
        texts { $($text:ident: $facts:expr,)+ }
    ) => {
        /// The concepts that have ids: those of the plan, then those of the content.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, IntoStaticStr, VariantArray,
        )]
        #[strum(serialize_all = "kebab-case")]
        pub enum Kind {
            $($($kind,)*)+
            $($text,)+
        }
    };
}
concepts!(kinds);

impl Kind {
    /// Every kind, in order.
    pub const ALL: &'static [Self] = <Self as VariantArray>::VARIANTS;

    /// The name of the type of its records, as labels of keys go by it.
    pub fn type_name(self) -> String {
        format!("{self:?}")
    }

    /// The name used in messages, data files, anchors and shortcodes: `task-group`.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A record by its kind and its place in that kind's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Node {
    pub kind: Kind,
    pub at: usize,
}
