//! The facts of a body, as the site asks for them.

use std::ops::Range;

use crate::address::{Address, BadAddress};
use crate::file::Span;
use crate::read::bounds::Bound;
use crate::read::shortcode::{BadCall, Call};

/// The facts of a body. All spans are offsets in the file, and lists are in the body's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BodyFacts {
    pub headings: Vec<Heading>,
    pub links: Vec<BodyLink>,
    pub images: Vec<Image>,
    pub calls: Vec<Call>,
    /// Words between spaces, which in Vietnamese are syllables.
    pub words: usize,
    /// The text without marks, one line a block; no raw HTML, calls or image texts.
    pub plain: String,
    /// The first paragraph, as a range in `plain`.
    pub(super) lead: Range<usize>,
    pub problems: Vec<Problem>,
    /// Words in capitals, each where it stands first.
    pub abbreviations: Vec<(String, Span)>,
    /// Percentages that stand in one sentence with a link: the percentage, its place, and the link's
    /// place in `links`.
    pub beside_links: Vec<(String, Span, usize)>,
    /// The first bound that the body is beyond, and where; the lists are not whole then.
    pub beyond: Option<(Bound, Span)>,
}

impl BodyFacts {
    /// The text of the first paragraph that has any; empty if none has.
    pub fn lead(&self) -> &str {
        self.plain.get(self.lead.clone()).unwrap_or_default()
    }
}

/// A heading. Headings in footnotes do not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The level on the page: as written, but never above 2.
    pub level: u8,
    pub text: String,
    pub id: String,
    pub span: Span,
}

/// A link, safe or not. A link among another link's words does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyLink {
    /// The target with Markdown's escapes undone; an address in `<…@…>` has `mailto:` before it.
    pub target: String,
    /// What the target is as an address; none for a path of the site, and for what is no address.
    pub address: Option<Address>,
    /// The link's words.
    pub text: String,
    pub kind: LinkKind,
    /// The whole link.
    pub span: Span,
    /// The target, in the link or in the reference's definition; the whole link if it is written
    /// with escapes.
    pub target_span: Span,
}

/// How a link is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// `[words](target)`
    Inline,
    /// `[words][label]` and its shorter forms
    Reference,
    /// `<target>`
    Autolink,
}

/// An image, safe or not. An image in an image's text does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    pub target: String,
    /// The text that stands for the image.
    pub alt: String,
    pub span: Span,
    pub target_span: Span,
}

/// Something that a body should not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// HTML, which the page shows as text. A comment is no problem; the page leaves it out.
    RawHtml {
        span: Span,
    },
    /// A target whose scheme no page may offer.
    UnsafeLink {
        span: Span,
        target: String,
    },
    /// A target that a browser would read otherwise than it looks, or that is half an address.
    BadAddress {
        span: Span,
        target: String,
        bad: BadAddress,
    },
    /// A target that is [`on_own_computer`](super::on_own_computer).
    OwnComputer {
        span: Span,
        target: String,
    },
    BadCall(BadCall),
    /// A heading more than one level below the one before it; the page's title has level 1.
    HeadingSkipped {
        span: Span,
        from: u8,
        to: u8,
    },
    /// An image without a text.
    MissingAlt {
        span: Span,
    },
    /// A heading of level 1, which only the page's title has.
    TopHeading {
        span: Span,
    },
    /// A percentage in words, in the sentence of a call that speaks of a metric.
    TypedPercentage {
        span: Span,
        text: String,
    },
    /// What looks like a link or an image, and is none for a space in its target.
    SpaceInLink {
        span: Span,
        target: String,
    },
    /// The signs of a heading without a space behind them.
    HeadingSpace {
        span: Span,
        marks: String,
    },
    /// Lines that another program laid out, and the label of which they are.
    Copied {
        span: Span,
        found: &'static str,
    },
    /// Words that no page shows, and the label of why; `note` is the label of their footnote.
    Lost {
        span: Span,
        why: &'static str,
        note: String,
    },
    /// A sign that was meant as a mark and is none, and the label of which.
    RawMark {
        span: Span,
        found: &'static str,
    },
    /// A heading or a link without words, a link without an address; the label of which.
    NoWords {
        span: Span,
        found: &'static str,
    },
    /// A paragraph that is code for the spaces before it.
    IndentedCode {
        span: Span,
    },
    /// A line that belongs to the entry of a list above it, and begins as an entry itself.
    RunTogether {
        span: Span,
    },
    /// A heading's `{#id}` that is taken.
    SameId {
        span: Span,
        id: String,
    },
}
