//! Footnotes on their way into the page: references in the text, and their section after it.

use std::fmt::Write as _;

use crate::html::escape::{attribute, text};
use crate::html::markdown::Writer;

/// The end of a reference's id: its note's number, and its own from the second on.
fn suffix(note: usize, reference: usize) -> String {
    match reference {
        1 => note.to_string(),
        _ => format!("{note}-{reference}"),
    }
}

impl Writer<'_, '_> {
    /// A reference to a footnote.
    pub(super) fn footnote(&mut self, label: &str) {
        let (note, reference) = self.notes.refer(label);
        let id = suffix(note, reference);
        let _ = write!(
            self.out,
            "<sup class=\"fnref\"><a href=\"#fn-{note}\" id=\"fnref-{id}\" role=\"doc-noteref\" aria-label=\""
        );
        attribute(self.hooks.words.footnote, self.out);
        let _ = write!(self.out, " {note}\">{note}</a></sup>");
    }

    /// All footnotes that are referred to, in a section of their own.
    pub(super) fn footnotes(&mut self) {
        if self.notes.order.is_empty() {
            return;
        }
        self.in_note = true;
        // A note may refer to others, so all are written before their ways back are known.
        let mut contents = Vec::new();
        while let Some((label, _)) = self.notes.order.get(contents.len()) {
            let content = self.notes.defined.remove(label).unwrap_or_default();
            let start = self.out.len();
            for (piece, range) in content {
                self.piece(piece, range);
            }
            contents.push(self.out.split_off(start));
        }
        self.block("<section class=\"footnotes\" role=\"doc-endnotes\">\n<h2>");
        text(self.hooks.words.footnotes, self.out);
        self.out.push_str("</h2>\n<ol>\n");
        for (at, content) in contents.iter().enumerate() {
            let references = self
                .notes
                .order
                .get(at)
                .map_or(0, |(_, references)| *references);
            self.note(at + 1, content.trim(), references);
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    fn note(&mut self, number: usize, content: &str, references: usize) {
        let _ = writeln!(self.out, "<li id=\"fn-{number}\">");
        let (content, end) = match content.strip_suffix("</p>") {
            Some(content) => (content, "</p>"),
            None => (content, ""),
        };
        self.out.push_str(content);
        for reference in 1..=references {
            let id = suffix(number, reference);
            let _ = write!(
                self.out,
                " <a class=\"back\" href=\"#fnref-{id}\" role=\"doc-backlink\" aria-label=\""
            );
            attribute(self.hooks.words.back, self.out);
            // U+FE0E keeps the arrow from being drawn as an emoji.
            let _ = write!(self.out, " {id}\">↩\u{fe0e}");
            if reference > 1 {
                let _ = write!(self.out, "<sup>{reference}</sup>");
            }
            self.out.push_str("</a>");
        }
        self.out.push_str(end);
        self.out.push_str("\n</li>\n");
    }
}
