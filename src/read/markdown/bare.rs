//! Addresses and mailboxes that stand in a text as they are: `https://vi-du.gov.vn`, `hoi@vi-du.gov.vn`.
//! Readers expect to touch them, so they become links like those in angle brackets.

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use crate::address::Address;
use crate::read::shortcode::{BodyPiece, Pieces};

/// The pieces of a body, with bare addresses as links.
#[derive(Debug)]
pub(crate) struct LinkedPieces<'a> {
    body: &'a str,
    pieces: Pieces<'a>,
    /// Links, images, code and raw HTML that are open: in these nothing becomes a link.
    closed: usize,
    queue: VecDeque<(BodyPiece<'a>, Range<usize>)>,
}

impl<'a> LinkedPieces<'a> {
    pub(super) fn new(body: &'a str, pieces: Pieces<'a>) -> Self {
        Self {
            body,
            pieces,
            closed: 0,
            queue: VecDeque::new(),
        }
    }

    /// Where a reference's definition stands in the body.
    pub(crate) fn definition(&self, label: &str) -> Option<Range<usize>> {
        self.pieces.definition(label)
    }

    /// How many definitions of references the body has.
    pub(crate) fn definitions(&self) -> usize {
        self.pieces.definitions()
    }

    /// Puts a stretch of text into the queue, its addresses as links.
    fn cut(&mut self, run: Range<usize>) {
        let text = self.body.get(run.clone()).unwrap_or_default();
        let mut from = 0;
        for (at, kind) in bare(text) {
            self.text(run.start + from..run.start + at.start);
            from = at.end;
            let range = run.start + at.start..run.start + at.end;
            let to = CowStr::Borrowed(text.get(at).unwrap_or_default());
            let link = Tag::Link {
                link_type: kind,
                dest_url: to,
                title: CowStr::Borrowed(""),
                id: CowStr::Borrowed(""),
            };
            let start = BodyPiece::Mark(Event::Start(link));
            self.queue.push_back((start, range.clone()));
            self.text(range.clone());
            let end = BodyPiece::Mark(Event::End(TagEnd::Link));
            self.queue.push_back((end, range));
        }
        self.text(run.start + from..run.end);
    }

    fn text(&mut self, range: Range<usize>) {
        let text = self.body.get(range.clone()).unwrap_or_default();
        if !text.is_empty() {
            let text = Event::Text(CowStr::Borrowed(text));
            self.queue.push_back((BodyPiece::Mark(text), range));
        }
    }

    /// Whether a piece is text that stands in the body as it is and may begin or end an address.
    fn is_plain(&self, piece: &BodyPiece<'a>, range: &Range<usize>) -> bool {
        let BodyPiece::Mark(Event::Text(text)) = piece else {
            return false;
        };
        self.body.get(range.clone()) == Some(text)
    }

    /// Reads the rest of a stretch of text in which an address may stand.
    fn run(&mut self, mut run: Range<usize>) {
        let mut after = None;
        while let Some((piece, range)) = self.pieces.next() {
            if range.start != run.end || !self.is_plain(&piece, &range) {
                after = Some((piece, range));
                break;
            }
            run.end = range.end;
        }
        self.cut(run);
        if let Some((piece, range)) = after {
            self.watch(&piece);
            self.queue.push_back((piece, range));
        }
    }

    fn watch(&mut self, piece: &BodyPiece<'a>) {
        match piece {
            BodyPiece::Mark(Event::Start(
                Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock,
            )) => self.closed += 1,
            BodyPiece::Mark(Event::End(
                TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock | TagEnd::HtmlBlock,
            )) => self.closed = self.closed.saturating_sub(1),
            _ => {}
        }
    }
}

impl<'a> Iterator for LinkedPieces<'a> {
    type Item = (BodyPiece<'a>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(piece) = self.queue.pop_front() {
            return Some(piece);
        }
        let (piece, range) = self.pieces.next()?;
        if self.closed == 0 && self.is_plain(&piece, &range) && may_begin(self.body, range.start) {
            self.run(range);
            return self.queue.pop_front();
        }
        self.watch(&piece);
        Some((piece, range))
    }
}

/// Whether an address may stand in the rest of a line.
fn may_begin(body: &str, at: usize) -> bool {
    let rest = body.get(at..).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    line.contains("://") || line.contains('@')
}

