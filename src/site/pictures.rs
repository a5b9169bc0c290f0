//! Pictures and other files beside the content: in which widths they are offered, and what is too
//! large.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::attached::{beside, is_broken};
use super::site::Site;
use crate::diagnostic::Diagnostic;
use crate::file::{Place, Span};
use crate::picture::{PictureTrouble, widths};
use crate::read::markdown::BodyFacts;
use crate::route::Page;
use crate::rule;

/// A picture as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownPicture {
    /// Its address, or that of its widest form that is worth sending.
    pub src: String,
    /// Width and height in pixels, if known.
    pub pixels: Option<(u32, u32)>,
    /// Its forms: width and address, narrowest first; empty where there is one form only.
    pub forms: Vec<(u32, String)>,
}

impl Site {
    /// The picture that a Markdown file names.
    pub fn picture(&self, file: &str, target: &str) -> Option<ShownPicture> {
        let path = beside(file, target)?;
        let (path, known) = self.files.get_key_value(path.as_str())?;
        let url = |page: &Page| self.url(self.main_language(), page);
        let whole = url(&Page::File(Arc::clone(path)));
        let Some((width, _)) = known.pixels else {
            return Some(ShownPicture {
                src: whole,
                pixels: None,
                forms: Vec::new(),
            });
        };
        let narrow = widths(known);
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
        Some(ShownPicture {
            src,
            pixels: known.pixels,
            forms,
        })
    }
}

/// That a picture cannot be made, at the text that shows it first, or at the file itself.
pub fn broken(site: &Site, path: &Arc<str>, trouble: PictureTrouble) -> Diagnostic {
    let content = &site.content;
    let shown = |text: (&Arc<str>, &BodyFacts)| {
        let (file, facts) = text;
        let is_it = |target: &str| beside(file, target).is_some_and(|p| p == **path);
        let images = facts.images.iter().map(|i| (&i.target, i.span));
        let links = facts.links.iter().map(|l| (&l.target, l.span));
        let mut all = images.chain(links);
        all.find(|(target, _)| is_it(target))
            .map(|(_, span)| Place::new(file, span))
    };
    let articles = content.articles.iter().flat_map(|e| e.texts());
    let pages = content.pages.iter().flat_map(|e| e.texts());
    let questions = content.questions.iter().flat_map(|q| q.entry.texts());
    let texts = (articles.map(|t| (&t.file, &t.facts)))
        .chain(pages.map(|t| (&t.file, &t.facts)))
        .chain(questions.map(|t| (&t.file, &t.facts)))
        .chain(content.ended.iter().flat_map(super::Ended::texts));
    let place = { texts }.find_map(shown);
    let place = place.unwrap_or_else(|| Place::new(path, Span::default()));
    match trouble.label() {
        None => Diagnostic::new(&rule::BROKEN_IMAGE, place).with("file", &**path),
        Some(problem) => Diagnostic::new(&rule::REFUSED_FILE, place)
            .with("file", &**path)
            .with("problem", problem)
            .with("mend", format!("{problem}+")),
    }
}

/// Says so where a picture's first bytes are not those of a picture, and where a file is too large.
pub(super) fn check(site: &Site, findings: &mut Vec<Diagnostic>) {
    let limit = site.config.large_file;
    let kib = |bytes: u64| format!("{} KiB", bytes.div_ceil(1024));
    let published: BTreeSet<&Arc<str>> = site.published().collect();
    for (path, known) in site.files.iter() {
        if published.contains(path) && is_broken(path, known) {
            findings.push(broken(site, path, PictureTrouble::Broken));
        }
        if known.bytes > limit.saturating_mul(1024) {
            findings.push(
                Diagnostic::new(&rule::LARGE_FILE, Place::new(path, Span::default()))
                    .with("file", &**path)
                    .with("size", kib(known.bytes))
                    .with("limit", kib(limit.saturating_mul(1024))),
            );
        }
    }
}
