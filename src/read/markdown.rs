//! What a Markdown body holds, found by one parse when the file is read: headings, links, images,
//! calls, words, and what must not stand in it.
//!
//! Pure: no link is resolved and no call is known here. `html::markdown` writes the same pieces
//! as HTML and takes heading ids and the judgement on targets from here.

mod reader;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser};

use crate::address::{self, Address, BadAddress, Target};
use crate::file::Span;
use crate::keyed::Map;
use crate::read::bounds::Bound;
use crate::read::shortcode::{BadCall, Call, Pieces};
use crate::vietnamese;

/// The facts of a body. All spans are offsets in the file, and lists are in the body's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub headings: Vec<Heading>,
    pub links: Vec<Link>,
    pub images: Vec<Image>,
    pub calls: Vec<Call>,
    /// Words between spaces, which in Vietnamese are syllables.
    pub words: usize,
    /// The text without marks, one line a block; no raw HTML, calls or image texts.
    pub plain: String,
    /// The first paragraph, as a range in `plain`.
    lead: Range<usize>,
    pub problems: Vec<Problem>,
    /// Words in capitals, each where it stands first.
    pub abbreviations: Vec<(String, Span)>,
    /// Percentages that stand in one sentence with a link: the percentage, its place, and the link's
    /// place in `links`.
    pub beside_links: Vec<(String, Span, usize)>,
    /// The first bound that the body is beyond, and where; the lists are not whole then.
    pub beyond: Option<(Bound, Span)>,
}

impl Facts {
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
pub struct Link {
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
    /// A target that is [`on_own_computer`].
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
    /// A heading's `{#id}` that is taken.
    SameId {
        span: Span,
        id: String,
    },
}

/// Finds the facts of a body that starts at `offset` in its file.
pub fn facts(body: &str, offset: usize) -> Facts {
    reader::read(body, offset)
}

/// The pieces of a body, in the dialect of this site.
pub(crate) fn pieces(body: &str, offset: usize) -> Pieces<'_> {
    let dialect = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let events = Parser::new_ext(body, dialect).into_offset_iter();
    Pieces::new(body, offset, events)
}

/// Whether a target may go into a page: an address that may be offered, or a path of the site.
pub fn safe(target: &str) -> bool {
    !matches!(Target::of(target), Target::Refused(_))
}

/// Whether a target is a path on somebody's computer or in their office's network: `C:\x.png`,
/// `file:///…`, `\\server\…`, of which Markdown leaves one backslash.
pub fn on_own_computer(target: &str) -> bool {
    let drive = |scheme: &str| scheme.len() == 1 || scheme.eq_ignore_ascii_case("file");
    address::scheme(target).as_deref().is_some_and(drive)
        || target.starts_with("~/")
        || target.starts_with("/Users/")
        || target.starts_with('\\') && target[1..].contains('\\')
}

/// The target of a link or an image as hooks and facts see it.
pub(crate) fn target(kind: LinkType, written: &str) -> Cow<'_, str> {
    match kind {
        LinkType::Email => format!("mailto:{written}").into(),
        _ => written.into(),
    }
}

/// Whether a stretch of HTML is one comment.
pub(crate) fn is_comment(html: &str) -> bool {
    html.trim()
        .strip_prefix("<!--")
        .is_some_and(|rest| rest.find("-->").is_some_and(|at| at + 3 == rest.len()))
}

/// The level of a heading on the page.
pub(crate) fn page_level(level: HeadingLevel) -> u8 {
    (level as u8).max(2)
}

/// What an event adds to a plain text.
pub(crate) fn plain<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Text(text) | Event::Code(text) => Some(text),
        Event::SoftBreak | Event::HardBreak => Some(" "),
        _ => None,
    }
}

/// The heading ids of a page, each given once.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    /// For every id, the number of the next one that wants it.
    taken: Map<String, u32>,
}

impl Ids {
    /// The id of a heading: its own if it is one word, else the slug of its text; `-2`, `-3` …
    /// where that is taken.
    pub(crate) fn give(&mut self, own: Option<&str>, text: &str) -> String {
        let word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
        let mut id = match own {
            Some(own) if own.chars().all(word) => own.to_owned(),
            Some(own) => vietnamese::slug(own),
            None => vietnamese::slug(text),
        };
        // Footnotes have their own ids.
        if id.is_empty() || id.starts_with("fn-") || id.starts_with("fnref-") {
            id.insert_str(0, if id.is_empty() { "muc" } else { "muc-" });
        }
        let Some(next) = self.taken.get(&id).copied() else {
            self.taken.insert(id.clone(), 2);
            return id;
        };
        let numbered = (next..).map(|n| (n, format!("{id}-{n}")));
        for (n, free) in numbered {
            if !self.taken.contains_key(&free) {
                self.taken.insert(id, n + 1);
                self.taken.insert(free.clone(), 2);
                return free;
            }
        }
        id
    }
}

#[cfg(test)]
mod tests;
