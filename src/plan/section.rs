//! The sections of a site: each has a door, an address and a name in the menu or the footer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

macro_rules! all {
    ($($section:ident)+) => {
        /// The sections of a site.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, Serialize,
            JsonSchema, IntoStaticStr, VariantArray,
        )]
        #[serde(rename_all = "kebab-case")]
        #[strum(serialize_all = "kebab-case")]
        pub enum Section {
            $($section,)+
        }
    };
}
sections!(all);

impl Section {
    /// Every section, in order.
    pub const ALL: &'static [Self] = <Self as VariantArray>::VARIANTS;

    /// The key of its name in the interface strings, and its address where the site gives none.
    pub fn name(self) -> &'static str {
        self.into()
    }
}