/// The addresses of a text, in order, and how each would be written in angle brackets.
fn bare(text: &str) -> Vec<(Range<usize>, LinkType)> {
    let mut found: Vec<(Range<usize>, LinkType)> = Vec::new();
    let mut at = 0;
    while let Some(word) = next_word(text, at) {
        at = word.end;
        if let Some(one) = web(text, &word).or_else(|| mail(text, &word)) {
            at = one.0.end;
            found.push(one);
        }
    }
    found
}

/// The next stretch without spaces, quotes or angle brackets.
fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let ends = |c: char| c.is_whitespace() || "<>\"“”‘’«»|`()[]{}*".contains(c);
    let rest = text.get(from..)?;
    let start = from + rest.find(|c| !ends(c))?;
    let rest = text.get(start..)?;
    Some(start..rest.find(ends).map_or(text.len(), |n| start + n))
}

fn web(text: &str, word: &Range<usize>) -> Option<(Range<usize>, LinkType)> {
    let written = text.get(word.clone())?;
    let small = written.to_ascii_lowercase();
    let begin = ["https://", "http://"].iter().find_map(|s| small.find(s))?;
    let before = written.get(..begin)?;
    // The rest of a link that is none is told as such.
    let is_broken = |text: &str| text.ends_with("](") || text.ends_with("] (");
    if before.ends_with(|c: char| c.is_alphanumeric() || "/=?&@:".contains(c))
        || before.is_empty() && text.get(..word.start).is_some_and(is_broken)
    {
        return None;
    }
    let address = trimmed(written.get(begin..)?);
    let is_host = address.contains('.') && address.parse::<Address>().is_ok();
    let start = word.start + begin;
    is_host.then(|| (start..start + address.len(), LinkType::Autolink))
}

fn mail(text: &str, word: &Range<usize>) -> Option<(Range<usize>, LinkType)> {
    let written = text.get(word.clone())?;
    let (before, after) = written.split_once('@')?;
    let is_local = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let local = before.len() - before.trim_end_matches(is_local).len();
    let start = before.len() - local;
    let is_host = |c: char| !c.is_ascii_alphanumeric() && !"-.".contains(c);
    let host = after.get(..after.find(is_host).unwrap_or(after.len()))?;
    let host = trimmed(host);
    let behind = after.get(host.len()..)?;
    let (name, ending) = host.rsplit_once('.')?;
    let is_one = local > 0
        && !name.is_empty()
        && ending.len() > 1
        && ending.chars().all(|c| c.is_ascii_alphabetic())
        && !behind.starts_with(|c: char| c.is_alphanumeric() || "@/_".contains(c))
        && !before
            .get(..start)?
            .ends_with(|c: char| c.is_alphanumeric() || "/:@".contains(c));
    let end = before.len() + 1 + host.len();
    let address = written.get(start..end)?;
    let is_address = || format!("mailto:{address}").parse::<Address>().is_ok();
    (is_one && is_address()).then(|| (word.start + start..word.start + end, LinkType::Email))
}

/// An address without the signs that end a sentence.
fn trimmed(address: &str) -> &str {
    address.trim_end_matches(|c: char| ".,;:!?'…_~".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_running_text() {
        let of = |text: &str| -> Vec<String> {
            let found = bare(text).into_iter();
            found.map(|(range, _)| text[range].to_owned()).collect()
        };
        for (text, address) in [
            (
                "Vào https://dichvucong.gov.vn.",
                "https://dichvucong.gov.vn",
            ),
            (
                "(https://vi-du.gov.vn/a_b?c=1)",
                "https://vi-du.gov.vn/a_b?c=1",
            ),
            ("Thư: hotro@co-quan.gov.vn, hoặc", "hotro@co-quan.gov.vn"),
            ("“ho_tro.1@co-quan.gov.vn”", "ho_tro.1@co-quan.gov.vn"),
        ] {
            assert_eq!(of(text), [address], "{text}");
        }
        for text in [
            "a@b",
            "@co-quan",
            "http://",
            "https:// vi-du",
            "x@y@z.vn",
            "thư@vi-du",
        ] {
            assert!(of(text).is_empty(), "{text}: {:?}", of(text));
        }
    }
}
