//! What was read from one file: remembered for as long as the file stays the same, so that a change
//! of one file costs the reading of one file.

#![cfg_attr(
    not(test),
    deny(
        clippy::string_slice,
        reason = "anybody may have written what is read here"
    )
)]

mod told;

use std::sync::Arc;

use crate::config::Config;
use crate::content::{
    ArticleMeta, ContentKind, PageMeta, QuestionMeta, TopicMeta, Written, naming,
};
use crate::diagnostic::Diagnostic;
use crate::file::{Attachment, Body, Inside, Place, SourceFile, Unread};
use crate::plan::Id;
use crate::plan::overlay::{self, Overlay};
use crate::plan::seed::{self, Seed};
use crate::read::allowance::{Allowance, allowances};
use crate::read::bounds::{self};
use crate::read::conflict::settle;
use crate::read::cut::cut;
use crate::read::entities::entities;
use crate::read::numbers::long_numbers;
use crate::read::part::part;
use crate::read::{Read, control, controls, front_matter, markdown, pasted, yaml_as};
use crate::rule;
use crate::strings::Strings;
use crate::theme::ThemeFile;

/// One file, read.
#[derive(Debug)]
pub struct ReadFile {
    pub path: Arc<str>,
    /// None where the file has mistakes.
    pub raw: Option<Raw>,
    pub findings: Vec<Diagnostic>,
    /// What its authors let pass, with their reasons.
    pub allowances: Vec<Allowance>,
    /// Ids that a broken file would have defined.
    pub claimed: Vec<Id>,
    /// The text, for the excerpts of findings.
    pub text: Option<Arc<str>>,
}

/// What a file turned out to be.
#[derive(Debug)]
pub enum Raw {
    Config(Box<Config>),
    Seed(Seed),
    /// Plan data in another language.
    Overlay(Overlay),
    Article(Arc<Written<ArticleMeta>>),
    Question(Arc<Written<QuestionMeta>>, String),
    Topic(Arc<Written<TopicMeta>>),
    Page(Arc<Written<PageMeta>>),
    /// Interface words of a language; true for those that the binary brings.
    Strings(String, Arc<Strings>),
    Theme(Box<ThemeFile>),
    /// A template by its name, and the layer it comes from (0 site, 1 theme, 2 built in).
    Template(String, u8),
    /// A file of the theme, by its name below the theme's folder.
    Asset(String, [u8; 32]),
    /// A file beside the content that is copied as it is.
    Attachment(Attachment),
    /// A file that is copied to the root, by its path there.
    Static(String),
}

/// Where a file stands, which says how it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Room {
    Config,
    /// Path below the seeds folder.
    Seed(String),
    /// Path below the content folder.
    Content(String),
    /// Path below a templates folder, and its layer.
    Template(String, u8),
    /// Path below the theme's folder.
    Theme(String),
    /// Path below the folder of what is copied to the root of the site.
    Static(String),
}

/// Reads one file. Pure: the same file and room give the same result.
pub fn read(file: &SourceFile, room: &Room, languages: &[String]) -> ReadFile {
    let mut out = ReadFile {
        path: Arc::clone(&file.path),
        raw: None,
        findings: Vec::new(),
        allowances: Vec::new(),
        claimed: Vec::new(),
        text: None,
    };
    if let Some(text) = out.text_of(&file.body, room, languages)
        && out.is_within_bounds(&text, room, languages)
    {
        out.text = Some(Arc::clone(&text));
        let text = out.settled(text);
        if is_written(room) {
            out.looked_through(&text);
            out.commented(&text, room);
        }
        out.by_room(&text, room, languages);
    }
    out
}

/// Whether staff write a file, and not those who make a site's looks.
fn is_written(room: &Room) -> bool {
    matches!(room, Room::Config | Room::Seed(_) | Room::Content(_))
}

/// Whether no address can be made of a name.
fn has_no_letters(name: &str) -> bool {
    // Seen quickly of nearly every name.
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    !stem.bytes().any(|b| b.is_ascii_alphanumeric()) && crate::vietnamese::slug(stem).is_empty()
}

