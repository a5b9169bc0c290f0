//! Walking the pieces of a body once and collecting its facts.

use crate::read::part::part;
use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Tag};

use super::bare::LinkedPieces;
use super::facts::{BodyFacts, BodyLink, Heading, Image, LinkKind, Problem};
use super::ids::Ids;
use super::pieces::{is_comment, page_level, pieces, plain, target};
use super::tables::lost_cells;
use super::targets::on_own_computer;
use crate::file::Span;
use crate::read::shortcode::{BadCall, BodyPiece, Call, CallMistake};
use crate::read::{bounds, slips, words};

/// Collects facts from pieces.
#[derive(Default)]
pub(super) struct FactReader<'a> {
    pub(super) body: &'a str,
    pub(super) offset: usize,
    pub(super) facts: BodyFacts,
    pub(super) ids: Ids,
    /// Level of the last heading.
    pub(super) level: u8,
    /// Footnotes, links and images that are open.
    pub(super) notes: usize,
    pub(super) links: usize,
    pub(super) images: usize,
    /// The heading that is open, with its own id.
    pub(super) heading: Option<(Heading, Option<String>)>,
    pub(super) link: Option<BodyLink>,
    pub(super) image: Option<Image>,
    /// Where the definition of the open link's or image's target stands, if elsewhere.
    pub(super) link_definition: Option<Range<usize>>,
    pub(super) image_definition: Option<Range<usize>>,
    /// Where the last piece ended.
    pub(super) inner_end: usize,
    /// Where the last paragraph begins in the plain text.
    pub(super) paragraph: usize,
    /// Whether a block of code is open.
    pub(super) code: bool,
    /// Where percentages stand in the body.
    pub(super) percentages: Vec<Range<usize>>,
    /// How many definitions of links and footnotes there were.
    pub(super) defined: usize,
    /// The last stretch of visible text without a mark in it.
    pub(super) run: Range<usize>,
    /// Columns of the open table, and how many entries of lists are open.
    pub(super) columns: usize,
    pub(super) entries: usize,
    /// Footnotes by their labels in small letters, with the labels as written; those that are called.
    pub(super) definitions: Vec<(String, Range<usize>)>,
    pub(super) called: HashSet<String>,
}

/// Finds the facts of a body.
pub(super) fn read(body: &str, offset: usize) -> BodyFacts {
    let mut reader = FactReader {
        body,
        offset,
        level: 1,
        ..FactReader::default()
    };
    let mut pieces = pieces(body, offset);
    reader.defined = pieces.definitions();
    if reader.is_beyond(&(0..0)) {
        return reader.facts;
    }
    while let Some((piece, range)) = pieces.next() {
        let mut end = range.end;
        match piece {
            BodyPiece::Mark(event) => {
                if matches!(event, Event::Start(_)) {
                    end = range.start + 1;
                }
                reader.event(event, &range, &pieces);
            }
            BodyPiece::Call(call) => reader.facts.calls.push(call),
            BodyPiece::Bad(bad) => reader.problem(Problem::BadCall(bad)),
        }
        reader.inner_end = end;
        if reader.is_beyond(&range) {
            return reader.facts;
        }
    }
    reader.end_run();
    reader.uncalled();
    reader.beside();
    let mut facts = reader.facts;
    facts.plain.truncate(facts.plain.trim_end().len());
    facts.words = count_words(&facts.plain);
    facts
}

/// How many words a text has. A sign alone is none; beyond ASCII nearly everything is a letter.
fn count_words(text: &str) -> usize {
    let mut count = 0;
    let mut counted = false;
    for b in text.bytes() {
        let is_letter = b.is_ascii_alphanumeric() || !b.is_ascii();
        count += usize::from(is_letter && !counted);
        counted = is_letter || counted && !b.is_ascii_whitespace();
    }
    count
}

