//! What somebody wrote and a reader does not see, or sees as signs.

use std::ops::Range;

use super::facts::Problem;
use super::marks::raw_marks;
use super::reader::FactReader;
use crate::file::Span;
use crate::read::bounds;
use crate::read::slips;

impl FactReader<'_> {
    /// Takes a stretch of visible text; those that touch each other are looked at as one.
    pub(super) fn visible(&mut self, range: &Range<usize>) {
        if self.code || self.images > 0 || self.links > 0 {
            return;
        }
        if self.run.end != range.start {
            self.end_run();
            self.run.start = range.start;
        }
        self.run.end = range.end;
    }

    /// Looks at the last stretch of visible text as a whole.
    pub(super) fn end_run(&mut self) {
        let run = std::mem::take(&mut self.run);
        // More of them than anybody is told of are a text of another kind.
        if self.facts.problems.len() > bounds::TOLD {
            return;
        }
        for (range, found) in raw_marks(self.body, run) {
            let span = self.span(&range);
            let at = span.range();
            let is_told = self.facts.problems.iter().any(|problem| match problem {
                Problem::SpaceInLink { span, .. } | Problem::OwnComputer { span, .. } => {
                    span.range().start < at.end && at.start < span.range().end
                }
                _ => false,
            });
            if !is_told {
                self.problem(Problem::RawMark { span, found });
            }
        }
    }

    /// Says so where a line that begins as an entry continues the entry above it.
    pub(super) fn broken(&mut self, range: &Range<usize>) {
        let rest = self.body.get(range.end..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default();
        let is_outside = !line.starts_with([' ', '\t', '>']);
        if self.entries > 0 && is_outside && slips::breaks_line(self.body, range.end) {
            let span = self.span(&(range.end..range.end + line.len()));
            self.problem(Problem::RunTogether { span });
        }
    }

    pub(super) fn lost(&mut self, range: &Range<usize>, why: &'static str, note: &str) {
        let span = self.span(range);
        let note = note.to_owned();
        self.problem(Problem::Lost { span, why, note });
    }

    /// Says so of footnotes that no text calls, and of those whose label is taken.
    pub(super) fn uncalled(&mut self) {
        let definitions = std::mem::take(&mut self.definitions);
        let mut known: Vec<String> = Vec::new();
        for (label, range) in definitions {
            let small = label.to_lowercase();
            let why = match (known.contains(&small), self.called.contains(&small)) {
                (true, _) => Some("lost-twin"),
                (false, false) => Some("lost-note"),
                (false, true) => None,
            };
            known.push(small);
            if let Some(why) = why {
                self.lost(&range, why, &label);
            }
        }
    }

    /// Whether an image stands within a place, so that it has words of its own.
    pub(super) fn holds_image(&self, span: Span) -> bool {
        let within = |image: &super::facts::Image| {
            let (start, end) = (image.span.range().start, image.span.range().end);
            span.range().start <= start && end <= span.range().end
        };
        self.facts.images.iter().rev().any(within)
    }
}