/// The language of a file in `seeds/en/`, and its path there; the main language has no such folder.
fn overlay_of<'a>(below: &'a str, languages: &[String]) -> Option<(&'a str, &'a str)> {
    let (folder, below) = below.split_once('/')?;
    let mut others = languages.iter().skip(1);
    others.any(|l| l == folder).then_some((folder, below))
}

impl ReadFile {
    /// The text of a file; none where what it holds was taken, or told.
    fn text_of(&mut self, body: &Body, room: &Room, languages: &[String]) -> Option<Arc<str>> {
        if let Body::Unread(why) = *body {
            self.not_read(why, room, languages);
            return None;
        }
        if let Room::Content(below) = room {
            if below.split('/').any(has_no_letters) {
                self.not_read(Unread::Unspoken, room, languages);
                return None;
            }
            self.named(below);
            self.unread(below);
        }
        match body {
            Body::Decomposed(text, start) => {
                self.not_composed(text, *start as usize);
                Some(Arc::clone(text))
            }
            Body::Text(text) | Body::Broken(text, _)
                if !matches!(room, Room::Theme(_) | Room::Template(..))
                    && pasted::format_of(text).is_some() =>
            {
                self.other_format(text, room, languages);
                None
            }
            Body::Text(text) => Some(Arc::clone(text)),
            Body::Broken(text, at) => {
                self.badly_encoded(text, *at as usize);
                self.claim_name(room, languages);
                None
            }
            Body::Unread(_) => None,
            Body::Other(known) => {
                self.raw = Some(self.copied(known, room));
                None
            }
        }
    }

    /// A file that is copied as it is.
    fn copied(&mut self, known: &Attachment, room: &Room) -> Raw {
        match room {
            Room::Theme(name) => Raw::Asset(name.clone(), known.hash.unwrap_or_default()),
            Room::Static(below) => {
                if known.inside == Inside::Active {
                    self.acts();
                }
                Raw::Static(below.clone())
            }
            _ => Raw::Attachment(*known),
        }
    }

    /// Whether a text is no longer than anybody writes.
    fn is_within_bounds(&mut self, text: &str, room: &Room, languages: &[String]) -> bool {
        let length = match room {
            Room::Content(_) => bounds::TEXT,
            _ => bounds::DATA,
        };
        let beyond = bounds::beyond(text, length).filter(|_| is_written(room));
        let Some(beyond) = beyond else { return true };
        self.too_much(beyond, text);
        // Only so much of it as the finding shows.
        let shown = text.floor_char_boundary(beyond.1.range().end + 1);
        self.text = text.get(..shown).map(Arc::from);
        self.claim_name(room, languages);
        false
    }

    /// The text without the marks of a merge that was not finished, each of which is told.
    fn settled(&mut self, text: Arc<str>) -> Arc<str> {
        let Some(settled) = settle(&text) else {
            return text;
        };
        for conflict in &settled.conflicts {
            let at = |span| Place::new(&self.path, span);
            let mut found = Diagnostic::new(&rule::MERGE_CONFLICT, at(conflict.first));
            found.related = conflict.last.map(at);
            self.findings.push(found);
        }
        Arc::from(settled.text.as_str())
    }

    /// What comments of a file cut off, and what they let pass.
    fn commented(&mut self, text: &str, room: &Room) {
        let yaml = match room {
            Room::Content(_) => front_matter::split(text).map_or("", |(yaml, _)| yaml),
            _ => text,
        };
        for span in cut(yaml) {
            let place = Place::new(&self.path, span);
            self.findings.push(
                Diagnostic::new(&rule::CUT_BY_COMMENT, place)
                    .with("value", part(text, span.range())),
            );
        }
        for span in entities(yaml) {
            let place = Place::new(&self.path, span);
            self.findings.push(
                Diagnostic::new(&rule::RAW_MARK, place)
                    .with("value", part(text, span.range()))
                    .with("problem", "raw-entity")
                    .with("mend", "raw-entity+"),
            );
        }
        self.allowances = allowances(text);
    }

