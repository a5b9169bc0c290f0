//! The elements that take more than a tag: headings, alerts, tasks, tables, links, images, code
//! and calls.

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, LinkType};

use crate::html::escape::{attribute, text, url};
use crate::html::highlight;
use crate::html::markdown::{ImageInfo, LinkTo, TocEntry, Writer};
use crate::read::markdown::{safe, target};
use crate::read::shortcode::Call;

impl Writer<'_, '_> {
    /// Gives the heading its id, and a link to itself.
    pub(super) fn close_heading(&mut self) {
        let Some(heading) = self.heading.take() else {
            self.out.push_str("</strong></p>\n");
            return;
        };
        let words = heading.text.trim();
        let id = self.ids.give(heading.own.as_deref(), words);
        self.out.push_str(" <a class=\"anchor\" href=\"#");
        url(&id, self.out);
        self.out.push_str("\" aria-label=\"");
        attribute(self.hooks.words.anchor, self.out);
        self.out.push_str(": ");
        attribute(words, self.out);
        let level = heading.level;
        let _ = writeln!(self.out, "\">#</a></h{level}>");
        // Letters, digits and `-_.:` only: nothing to escape.
        self.out.insert_str(heading.id_at, &id);
        let text = words.to_owned();
        self.toc.push(TocEntry { level, id, text });
    }

    pub(super) fn alert(&mut self, kind: BlockQuoteKind) {
        let words = self.hooks.words;
        let (class, title) = match kind {
            BlockQuoteKind::Note => ("note", words.note),
            BlockQuoteKind::Tip => ("tip", words.tip),
            BlockQuoteKind::Important => ("important", words.important),
            BlockQuoteKind::Warning => ("warning", words.warning),
            BlockQuoteKind::Caution => ("caution", words.caution),
        };
        self.block("<aside class=\"note note-");
        self.out.push_str(class);
        self.out
            .push_str("\" role=\"note\">\n<p class=\"note-title\">");
        text(title, self.out);
        self.out.push_str("</p>\n");
    }

    /// The box of a task; its item gets a class.
    pub(super) fn task(&mut self, done: bool) {
        for open in ["<li>", "<li>\n<p>"] {
            if self.out.ends_with(open) {
                let at = self.out.len() - open.len() + "<li".len();
                self.out.insert_str(at, " class=\"task\"");
                break;
            }
        }
        let words = self.hooks.words;
        let (checked, state) = if done {
            (" checked", words.done)
        } else {
            ("", words.open)
        };
        self.out.push_str("<input type=\"checkbox\" disabled");
        self.out.push_str(checked);
        self.out.push_str(" aria-label=\"");
        attribute(state, self.out);
        self.out.push_str("\"> ");
    }

