//! The body of a Markdown file as HTML, its links, pictures and calls filled in from the site.

use std::sync::Arc;

use serde::Serialize;

use crate::content::Written;
use crate::html::escape;
use crate::html::markdown::{self, Hooks, ImageInfo, LinkTo, MarkdownWords, TocEntry};
use crate::plan::{Kind, Node};
use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::presenter::prose;
use crate::presenter::video;
use crate::read::shortcode::Call;
use crate::site::Followed;
use crate::site::shortcodes::{Meaning, meaning};

/// A body, rendered.
pub(crate) struct RenderedBody {
    pub html: String,
    pub toc: Vec<TocEntry>,
}

/// Renders the body of a file.
pub(crate) fn body<M>(desk: &Desk<'_>, written: &Written<M>) -> RenderedBody {
    let words = desk.words;
    let labels = MarkdownWords {
        note: words.get("note.note"),
        tip: words.get("note.tip"),
        important: words.get("note.important"),
        warning: words.get("note.warning"),
        caution: words.get("note.caution"),
        footnotes: words.get("text.footnotes"),
        footnote: words.get("text.footnote"),
        back: words.get("text.back"),
        table: words.get("text.table"),
        anchor: words.get("text.anchor"),
        done: words.get("text.done"),
        open: words.get("text.open"),
    };
    let link = |target: &str| match desk.site.follow(&written.file, target, desk.language) {
        Followed::To(href, external) => LinkTo::Url { href, external },
        Followed::File(href, path) => LinkTo::File {
            href,
            about: about_file(desk, &path),
        },
        _ => LinkTo::Gone,
    };
    let image = |target: &str| {
        let picture = desk.site.picture(&written.file, target)?;
        Some(ImageInfo {
            src: picture.src,
            pixels: picture.pixels,
            forms: picture.forms,
        })
    };
    let call = |call: &Call| call_html(desk, &written.file, call);
    let hooks = Hooks {
        link: &link,
        image: &image,
        call: &call,
        words: &labels,
        highlight: true,
    };
    let mut html = String::new();
    let toc = markdown::html(written.body(), written.body, &hooks, &mut html);
    RenderedBody { html, toc }
}

/// The kind and size of a file: "PDF, 1,2 MB".
fn about_file(desk: &Desk<'_>, path: &str) -> String {
    let kind = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let size = desk.site.files.get(path).map_or(0, |known| known.bytes);
    let size = format::size(size, desk.words);
    format!("{}, {size}", kind.to_uppercase())
}

fn call_html(desk: &Desk<'_>, file: &Arc<str>, call: &Call) -> Option<String> {
    let text = |text: &str| {
        let mut out = String::with_capacity(text.len());
        escape::text(text, &mut out);
        out
    };
    Some(match meaning(desk.site, file, call).ok()? {
        Meaning::Target(metric, target) => {
            let metric = desk.site.plan.metrics.at(metric)?;
            let value = metric.targets.get(target)?.value.as_ref()?.value;
            let shown = format::quantity(value, metric.unit.as_deref(), desk.words);
            format!(
                "<data class=\"target\" value=\"{value}\">{}</data>",
                text(&shown)
            )
        }
        Meaning::Time(period) => {
            let when = format::when(period, desk.words);
            match when.datetime {
                Some(machine) => {
                    format!("<time datetime=\"{machine}\">{}</time>", text(&when.text))
                }
                None => text(&when.text),
            }
        }
        Meaning::Metric(at) => {
            let id = format!("s{}", call.span.start);
            prose::metric(desk, at, &id, call.block)?
        }
        Meaning::Countdown(at, day) => {
            let today = desk.site.options.today;
            let campaign = desk.link(Node {
                kind: Kind::Campaign,
                at,
            });
            let days = (day - today).get_days();
            let known = [
                ("n", days.to_string()),
                ("name", campaign.title),
                ("date", format::day(day, desk.words)),
                ("today", format::day(today, desk.words)),
            ];
            let known = known.each_ref().map(|(k, v)| (*k, v.as_str()));
            let key = if days == 0 {
                "countdown.today"
            } else {
                "countdown.left"
            };
            let words = desk.words.fill(key, &known);
            let time = format!("<time datetime=\"{day}\">{}</time>", text(&words));
            if call.block {
                format!("<p>{time}</p>")
            } else {
                time
            }
        }
        Meaning::Link(node, words) => {
            let link = desk.link(node);
            let mut href = String::new();
            escape::attribute(&link.url, &mut href);
            format!(
                "<a href=\"{href}\">{}</a>",
                text(&words.unwrap_or(link.title))
            )
        }
        Meaning::Video(video) => video::card(desk, file, &video),
    })
}

/// A heading in a table of contents.
#[derive(Debug, Serialize)]
pub(crate) struct TocView {
    pub level: u8,
    pub id: String,
    pub text: String,
}

/// The table of contents of a body: worth showing from three headings on.
pub(crate) fn toc(entries: Vec<TocEntry>) -> Vec<TocView> {
    if entries.len() < 3 {
        return Vec::new();
    }
    entries
        .into_iter()
        .filter(|e| e.level <= 3)
        .map(|e| TocView {
            level: e.level,
            id: e.id,
            text: e.text,
        })
        .collect()
}
