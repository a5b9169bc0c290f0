//! What is known of a heading, link or picture once it ends.

use super::facts::{LinkKind, Problem};
use super::reader::FactReader;
use super::targets::on_own_computer;
use crate::address::{BadAddress, LinkTarget};
use crate::file::Span;
use pulldown_cmark::TagEnd;
use std::ops::Range;

impl FactReader<'_> {
    pub(super) fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Heading(_) => {
                self.line();
                self.close_heading();
            }
            TagEnd::Paragraph => {
                let text = self.facts.plain.get(self.paragraph..).unwrap_or_default();
                let end = self.paragraph + text.trim_end().len();
                if self.notes == 0 && self.facts.lead.is_empty() {
                    self.facts.lead = self.paragraph..end;
                }
                self.line();
            }
            TagEnd::TableCell => self.facts.plain.push(' '),
            TagEnd::TableHead | TagEnd::TableRow | TagEnd::Item | TagEnd::CodeBlock => {
                self.code &= tag != TagEnd::CodeBlock;
                self.entries = self
                    .entries
                    .saturating_sub(usize::from(tag == TagEnd::Item));
                self.line();
            }
            TagEnd::FootnoteDefinition => self.notes = self.notes.saturating_sub(1),
            TagEnd::Link => {
                self.links = self.links.saturating_sub(1);
                if self.links == 0 {
                    self.close_link(range);
                }
            }
            TagEnd::Image => {
                self.images = self.images.saturating_sub(1);
                if self.images == 0 {
                    self.close_image(range);
                }
            }
            _ => {}
        }
    }

    pub(super) fn close_heading(&mut self) {
        let Some((mut heading, own)) = self.heading.take() else {
            return;
        };
        heading.text = heading.text.trim().to_owned();
        heading.id = self.ids.give(own.as_deref(), &heading.text);
        let span = heading.span;
        if let Some(id) = own
            && heading.id.len() > id.len()
            && heading.id.starts_with(&id)
        {
            self.problem(Problem::SameId { span, id });
        }
        if heading.text.is_empty() && !self.holds_image(span) {
            let found = "heading-without-words";
            self.problem(Problem::NoWords { span, found });
        }
        self.facts.headings.push(heading);
    }

    pub(super) fn close_link(&mut self, range: &Range<usize>) {
        let Some(mut link) = self.link.take() else {
            return;
        };
        let written = match link.kind {
            LinkKind::Autolink => link.target.trim_start_matches("mailto:"),
            _ => &link.target,
        };
        let within = match link.kind {
            LinkKind::Autolink => range.clone(),
            _ => self.inner_end..range.end,
        };
        let definition = self.link_definition.take();
        if let Some(span) = self.locate(written, within, definition) {
            link.target_span = span;
        }
        let refused = match LinkTarget::of(&link.target) {
            LinkTarget::Address(address) => {
                link.address = Some(address);
                None
            }
            LinkTarget::Path(_) => None,
            LinkTarget::Refused(bad) => Some(bad),
        };
        self.judge(&link.target, link.target_span, refused);
        let found = match (link.target.is_empty(), link.text.trim().is_empty()) {
            (true, _) => Some("link-to-nowhere"),
            (false, true) if !self.holds_image(link.span) => Some("link-without-words"),
            _ => None,
        };
        let span = link.span;
        self.facts
            .problems
            .extend(found.map(|found| Problem::NoWords { span, found }));
        self.facts.links.push(link);
    }

    pub(super) fn close_image(&mut self, range: &Range<usize>) {
        let Some(mut image) = self.image.take() else {
            return;
        };
        let within = self.inner_end..range.end;
        let definition = self.image_definition.take();
        if let Some(span) = self.locate(&image.target, within, definition) {
            image.target_span = span;
        }
        if image.alt.trim().is_empty() {
            self.problem(Problem::MissingAlt { span: image.span });
        }
        // Any other address is no image of this site, which is said where its files are known.
        let refused = match LinkTarget::of(&image.target) {
            LinkTarget::Refused(BadAddress::Scheme) => Some(BadAddress::Scheme),
            _ => None,
        };
        self.judge(&image.target, image.target_span, refused);
        self.facts.images.push(image);
    }

    /// Says why a target is none.
    pub(super) fn judge(&mut self, target: &str, span: Span, refused: Option<BadAddress>) {
        let target = target.to_owned();
        let problem = match refused {
            _ if on_own_computer(&target) => Problem::OwnComputer { span, target },
            Some(BadAddress::Scheme) => Problem::UnsafeLink { span, target },
            Some(bad) => Problem::BadAddress { span, target, bad },
            None => return,
        };
        self.problem(problem);
    }

    /// Where a target is written: in the definition if there is one, else within a range.
    pub(super) fn locate(
        &self,
        target: &str,
        within: Range<usize>,
        definition: Option<Range<usize>>,
    ) -> Option<Span> {
        let mut within = within;
        if let Some(definition) = definition {
            let label = self.body.get(definition.clone())?.find("]:")? + 2;
            within = definition.start + label..definition.end;
        }
        let start = self.offset + within.start;
        let at = start + self.body.get(within)?.find(target)?;
        (!target.is_empty()).then(|| Span::new(at, at + target.len()))
    }
}
