//! A Markdown body as HTML: one pass over its pieces into one string.
//!
//! What links, images and calls become is asked from [`Hooks`]; which ids headings get and which
//! targets are safe is `read::markdown`'s judgement. No raw HTML, no inline style and no script
//! can come out of a body.

mod elements;
mod footnotes;
mod notes;

use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, Tag, TagEnd};

use crate::html::escape::text;
use crate::html::markdown::notes::Notes;
use crate::read::markdown::{Ids, is_comment, page_level, pieces, plain};
use crate::read::shortcode::{BodyPiece, Call};
use crate::read::slips;

/// What a body asks of its site.
#[derive(Clone, Copy)]
pub struct Hooks<'a> {
    /// What a link's target, safe and as written, leads to.
    pub link: &'a dyn Fn(&str) -> LinkTo,
    /// The image behind a target; without one its text stands for it.
    pub image: &'a dyn Fn(&str) -> Option<ImageInfo>,
    /// The HTML of a call; without it the call is shown as written.
    pub call: &'a dyn Fn(&Call) -> Option<String>,
    pub words: &'a MarkdownWords<'a>,
    /// Whether code is marked up by its language.
    pub highlight: bool,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTo {
    Url {
        href: String,
        external: bool,
    },
    /// A file to take away: its kind and size follow the link's words.
    File {
        href: String,
        about: String,
    },
    /// Nowhere: the link's words stay, the link goes.
    Gone,
}

/// An image as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageInfo {
    pub src: String,
    /// Width and height in pixels, if known.
    pub pixels: Option<(u32, u32)>,
    /// Its forms: width in pixels and address; empty where there is one form only.
    pub forms: Vec<(u32, String)>,
}

/// The words that the page says itself, plain text in the page's language.
#[derive(Clone, Copy, Debug, Default)]
pub struct MarkdownWords<'a> {
    /// Titles of the alerts.
    pub note: &'a str,
    pub tip: &'a str,
    pub important: &'a str,
    pub warning: &'a str,
    pub caution: &'a str,
    /// Heading of the footnotes.
    pub footnotes: &'a str,
    /// One footnote; its number follows.
    pub footnote: &'a str,
    /// The way from a footnote back to the text.
    pub back: &'a str,
    /// A table; its number and heading follow.
    pub table: &'a str,
    /// A heading's link to itself; the heading follows.
    pub anchor: &'a str,
    /// States of a task.
    pub done: &'a str,
    pub open: &'a str,
}

/// A heading in the table of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TocEntry {
    pub level: u8,
    pub id: String,
    pub text: String,
}

/// Writes a body, which starts at `offset` in its file, at the end of `out`.
///
/// Gives its headings; their ids are those of `read::markdown::facts`.
pub fn html(body: &str, offset: usize, hooks: &Hooks<'_>, out: &mut String) -> Vec<TocEntry> {
    out.reserve(body.len() + body.len() / 4);
    let mut pieces = pieces(body, offset);
    let mut writer = Writer::new(body, hooks, out);
    while let Some((piece, range)) = pieces.next() {
        if let BodyPiece::Mark(Event::Start(Tag::FootnoteDefinition(label))) = piece {
            writer.notes.define(&label, &mut pieces);
        } else {
            writer.piece(piece, range);
        }
    }
    writer.footnotes();
    writer.toc
}

/// The body on its way into the page. Positions are offsets in `out`.
struct Writer<'a, 'h> {
    body: &'a str,
    hooks: &'h Hooks<'h>,
    out: &'h mut String,
    ids: Ids,
    toc: Vec<TocEntry>,
    notes: Notes<'a>,
    /// Whether a footnote is being written.
    in_note: bool,
    heading: Option<OpenHeading<'a>>,
    /// How many links are open, and whether the outer one was written.
    links: usize,
    link: bool,
    /// What follows the open link's words: the kind and size of a file.
    file: Option<String>,
    /// The open image, and how many images are open.
    image: OpenPicture,
    images: usize,
    /// The last image that is shown, and where it stands.
    shown: Option<(OpenPicture, ImageInfo, Range<usize>)>,
    /// Where the content of the last paragraph begins.
    paragraph: usize,
    /// The open code block: what its fence says, and the code.
    code: Option<(CowStr<'a>, String)>,
    /// Whether the open HTML block is a comment.
    comment: bool,
    table: OpenTable,
}

/// A heading whose id is not known before its end.
struct OpenHeading<'a> {
    level: u8,
    own: Option<CowStr<'a>>,
    text: String,
    /// Where its id belongs.
    id_at: usize,
}

#[derive(Default)]
struct OpenPicture {
    target: String,
    title: String,
    alt: String,
}

#[derive(Default)]
struct OpenTable {
    /// How many tables there were.
    number: usize,
    columns: Vec<Alignment>,
    column: usize,
    head: bool,
    rows: bool,
    /// Where the open cell begins, and its content.
    cell: (usize, usize),
}