    /// A table in a region that can be scrolled, named by its number and the heading it is under.
    pub(super) fn open_table(&mut self, columns: Vec<Alignment>) {
        self.table.columns = columns;
        self.table.number += 1;
        self.block("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        attribute(self.hooks.words.table, self.out);
        let _ = write!(self.out, " {}", self.table.number);
        if let Some(heading) = self.toc.last() {
            self.out.push_str(": ");
            attribute(&heading.text, self.out);
        }
        self.out.push_str("\"><table>\n");
    }

    pub(super) fn open_cell(&mut self) {
        let table = &mut self.table;
        let class = match table.columns.get(table.column) {
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            _ => "",
        };
        table.column += 1;
        let start = self.out.len();
        self.out.push_str(if table.head {
            "<th scope=\"col\""
        } else {
            "<td"
        });
        self.out.push_str(class);
        self.out.push('>');
        table.cell = (start, self.out.len());
    }

    /// Ends a cell; a heading cell without content heads nothing.
    pub(super) fn close_cell(&mut self) {
        let (start, content) = self.table.cell;
        if !self.table.head {
            self.out.push_str("</td>");
        } else if self.out.len() == content {
            self.out.truncate(start);
            self.out.push_str("<td></td>");
        } else {
            self.out.push_str("</th>");
        }
    }

    /// A link; one among another link's words, which the parser lets through, is only words.
    pub(super) fn open_link(&mut self, kind: LinkType, written: &str, title: &str) {
        self.links += 1;
        let target = target(kind, written);
        if self.links > 1 || !safe(&target) {
            return;
        }
        let (href, external) = match (self.hooks.link)(&target) {
            LinkTo::Url { href, external } => (href, external),
            LinkTo::File { href, about } => {
                self.file = Some(about);
                (href, false)
            }
            LinkTo::Gone => return,
        };
        self.link = true;
        self.out.push_str("<a href=\"");
        url(&href, self.out);
        self.title(title);
        self.out.push_str(if external {
            "\" class=\"external\" rel=\"external noopener\">"
        } else {
            "\">"
        });
    }

    pub(super) fn close_link(&mut self) {
        self.links -= 1;
        if self.links == 0 && std::mem::take(&mut self.link) {
            if let Some(about) = self.file.take() {
                self.out.push_str(" (");
                text(&about, self.out);
                self.out.push(')');
            }
            self.out.push_str("</a>");
        }
    }

    /// A `title` after an attribute whose last quote is not written yet.
    fn title(&mut self, title: &str) {
        if !title.is_empty() {
            self.out.push_str("\" title=\"");
            attribute(title, self.out);
        }
    }

    pub(super) fn close_image(&mut self) {
        self.images -= 1;
        if self.images > 0 {
            return;
        }
        let picture = std::mem::take(&mut self.image);
        let known = safe(&picture.target).then(|| (self.hooks.image)(&picture.target));
        let Some(info) = known.flatten() else {
            text(&picture.alt, self.out);
            return;
        };
        let start = self.out.len();
        self.image(&info, &picture.alt, &picture.title);
        self.shown = Some((picture, info, start..self.out.len()));
    }

    fn image(&mut self, info: &ImageInfo, alt: &str, title: &str) {
        self.out.push_str("<img src=\"");
        url(&info.src, self.out);
        self.out.push_str("\" alt=\"");
        attribute(alt, self.out);
        self.title(title);
        self.forms(info);
        if let Some((width, height)) = info.pixels {
            let _ = write!(self.out, "\" width=\"{width}\" height=\"{height}");
        }
        self.out.push_str("\" loading=\"lazy\" decoding=\"async\">");
    }

    /// The forms of an image, after an attribute whose last quote is not written yet. Text is 44rem
    /// wide at most, with half a line of space on either side.
    fn forms(&mut self, info: &ImageInfo) {
        for (at, (width, address)) in info.forms.iter().enumerate() {
            self.out
                .push_str(if at == 0 { "\" srcset=\"" } else { ", " });
            url(address, self.out);
            let _ = write!(self.out, " {width}w");
        }
        if !info.forms.is_empty() {
            self.out
                .push_str("\" sizes=\"(min-width: 47em) 44rem, calc(100vw - 2rem)");
        }
    }

    /// Ends a paragraph; one image alone becomes a figure with its title below.
    pub(super) fn close_paragraph(&mut self) {
        match self.shown.take() {
            Some((picture, info, at)) if at == (self.paragraph..self.out.len()) => {
                self.out.truncate(self.paragraph - "<p>".len());
                self.out.push_str("<figure>");
                self.image(&info, &picture.alt, "");
                if !picture.title.is_empty() {
                    self.out.push_str("<figcaption>");
                    text(&picture.title, self.out);
                    self.out.push_str("</figcaption>");
                }
                self.out.push_str("</figure>\n");
            }
            _ => self.out.push_str("</p>\n"),
        }
    }

    pub(super) fn close_code(&mut self) {
        let Some((info, code)) = self.code.take() else {
            return;
        };
        let lang = info.split([' ', '\t', ',', '{']).next().unwrap_or_default();
        self.block("<pre tabindex=\"0\"><code");
        if !lang.is_empty() {
            self.out.push_str(" class=\"language-");
            attribute(lang, self.out);
            self.out.push('"');
        }
        self.out.push('>');
        let marked = self.hooks.highlight.then(|| highlight::code(lang, &code));
        match marked.flatten() {
            Some(html) => self.out.push_str(&html),
            None => text(&code, self.out),
        }
        self.out.push_str("</code></pre>\n");
    }

    pub(super) fn call(&mut self, call: &Call, range: Range<usize>) {
        let html = (self.hooks.call)(call);
        if call.block {
            self.block(if html.is_some() { "" } else { "<p>" });
        }
        match &html {
            Some(html) => self.out.push_str(html),
            None => text(self.body.get(range).unwrap_or_default(), self.out),
        }
        if call.block {
            self.out
                .push_str(if html.is_some() { "\n" } else { "</p>\n" });
        }
    }
}