    fn by_room(&mut self, text: &Arc<str>, room: &Room, languages: &[String]) {
        let path = Arc::clone(&self.path);
        match room {
            Room::Config => self.take(yaml_as(&path, text), |c| Raw::Config(Box::new(c))),
            Room::Seed(below) => self.seed(below, text, languages),
            Room::Content(below) => self.content(below, text, languages),
            Room::Template(name, layer) => match name.strip_prefix("strings/") {
                Some(language) => {
                    let language = language.trim_end_matches(".yaml").to_owned();
                    self.take(yaml_as::<Strings>(&path, text), |s| {
                        Raw::Strings(language, Arc::new(s))
                    });
                }
                None => {
                    self.no_controls(text, 0);
                    self.raw = Some(Raw::Template(name.clone(), *layer));
                }
            },
            Room::Theme(name) if name == "theme.yaml" => {
                let mut read = yaml_as::<ThemeFile>(&path, text);
                let odd = read.value.iter().flat_map(ThemeFile::odd);
                let odd = odd.map(|(name, value)| {
                    Diagnostic::new(&rule::BAD_TOKEN, Place::new(&path, value.span))
                        .with("name", name)
                        .with("value", &value.value)
                });
                read.findings.extend(odd.collect::<Vec<_>>());
                self.take(read, |t| Raw::Theme(Box::new(t)));
            }
            Room::Theme(name) => self.raw = Some(Raw::Asset(name.clone(), [0; 32])),
            // Never a text.
            Room::Static(_) => {}
        }
    }

    fn take<T>(&mut self, read: Read<T>, into: impl FnOnce(T) -> Raw) {
        self.raw = read.value.map(into);
        self.findings.extend(read.findings);
        self.claimed.extend(read.claimed);
    }

    fn seed(&mut self, below: &str, text: &str, languages: &[String]) {
        let path = Arc::clone(&self.path);
        if let Some((language, below)) = overlay_of(below, languages) {
            match overlay::read(language, seed::name_of(below), &path, text) {
                Some(read) => self.take(read, Raw::Overlay),
                None => self.unknown_seed(below),
            }
        } else {
            match seed::read(seed::name_of(below), &path, text) {
                Some(read) => self.take(read, Raw::Seed),
                None => self.unknown_seed(below),
            }
        }
    }

    fn content(&mut self, below: &str, text: &Arc<str>, languages: &[String]) {
        let name = naming(below, languages);
        match name.kind {
            ContentKind::Article => {
                if let Some(w) = self.written::<ArticleMeta>(&name, text) {
                    self.raw = Some(Raw::Article(Arc::new(w)));
                }
            }
            ContentKind::Question => {
                if let Some(w) = self.written::<QuestionMeta>(&name, text) {
                    self.raw = Some(Raw::Question(Arc::new(w), name.topic.unwrap_or_default()));
                }
            }
            ContentKind::Topic => {
                if let Some(w) = self.written::<TopicMeta>(&name, text) {
                    self.raw = Some(Raw::Topic(Arc::new(w)));
                }
            }
            ContentKind::Page => {
                if let Some(w) = self.written::<PageMeta>(&name, text) {
                    self.raw = Some(Raw::Page(Arc::new(w)));
                }
            }
        }
        if self.raw.is_none()
            && let Ok(id) = name.slug.parse()
        {
            self.claimed.push(id);
        }
    }

    fn written<M>(&mut self, name: &crate::content::Naming, text: &Arc<str>) -> Option<Written<M>>
    where
        M: serde::de::DeserializeOwned + schemars::JsonSchema,
    {
        let (read, body) = front_matter::read::<M>(&self.path, text);
        // Where no front matter was found, such a character may be why.
        self.no_controls(
            text,
            if read.value.is_none() && body == text.len() {
                0
            } else {
                body
            },
        );
        for (c, span) in controls::numbered(text, body) {
            self.findings.push(control(c, Place::new(&self.path, span)));
        }
        self.findings.extend(read.findings);
        let facts = markdown::facts(part(text, body..), body);
        if let Some(beyond) = facts.beyond {
            self.too_much(beyond, text);
            return None;
        }
        self.findings
            .extend(crate::read::problems(&self.path, text, &facts));
        Some(Written {
            file: Arc::clone(&self.path),
            slug: name.slug.clone(),
            language: name.language.clone(),
            key: name.key.clone(),
            meta: read.value?,
            facts,
            numbers: long_numbers(text),
            text: Arc::clone(text),
            body,
        })
    }
}