impl FactReader<'_> {
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let text = self.body.get(range.clone()).unwrap_or_default();
        let start = self.offset + range.start;
        Span::new(start, start + text.trim_end().len())
    }

    /// Whether there is more of anything than a text may hold.
    fn is_beyond(&mut self, range: &Range<usize>) -> bool {
        let facts = &self.facts;
        let counts = [
            (facts.links.len() + facts.images.len(), bounds::LINKS),
            (facts.headings.len(), bounds::HEADINGS),
            (facts.calls.len() + facts.problems.len(), bounds::CALLS),
            (self.percentages.len(), bounds::PERCENTAGES),
            (facts.abbreviations.len(), bounds::CAPITALS),
            (self.defined, bounds::DEFINITIONS),
        ];
        let beyond = counts.iter().find(|(count, bound)| *count > bound.most);
        self.facts.beyond = beyond.map(|(_, bound)| (*bound, self.span(range)));
        beyond.is_some()
    }

    pub(super) fn problem(&mut self, problem: Problem) {
        self.facts.problems.push(problem);
    }

    fn event(&mut self, event: Event<'_>, range: &Range<usize>, pieces: &LinkedPieces<'_>) {
        if let Some(text) = plain(&event) {
            self.text(text);
            if matches!(event, Event::Text(_)) && self.body.get(range.clone()) == Some(text) {
                self.look_at(text, range.start);
                self.visible(range);
            }
            if matches!(event, Event::SoftBreak) {
                self.broken(range);
            }
            return;
        }
        match event {
            Event::FootnoteReference(label) => {
                self.called.insert(label.to_lowercase());
            }
            Event::Start(tag) => self.start(tag, range, pieces),
            Event::End(tag) => self.end(tag, range),
            Event::InlineHtml(html) if !is_comment(&html) => {
                let span = self.span(range);
                self.problem(Problem::RawHtml { span });
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some((heading, _)) = &mut self.heading {
            heading.text.push_str(text);
        }
        if let Some(link) = &mut self.link {
            link.text.push_str(text);
        }
        match &mut self.image {
            Some(image) => image.alt.push_str(text),
            None => self.facts.plain.push_str(text),
        }
    }

    /// Remembers abbreviations and percentages of a text that begins at a place of the body.
    fn look_at(&mut self, text: &str, start: usize) {
        if self.code
            || self.images > 0
            || self
                .link
                .as_ref()
                .is_some_and(|l| l.kind == LinkKind::Autolink)
        {
            return;
        }
        for (at, word) in words::abbreviations(text) {
            if !self
                .facts
                .abbreviations
                .iter()
                .any(|(known, _)| known == word)
            {
                let at = self.offset + start + at;
                let span = Span::new(at, at + word.len());
                self.facts.abbreviations.push((word.to_owned(), span));
            }
        }
        self.look_for_slips(start..start + text.len());
        let found = words::percentages(text).map(|r| start + r.start..start + r.end);
        self.percentages.extend(found);
    }

    /// Finds what was meant as a link or as a call in a text, and is none for one slip.
    fn look_for_slips(&mut self, range: Range<usize>) {
        let body = self.body;
        // The bracket before a path may end the text before.
        let from = range
            .start
            .saturating_sub(usize::from(part(body, ..range.start).ends_with(']')));
        for target in slips::spaced_targets(body, from..range.end) {
            let at = self.offset + target.start;
            let span = Span::new(at, self.offset + target.end);
            let target = part(body, target).to_owned();
            self.problem(match on_own_computer(&target) {
                true => Problem::OwnComputer { span, target },
                false => Problem::SpaceInLink { span, target },
            });
        }
        if let Some(marks) = slips::heading_marks(body, range.start) {
            let span = Span::new(self.offset + marks.start, self.offset + marks.end);
            let marks = part(body, marks).to_owned();
            self.problem(Problem::HeadingSpace { span, marks });
        }
        if let Some((range, found)) = slips::copied(body, range.start) {
            let span = Span::new(self.offset + range.start, self.offset + range.end);
            self.problem(Problem::Copied { span, found });
        }
        for call in slips::single_braces(body, range) {
            let span = Span::new(self.offset + call.start, self.offset + call.end);
            let mistake = CallMistake::SingleBrace;
            self.problem(Problem::BadCall(BadCall { mistake, span }));
        }
    }

    /// Finds the percentages that stand in one sentence with a call about a metric, or with a link.
    fn beside(&mut self) {
        for percentage in std::mem::take(&mut self.percentages) {
            let sentence = words::sentence(self.body, percentage.start);
            let inside = |span: Span| sentence.contains(&(span.range().start - self.offset));
            let span = Span::new(self.offset + percentage.start, self.offset + percentage.end);
            let metric = |call: &Call| call.name == "target" || call.arg("metric").is_some();
            let text = part(self.body, percentage).to_owned();
            if self
                .facts
                .calls
                .iter()
                .any(|call| metric(call) && inside(call.span))
            {
                self.facts
                    .problems
                    .push(Problem::TypedPercentage { span, text });
                continue;
            }
            let links = self.facts.links.iter().enumerate();
            let beside = links
                .filter(|(_, link)| inside(link.span))
                .map(|(at, _)| (text.clone(), span, at));
            self.facts.beside_links.extend(beside.collect::<Vec<_>>());
        }
    }

    /// Ends a line of the plain text.
    pub(super) fn line(&mut self) {
        let plain = &mut self.facts.plain;
        plain.truncate(plain.trim_end().len());
        if !plain.is_empty() {
            plain.push('\n');
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: &Range<usize>, pieces: &LinkedPieces<'_>) {
        let span = self.span(range);
        match tag {
            Tag::Heading { level, id, .. } => {
                self.line();
                if self.notes == 0 {
                    self.open_heading(level, id.map(String::from), span);
                }
            }
            Tag::HtmlBlock => {
                let html = self.body.get(range.clone());
                if html.is_some_and(|html| !is_comment(html)) {
                    self.problem(Problem::RawHtml { span });
                }
            }
            Tag::FootnoteDefinition(label) => {
                self.notes += 1;
                self.defined += 1;
                self.definitions.push((label.into_string(), range.clone()));
            }
            Tag::TableRow => {
                if let Some(lost) = lost_cells(self.body, range, self.columns) {
                    self.lost(&lost, "lost-cell", "");
                }
            }
            Tag::Link {
                link_type,
                dest_url,
                id,
                ..
            } => {
                self.links += 1;
                if self.links > 1 || self.images > 0 {
                    return;
                }
                self.link_definition = pieces.definition(&id);
                self.link = Some(BodyLink {
                    target: target(link_type, &dest_url).into_owned(),
                    address: None,
                    text: String::new(),
                    kind: match link_type {
                        LinkType::Inline => LinkKind::Inline,
                        LinkType::Autolink | LinkType::Email => LinkKind::Autolink,
                        _ => LinkKind::Reference,
                    },
                    span,
                    target_span: span,
                });
            }
            Tag::Image { dest_url, id, .. } => {
                self.images += 1;
                if self.images == 1 {
                    self.image_definition = pieces.definition(&id);
                    self.image = Some(Image {
                        target: dest_url.into(),
                        alt: String::new(),
                        span,
                        target_span: span,
                    });
                }
            }
            Tag::Paragraph | Tag::Item | Tag::CodeBlock(_) | Tag::Table(_) => {
                self.code |= matches!(tag, Tag::CodeBlock(_));
                self.entries += usize::from(matches!(tag, Tag::Item));
                if let Tag::Table(columns) = &tag {
                    self.columns = columns.len();
                }
                if matches!(tag, Tag::CodeBlock(CodeBlockKind::Indented)) {
                    self.problem(Problem::IndentedCode { span });
                }
                self.line();
                self.paragraph = self.facts.plain.len();
            }
            _ => {}
        }
    }

    fn open_heading(&mut self, level: HeadingLevel, own: Option<String>, span: Span) {
        if level == HeadingLevel::H1 {
            self.problem(Problem::TopHeading { span });
        }
        let level = page_level(level);
        if level > self.level + 1 {
            self.problem(Problem::HeadingSkipped {
                span,
                from: self.level,
                to: level,
            });
        }
        self.level = level;
        let heading = Heading {
            level,
            text: String::new(),
            id: String::new(),
            span,
        };
        self.heading = Some((heading, own));
    }
}
