//! Cutting calls out of the stream of Markdown events.
//!
//! A call is read from the source, not from the events, so that `*`, `_` or `[` in an argument
//! mean themselves. In code nothing is a call; `\{{` writes the braces.

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, OffsetIter, Tag, TagEnd};

use super::{BadCall, Call, CallMistake, read};
use crate::file::Span;

/// A piece of a body: a Markdown event, or a call in its place.
#[derive(Debug)]
pub enum BodyPiece<'a> {
    Mark(Event<'a>),
    Call(Call),
    /// The next text holds something that was meant as a call.
    Bad(BadCall),
}

/// The Markdown events of a body with the calls cut out of its text. A paragraph of calls alone
/// gives the calls without the paragraph.
#[derive(Debug)]
pub struct Pieces<'a> {
    body: &'a str,
    offset: usize,
    events: OffsetIter<'a>,
    /// Whether the body can hold a call at all; if not, events pass straight through.
    calls: bool,
    verbatim: bool,
    heading: bool,
    queue: VecDeque<(BodyPiece<'a>, Range<usize>)>,
    pending: Option<(Event<'a>, Range<usize>)>,
}

impl<'a> Pieces<'a> {
    /// `events` are those of `body`; `offset` is where the body starts in its file.
    pub fn new(body: &'a str, offset: usize, events: OffsetIter<'a>) -> Self {
        Self {
            body,
            offset,
            events,
            calls: body.contains("{{"),
            verbatim: false,
            heading: false,
            queue: VecDeque::new(),
            pending: None,
        }
    }

    /// Where a reference's definition stands in the body.
    pub fn definition(&self, label: &str) -> Option<Range<usize>> {
        let all = self.events.reference_definitions();
        all.get(label).map(|definition| definition.span.clone())
    }

    /// How many definitions of references the body has.
    pub fn definitions(&self) -> usize {
        self.events.reference_definitions().iter().count()
    }

    /// Cuts the calls out of the inline events that begin with `first`, up to the end of the block.
    fn cut(&mut self, first: Option<(Event<'a>, Range<usize>)>) {
        let mut run: Vec<_> = first.into_iter().collect();
        for (event, range) in self.events.by_ref() {
            if !inline(&event) {
                self.pending = Some((event, range));
                break;
            }
            run.push((event, range));
        }
        let mut cut = Cut {
            limit: run.iter().map(|(_, range)| range.end).max().unwrap_or(0),
            atoms: run
                .iter()
                .filter(|(event, _)| matches!(event, Event::Code(_) | Event::InlineHtml(_)))
                .map(|(_, range)| range.clone())
                .collect(),
            after: 0,
            nested: usize::from(self.heading),
        };
        // For every open element, whether its start was kept.
        let mut open = Vec::new();
        for (event, range) in run {
            let kept = range.start >= cut.after;
            match &event {
                Event::Start(tag) => {
                    open.push(kept);
                    cut.nested += usize::from(kept && captive(tag.to_end()));
                }
                Event::End(tag) => {
                    if open.pop() == Some(false) {
                        continue;
                    }
                    cut.nested = cut.nested.saturating_sub(usize::from(captive(*tag)));
                    self.queue.push_back((BodyPiece::Mark(event), range));
                    continue;
                }
                Event::Text(text) if range.end > cut.after => {
                    let verbatim = self.body.get(range.clone()) == Some(text);
                    if !kept || (verbatim && text.contains("{{")) {
                        self.cut_text(&mut cut, range);
                        continue;
                    }
                }
                _ => {}
            }
            if kept {
                self.queue.push_back((BodyPiece::Mark(event), range));
            }
        }
    }

    /// Cuts the calls out of one verbatim text.
    fn cut_text(&mut self, cut: &mut Cut, range: Range<usize>) {
        let body = self.body;
        let mut from = range.start.max(cut.after);
        let mut at = from;
        while let Some(found) = body.get(at..range.end).and_then(|rest| rest.find("{{")) {
            let start = at + found;
            at = start + 2;
            if start == range.start && body.get(..start).is_some_and(|b| b.ends_with('\\')) {
                continue;
            }
            let call = read(body, start, cut.limit, self.offset).and_then(|call| {
                cut.check(&call, start..call.span.end as usize - self.offset)
                    .map_or(Ok(call), Err)
            });
            match call {
                Ok(call) => {
                    self.push_text(from..start);
                    at = call.span.end as usize - self.offset;
                    from = at;
                    cut.after = at;
                    self.queue.push_back((BodyPiece::Call(call), start..at));
                }
                Err(bad) => {
                    self.queue.push_back((BodyPiece::Bad(bad), start..at));
                    // What is left of the bad call is not read as another.
                    let rest = body.get(at..range.end).unwrap_or_default();
                    if let Some(end) = rest.find("}}")
                        && rest.find("{{").is_none_or(|next| end < next)
                    {
                        at += end + 2;
                    }
                }
            }
        }
        self.push_text(from..range.end);
    }

    fn push_text(&mut self, range: Range<usize>) {
        let text = self.body.get(range.clone()).unwrap_or_default();
        if !text.is_empty() {
            let text = Event::Text(CowStr::Borrowed(text));
            self.queue.push_back((BodyPiece::Mark(text), range));
        }
    }

    /// A paragraph, whose start has been read: without its start and end if it is calls alone.
    fn paragraph(&mut self, range: Range<usize>) {
        self.cut(None);
        let mut expected = true;
        let alone = self.queue.iter().all(|(piece, _)| match piece {
            BodyPiece::Call(_) => std::mem::replace(&mut expected, false),
            BodyPiece::Mark(Event::SoftBreak | Event::HardBreak) => {
                !std::mem::replace(&mut expected, true)
            }
            BodyPiece::Mark(Event::Text(text)) => text.trim().is_empty(),
            _ => false,
        });
        if alone && !expected {
            self.pending = None;
            self.queue.retain_mut(|(piece, _)| match piece {
                BodyPiece::Call(call) => {
                    call.block = true;
                    true
                }
                _ => false,
            });
        } else {
            let start = BodyPiece::Mark(Event::Start(Tag::Paragraph));
            self.queue.push_front((start, range));
        }
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = (BodyPiece<'a>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        if !self.calls {
            return self
                .events
                .next()
                .map(|(event, range)| (BodyPiece::Mark(event), range));
        }
        loop {
            if let Some(piece) = self.queue.pop_front() {
                return Some(piece);
            }
            let (event, range) = self.pending.take().or_else(|| self.events.next())?;
            match &event {
                Event::Start(Tag::Paragraph) => {
                    self.paragraph(range);
                    continue;
                }
                Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => self.verbatim = true,
                Event::End(TagEnd::CodeBlock | TagEnd::HtmlBlock) => self.verbatim = false,
                Event::Start(Tag::Heading { .. }) => self.heading = true,
                Event::End(TagEnd::Heading(_)) => self.heading = false,
                inner if inline(inner) && !self.verbatim => {
                    self.cut(Some((event, range)));
                    continue;
                }
                _ => {}
            }
            return Some((BodyPiece::Mark(event), range));
        }
    }
}

/// Where the cutting of one run of inline events stands.
struct Cut {
    /// End of the run: no call reaches further.
    limit: usize,
    /// Code and raw HTML, which bind tighter than calls.
    atoms: Vec<Range<usize>>,
    /// End of the last call.
    after: usize,
    /// Open elements that must not hold a call.
    nested: usize,
}

impl Cut {
    /// Whether a well-formed call may stand where it does.
    fn check(&self, call: &Call, range: Range<usize>) -> Option<BadCall> {
        let torn = |atom: &Range<usize>| range.contains(&atom.start) && atom.end > range.end;
        if self.atoms.iter().any(torn) {
            let span = Span {
                end: call.span.start + 2,
                ..call.span
            };
            let mistake = CallMistake::Unclosed;
            return Some(BadCall { mistake, span });
        }
        (self.nested > 0).then_some(BadCall {
            mistake: CallMistake::Misplaced,
            span: call.span,
        })
    }
}

fn inline(event: &Event<'_>) -> bool {
    let tag = |tag| {
        matches!(
            tag,
            TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Link
                | TagEnd::Image
        )
    };
    match event {
        Event::Start(start) => tag(start.to_end()),
        Event::End(end) => tag(*end),
        Event::Rule | Event::Html(_) => false,
        _ => true,
    }
}

fn captive(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Link | TagEnd::Image)
}
