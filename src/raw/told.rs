//! What is said of a file as a whole: that it is not read, and what in it nobody should have written.

use std::sync::Arc;

use super::{ReadFile, Room};
use crate::content::naming;
use crate::diagnostic::Diagnostic;
use crate::file::{Place, Span, Unread};
use crate::plan::Id;
use crate::plan::seed;
use crate::read::bounds::Bound;
use crate::read::numbers::personal_numbers;
use crate::read::old_letters::old_letters;
use crate::read::part::part;
use crate::read::{claim_text, control, controls, pasted};
use crate::rule;

impl ReadFile {
    /// Says so where letters are not in one piece with their marks, on the line at `start`.
    pub(super) fn not_composed(&mut self, text: &str, start: usize) {
        let line = text.get(start..).and_then(|rest| rest.find('\n'));
        let end = line.map_or(text.len(), |n| start + n);
        let place = Place::new(&self.path, Span::new(start, end));
        self.findings
            .push(Diagnostic::new(&rule::NOT_COMPOSED, place));
    }

    /// Says so where a text is not UTF-8. Of several bad bytes in a row, the first stands for all.
    pub(super) fn badly_encoded(&mut self, text: &Arc<str>, start: usize) {
        let place = Place::new(&self.path, Span::new(start, start + '\u{fffd}'.len_utf8()));
        self.findings.push(Diagnostic::new(&rule::ENCODING, place));
        self.text = Some(Arc::clone(text));
        claim_text(text, &mut self.claimed);
    }

    /// Says so where a file that is copied to the root would run in the site's name.
    pub(super) fn acts(&mut self) {
        let place = Place::new(&self.path, Span::default());
        self.findings.push(
            Diagnostic::new(&rule::REFUSED_FILE, place)
                .with("file", &*self.path)
                .with("problem", "file-acts")
                .with("mend", "file-acts+"),
        );
    }

    /// Says why a file is not read.
    pub(super) fn not_read(&mut self, why: Unread, room: &Room, languages: &[String]) {
        let place = match why {
            // The folder's name stands there.
            Unread::Outside(span) => Place::new(&"loa.yaml".into(), span),
            _ => Place::new(&self.path, Span::default()),
        };
        if let Unread::Misspelt(meant) = why {
            let found = Diagnostic::new(&rule::MISSPELT_NAME, place);
            let found = found.with("file", &*self.path).with("meant", meant);
            self.findings.push(found);
            return;
        }
        self.findings.push(
            Diagnostic::new(&rule::UNREAD_FILE, place)
                .with("file", &*self.path)
                .with("problem", why.label())
                .with("mend", format!("{}+", why.label())),
        );
        self.claim_name(room, languages);
    }

    /// A text that cannot be read is still one that others may name.
    pub(super) fn claim_name(&mut self, room: &Room, languages: &[String]) {
        if let Room::Content(below) = room {
            let slug = naming(below, languages).slug;
            self.claimed.extend(slug.parse::<Id>());
        }
    }

    /// Says what a file of another program is.
    pub(super) fn other_format(&mut self, text: &str, room: &Room, languages: &[String]) {
        let place = Place::new(&self.path, Span::default());
        self.findings.push(
            Diagnostic::new(&rule::OTHER_FORMAT, place)
                .with("found", pasted::format_of(text).unwrap_or_default())
                .with("mend", "a-file+"),
        );
        self.claim_name(room, languages);
    }

    /// Says so where the ending of a name keeps a text from its place.
    pub(super) fn unread(&mut self, below: &str) {
        let name = below.rsplit('/').next().unwrap_or(below);
        let lower = name.to_lowercase();
        let endings = [".md.txt", ".markdown", ".mdown", ".md"];
        let found = endings.iter().find(|ending| lower.ends_with(*ending));
        if let Some(ending) = found.filter(|_| !name.ends_with(".md")) {
            let start = name.get(..name.len() - ending.len()).unwrap_or_default();
            self.findings.push(
                Diagnostic::new(&rule::UNREAD_TEXT, Place::new(&self.path, Span::default()))
                    .with("name", name)
                    .with("clean", format!("{start}.md")),
            );
        }
    }

    /// Says so where a file's name would not survive being copied and linked.
    pub(super) fn named(&mut self, below: &str) {
        let name = below.rsplit('/').next().unwrap_or(below);
        let clean = crate::vietnamese::file_name(name);
        if clean == name {
            return;
        }
        self.findings.push(
            Diagnostic::new(&rule::FILE_NAME, Place::new(&self.path, Span::default()))
                .with("name", name)
                .with("clean", clean),
        );
    }

    /// Says so where a text holds, from an offset on, characters that no page can show. In YAML the
    /// parser finds them.
    pub(super) fn no_controls(&mut self, text: &str, from: usize) {
        for (c, span) in controls::controls(text, from) {
            self.findings.push(control(c, Place::new(&self.path, span)));
        }
    }

    /// Says so where a file holds more than anybody writes.
    pub(super) fn too_much(&mut self, (bound, span): (Bound, Span), text: &str) {
        let place = Place::new(&self.path, span);
        let count = match bound.what {
            "too-long-line" => {
                let line = text.get(span.range().start..).unwrap_or_default();
                line.split('\n').next().map_or(0, str::len)
            }
            _ => text.len(),
        };
        self.findings.push(
            Diagnostic::new(&rule::TOO_MUCH, place)
                .with("problem", bound.what)
                .with("count", count.to_string())
                .with("most", bound.most.to_string())
                .with("mend", "too-much+"),
        );
    }

    /// Says so where a text is in an old encoding, or holds what looks like the number of a person.
    pub(super) fn looked_through(&mut self, text: &str) {
        if let Some((letters, span)) = old_letters(text) {
            self.findings.push(
                Diagnostic::new(&rule::LEGACY_ENCODING, Place::new(&self.path, span))
                    .with("value", part(text, span.range()))
                    .with("encoding", letters.name()),
            );
        }
        for (span, count) in personal_numbers(text) {
            let line = part(text, ..span.range().start)
                .rfind('\n')
                .map_or(0, |n| n + 1);
            // What a YAML comment says reaches no page.
            if part(text, line..).trim_start().starts_with('#') && self.path.ends_with(".yaml") {
                continue;
            }
            self.findings.push(
                Diagnostic::new(&rule::PERSONAL_NUMBER, Place::new(&self.path, span))
                    .with("count", count.to_string()),
            );
        }
    }

    pub(super) fn unknown_seed(&mut self, below: &str) {
        let name = seed::name_of(below);
        let place = Place::new(&self.path, Span::default());
        let finding = Diagnostic::new(&rule::UNKNOWN_SEED_FILE, place)
            .with("name", name)
            .with("choices", seed::NAMES.join(", "))
            .suggest(crate::diagnostic::nearest(
                name,
                seed::NAMES.iter().copied(),
            ));
        self.findings.push(finding);
    }
}
