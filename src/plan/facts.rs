//! What is true of a concept as a whole: where its records are shown, whether search finds them,
//! which cards they have, whether their pages speak other languages.

use std::borrow::Cow;

use strum::{IntoStaticStr, VariantArray};

use super::section::Section;

/// Where the records of a concept are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Each on a page of its own, below its section's door.
    Page(Section),
    /// Each on a page of its own, below the site's root.
    Root,
    /// Together on a page, each at an anchor.
    On(Door),
    /// By other records; this page is the nearest to them.
    Within(Door),
}

impl Shown {
    /// The section whose door leads to the records.
    pub const fn door(self) -> Option<Section> {
        match self {
            Self::Page(section) | Self::On(Door::Section(section)) => Some(section),
            _ => None,
        }
    }
}

/// A page on which records are shown together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    Section(Section),
    Part(PlanPart),
    Agenda,
}

/// The parts of `/ke-hoach/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum PlanPart {
    Audiences,
    Messages,
    Channels,
    Responsibilities,
    Reporting,
    Measures,
}

impl PlanPart {
    /// Every part, in the order in which the plan's page names them.
    pub const ALL: &'static [Self] = <Self as VariantArray>::VARIANTS;

    /// The key of its words in the interface strings.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// Whether search finds the records of a concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    Never,
    /// Of results that fit alike, those of the lower rank come first.
    Rank(u8),
}

/// The pictures by which a page is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Card {
    /// None of its own: its section's.
    Section,
    /// A link preview where the site asks for `cards: all`.
    IfAll,
    /// A link preview.
    Preview,
    /// A link preview, and pictures for posts and stories.
    Every,
}

/// Whether the pages of a concept's records exist in other languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// In the main language alone, whatever is translated of them.
    Main,
    /// In each language into which the record is translated.
    Translated,
}

/// What is true of a concept as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    pub shown: Shown,
    pub found: Found,
    pub card: Card,
    pub spoken: Spoken,
}

impl Facts {
    /// Where the records of a concept are shown, and whether search finds them: nobody may forget to
    /// decide it. They share their section's card; their pages speak each language into which they
    /// are translated.
    pub const fn of(shown: Shown, found: Found) -> Self {
        Self {
            shown,
            found,
            card: Card::Section,
            spoken: Spoken::Translated,
        }
    }

    /// The same with cards of their own.
    pub const fn card(self, card: Card) -> Self {
        Self { card, ..self }
    }

    /// The same with pages in the main language alone.
    pub const fn in_main(self) -> Self {
        Self {
            spoken: Spoken::Main,
            ..self
        }
    }
}

/// What of a record is searched beside its title, and what a result says of it.
#[derive(Debug, Default)]
pub struct Searched<'a> {
    /// The title as results show it, where that says more.
    pub shown: Option<String>,
    /// Other words for it.
    pub also: Vec<Cow<'a, str>>,
    /// What it says.
    pub body: Vec<&'a str>,
    /// A line for results; empty for none.
    pub note: &'a str,
}
