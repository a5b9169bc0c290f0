//! Files beside the content: which of them are published, and which a page may not lead to.
//!
//! Only what a text that is shown refers to is published. What belongs to a draft, what nothing refers to,
//! and what programs leave behind in a folder stays where it is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::atlas::Atlas;
use super::ground::Ground;
use crate::diagnostic::Diagnostic;
use crate::file::{Attachment, Inside, Place};
use crate::picture::{self, PictureFormat};
use crate::read::markdown::BodyFacts;
use crate::read::shortcode::Value;
use crate::route::Page;
use crate::rule;

/// The kinds of file that are published as they are, by the ending of their names: what a browser or a
/// program shows, and does not carry out. All others are refused, so that a kind nobody thought of is too.
const KINDS: [&str; 49] = [
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "txt", "csv",
    "tsv", "json", "geojson", "ics", "vcf", "epub", "zip", "7z", "rar", "mp3", "m4a", "aac", "ogg",
    "oga", "opus", "wav", "flac", "mp4", "m4v", "mov", "webm", "ogv", "vtt", "srt", "p7s", "asc",
    "sig", "sha256", "jpg", "jpeg", "png", "webp", "gif", "svg", "xlsb", "ott",
];

/// Endings of pictures by which servers know that they are some.
const PICTURES: [&str; 6] = ["jpg", "jpeg", "png", "webp", "gif", "svg"];

/// How a text refers to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    Link,
    /// As an image, in the page.
    Shown,
}

/// The files that texts of this build refer to.
pub(super) fn published(site: &Atlas) -> BTreeSet<Arc<str>> {
    let mut found = BTreeSet::new();
    if site.files.is_empty() {
        return found;
    }
    let content = &site.content;
    let addresses = Addresses::default();
    let mut add = |file: &Arc<str>, facts: &BodyFacts| {
        let named = named(facts).filter_map(|target| addresses.file(site, file, target));
        found.extend(named);
    };
    for one in &content.articles {
        one.texts().for_each(|t| add(&t.file, &t.facts));
    }
    for one in &content.questions {
        one.entry.texts().for_each(|t| add(&t.file, &t.facts));
    }
    for one in &content.pages {
        one.texts().for_each(|t| add(&t.file, &t.facts));
    }
    // The old text is still there to be read.
    for (file, facts) in content.ended.iter().flat_map(super::Ended::texts) {
        add(file, facts);
    }
    found
}

/// What a text names that may be a file: the targets of links and images, and the image of a video.
fn named(facts: &BodyFacts) -> impl Iterator<Item = &str> {
    let links = facts.links.iter().map(|link| link.target.as_str());
    let images = facts.images.iter().map(|image| image.target.as_str());
    let calls = facts.calls.iter().filter_map(|call| call.arg("image"));
    let calls = calls.filter_map(|arg| match &arg.value {
        Value::Text(text) => Some(text.as_str()),
        Value::Number(_) => None,
    });
    links.chain(images).chain(calls)
}

/// Files by their addresses, for texts that name one by its address; made when it is first asked for.
#[derive(Default)]
struct Addresses(std::cell::OnceCell<BTreeMap<String, Arc<str>>>);

impl Addresses {
    /// The file that a target leads to.
    fn file(&self, site: &Atlas, from: &str, target: &str) -> Option<Arc<str>> {
        let target = target.split(['#', '?']).next().unwrap_or(target);
        if let Some(address) = target.strip_prefix('/') {
            let all = self.0.get_or_init(|| {
                let address = |path: &Arc<str>| {
                    let page = Page::File(Arc::clone(path));
                    (site.path(site.main_language(), &page), Arc::clone(path))
                };
                site.files.keys().map(address).collect()
            });
            return all.get(address).cloned();
        }
        let path = beside(from, target)?;
        let (path, _) = site.files.get_key_value(path.as_str())?;
        Some(Arc::clone(path))
    }
}

/// That a text refers to a file which is not published, and why.
pub(super) fn refused(site: &Ground, path: &str, how: Use, place: Place) -> Option<Diagnostic> {
    let known = site.files.get(path)?;
    let (problem, mend) = refusal(path, known, how)?;
    let ending = picture::ending(path).unwrap_or_default();
    Some(
        Diagnostic::new(&rule::REFUSED_FILE, place)
            .with("file", path)
            .with("problem", problem)
            .with("ending", ending)
            .with("mend", mend),
    )
}

/// Why a file is not published, and what its author can do; labels of [`crate::rule::labels`].
fn refusal(path: &str, known: &Attachment, how: Use) -> Option<(&'static str, &'static str)> {
    const AS_JPEG: &str = "file-as-jpeg+";
    let ending = picture::ending(path)
        .unwrap_or_default()
        .to_ascii_lowercase();
    let is_picture = PICTURES.contains(&&*ending);
    if known.pixels.is_some_and(picture::is_too_large) {
        return Some(("picture-pixels", "picture-pixels+"));
    }
    match known.inside {
        Inside::Svg(Some(fault)) => Some((fault, "svg+")),
        Inside::Avif => Some(("picture-avif", AS_JPEG)),
        Inside::Heic => Some(("picture-heic", AS_JPEG)),
        Inside::Tiff => Some(("picture-tiff", AS_JPEG)),
        Inside::Bmp => Some(("picture-bmp", AS_JPEG)),
        Inside::Jpeg | Inside::Png | Inside::Webp | Inside::Gif if !is_picture => {
            Some(("picture-ending", "picture-ending+"))
        }
        _ if ending.is_empty() => Some(("file-no-ending", "file-kind+")),
        _ if !KINDS.contains(&&*ending) => Some(("file-kind", "file-kind+")),
        // Told as a broken picture.
        Inside::Other if how == Use::Shown && !is_picture => Some(("file-no-picture", AS_JPEG)),
        _ => None,
    }
}

/// Whether a file is called a picture and is none.
pub(super) fn is_broken(path: &str, known: &Attachment) -> bool {
    let ending = picture::ending(path)
        .unwrap_or_default()
        .to_ascii_lowercase();
    let is_known = PictureFormat::of(known.inside).is_some() || known.inside == Inside::Gif;
    match known.inside {
        Inside::Other => PICTURES.contains(&&*ending),
        _ => {
            is_known
                && known
                    .pixels
                    .is_none_or(|(width, height)| width == 0 || height == 0)
        }
    }
}

/// The file that a relative link of a file names, as a path in the site's folder.
pub(super) fn beside(file: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    let path = parts.join("/");
    let path = percent_encoding::percent_decode_str(&path).decode_utf8_lossy();
    Some(crate::file::nfc(&path))
}
