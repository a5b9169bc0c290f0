//! Pictures and other files beside the content: in which widths they are offered, and what is too
//! large.

use std::sync::Arc;

use super::site::Site;
use crate::diagnostic::Diagnostic;
use crate::file::{Place, Span};
use crate::picture::{Format, widths};
use crate::read::markdown::Facts;
use crate::route::Page;
use crate::rule;

/// A picture as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its address, or that of its widest form that is worth sending.
    pub src: String,
    /// Width and height in pixels, if known.
    pub pixels: Option<(u32, u32)>,
    /// Its forms: width and address, narrowest first; empty where there is one form only.
    pub forms: Vec<(u32, String)>,
}

impl Site {
    /// The picture that a Markdown file names.
    pub fn picture(&self, file: &str, target: &str) -> Option<Picture> {
        let path = Self::beside(file, target)?;
        let (path, known) = self.files.get_key_value(path.as_str())?;
        let url = |page: &Page| self.url(self.main_language(), page);
        let whole = url(&Page::File(Arc::clone(path)));
        let Some((width, _)) = known.pixels else {
            return Some(Picture {
                src: whole,
                pixels: None,
                forms: Vec::new(),
            });
        };
        let narrow = widths(path, known);
        let mut forms: Vec<(u32, String)> = (narrow.iter())
            .map(|width| (*width, url(&Page::Picture(Arc::clone(path), *width))))
            .collect();
        // What is wider than the widest form is worth no page's time; a link can still lead to it.
        if narrow.len() < crate::picture::WIDTHS.len() {
            forms.push((width, whole.clone()));
        }
        let src = forms.last().map_or(whole, |(_, url)| url.clone());
        if forms.len() < 2 {
            forms.clear();
        }
        Some(Picture {
            src,
            pixels: known.pixels,
            forms,
        })
    }
}

/// That a picture cannot be read, at the text that shows it first, or at the file itself.
pub fn broken(site: &Site, path: &Arc<str>) -> Diagnostic {
    let content = &site.content;
    let shown = |file: &Arc<str>, facts: &Facts| {
        let mut images = facts.images.iter();
        images
            .find(|image| Site::beside(file, &image.target).is_some_and(|p| *p == **path))
            .map(|image| Place::new(file, image.span))
    };
    let texts = (content
        .articles
        .iter()
        .map(|e| (&e.main.file, &e.main.facts)))
    .chain(content.pages.iter().map(|e| (&e.main.file, &e.main.facts)))
    .chain((content.questions.iter()).map(|q| (&q.entry.main.file, &q.entry.main.facts)));
    let place = { texts }.find_map(|(file, facts)| shown(file, facts));
    let place = place.unwrap_or_else(|| Place::new(path, Span::default()));
    Diagnostic::new(&rule::BROKEN_IMAGE, place).with("file", &**path)
}

/// Says so where a picture's first bytes are not those of a picture, and where a file is too large.
pub(super) fn check(site: &Site, findings: &mut Vec<Diagnostic>) {
    let limit = site.config.large_file;
    let kib = |bytes: u64| format!("{} KiB", bytes.div_ceil(1024));
    for (path, known) in site.files.iter() {
        if known.pixels.is_none() && Format::of(path).is_some() {
            findings.push(broken(site, path));
        }
        if known.bytes > limit * 1024 {
            findings.push(
                Diagnostic::new(&rule::LARGE_FILE, Place::new(path, Span::default()))
                    .with("file", &**path)
                    .with("size", kib(known.bytes))
                    .with("limit", kib(limit * 1024)),
            );
        }
    }
}