impl<'a, 'h> Writer<'a, 'h> {
    fn new(body: &'a str, hooks: &'h Hooks<'h>, out: &'h mut String) -> Self {
        Self {
            body,
            hooks,
            out,
            ids: Ids::default(),
            toc: Vec::new(),
            notes: Notes::default(),
            in_note: false,
            heading: None,
            links: 0,
            link: false,
            file: None,
            image: OpenPicture::default(),
            images: 0,
            shown: None,
            paragraph: 0,
            code: None,
            comment: false,
            table: OpenTable::default(),
        }
    }

    fn piece(&mut self, piece: BodyPiece<'a>, range: Range<usize>) {
        match piece {
            BodyPiece::Mark(event) => self.event(event, range),
            BodyPiece::Call(call) => self.call(&call, range),
            BodyPiece::Bad(_) => {}
        }
    }

    fn event(&mut self, event: Event<'a>, range: Range<usize>) {
        if let (Some(heading), Some(text)) = (&mut self.heading, plain(&event)) {
            heading.text.push_str(text);
        }
        if self.images > 0 {
            match event {
                Event::Start(Tag::Image { .. }) => self.images += 1,
                Event::End(TagEnd::Image) => self.close_image(),
                other => self.image.alt.push_str(plain(&other).unwrap_or_default()),
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => match &mut self.code {
                Some((_, code)) => code.push_str(&words),
                None => text(&words, self.out),
            },
            Event::Code(code) => {
                self.out.push_str("<code>");
                text(&code, self.out);
                self.out.push_str("</code>");
            }
            Event::Html(html) if !self.comment => text(&html, self.out),
            Event::InlineHtml(html) if !is_comment(&html) => text(&html, self.out),
            Event::SoftBreak if slips::breaks_line(self.body, range.end) => {
                self.out.push_str("<br>\n");
            }
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.block("<hr>\n"),
            Event::FootnoteReference(label) => self.footnote(&label),
            Event::TaskListMarker(done) => self.task(done),
            _ => {}
        }
    }

    /// Begins a block on a line of its own.
    fn block(&mut self, html: &str) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
        self.out.push_str(html);
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => {
                self.block("<p>");
                self.paragraph = self.out.len();
            }
            Tag::Heading { .. } if self.in_note => self.block("<p><strong>"),
            Tag::Heading { level, id, .. } => {
                let level = page_level(level);
                self.block("<h");
                let _ = write!(self.out, "{level} id=\"");
                let id_at = self.out.len();
                self.out.push_str("\">");
                let text = String::new();
                self.heading = Some(OpenHeading {
                    level,
                    own: id,
                    text,
                    id_at,
                });
            }
            Tag::BlockQuote(None) => self.block("<blockquote>\n"),
            Tag::BlockQuote(Some(kind)) => self.alert(kind),
            Tag::CodeBlock(kind) => {
                let lang = match kind {
                    CodeBlockKind::Fenced(info) => info,
                    CodeBlockKind::Indented => CowStr::Borrowed(""),
                };
                self.code = Some((lang, String::new()));
            }
            Tag::HtmlBlock => {
                self.comment = is_comment(self.body.get(range).unwrap_or_default());
                if !self.comment {
                    self.block("<p>");
                }
            }
            Tag::List(None) => self.block("<ul>\n"),
            Tag::List(Some(1)) => self.block("<ol>\n"),
            Tag::List(Some(first)) => {
                self.block("<ol");
                let _ = writeln!(self.out, " start=\"{first}\">");
            }
            Tag::Item => self.block("<li>"),
            Tag::Table(columns) => self.open_table(columns),
            Tag::TableHead => {
                self.table.head = true;
                self.table.column = 0;
                self.out.push_str("<thead>\n<tr>");
            }
            Tag::TableRow => {
                self.table.column = 0;
                let first = !std::mem::replace(&mut self.table.rows, true);
                self.out
                    .push_str(if first { "<tbody>\n<tr>" } else { "<tr>" });
            }
            Tag::TableCell => self.open_cell(),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<del>"),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.open_link(link_type, &dest_url, &title),
            Tag::Image {
                dest_url, title, ..
            } => {
                self.images = 1;
                self.image = OpenPicture {
                    target: dest_url.into_string(),
                    title: title.into_string(),
                    alt: String::new(),
                };
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.close_paragraph(),
            TagEnd::Heading(_) => self.close_heading(),
            TagEnd::BlockQuote(kind) => {
                self.block(if kind.is_some() {
                    "</aside>\n"
                } else {
                    "</blockquote>\n"
                });
            }
            TagEnd::CodeBlock => self.close_code(),
            TagEnd::HtmlBlock if !self.comment => {
                self.out.truncate(self.out.trim_end().len());
                self.out.push_str("</p>\n");
            }
            TagEnd::List(ordered) => self
                .out
                .push_str(if ordered { "</ol>\n" } else { "</ul>\n" }),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::Table => {
                let rows = std::mem::take(&mut self.table.rows);
                self.out.push_str(if rows {
                    "</tbody>\n</table></div>\n"
                } else {
                    "</table></div>\n"
                });
            }
            TagEnd::TableHead => {
                self.table.head = false;
                self.out.push_str("</tr>\n</thead>\n");
            }
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => self.close_cell(),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</del>"),
            TagEnd::Link => self.close_link(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod any;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod tests;
