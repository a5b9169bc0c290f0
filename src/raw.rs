//! What was read from one file: remembered for as long as the file stays the same, so that a change
//! of one file costs the reading of one file.

#![cfg_attr(
    not(test),
    deny(
        clippy::string_slice,
        reason = "anybody may have written what is read here"
    )
)]

use std::sync::Arc;

use crate::config::Config;
use crate::content::{
    ArticleMeta, ContentKind, PageMeta, QuestionMeta, TopicMeta, Written, naming,
};
use crate::diagnostic::Diagnostic;
use crate::file::{Attachment, Body, Inside, Place, SourceFile, Span, Unread};
use crate::plan::Id;
use crate::plan::overlay::{self, Overlay};
use crate::plan::seed::{self, Seed};
use crate::read::allowance::{Allowance, allowances};
use crate::read::bounds::{self, Bound};
use crate::read::conflict::settle;
use crate::read::cut::cut;
use crate::read::numbers::{long_numbers, personal_numbers};
use crate::read::old_letters::old_letters;
use crate::read::{
    Read, claim_text, control, controls, front_matter, markdown, part::part, pasted, yaml_as,
};
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
    if let Body::Unread(why) = file.body {
        out.not_read(why, room, languages);
        return out;
    }
    if let Room::Content(below) = room {
        if below.split('/').any(has_no_letters) {
            out.not_read(Unread::Unspoken, room, languages);
            return out;
        }
        out.named(below);
        out.unread(below);
    }
    let text = match (&file.body, room) {
        (Body::Decomposed(text, start), _) => {
            let start = *start as usize;
            let line = part(text, start..)
                .find('\n')
                .map_or(text.len(), |n| start + n);
            let place = Place::new(&file.path, Span::new(start, line));
            out.findings
                .push(Diagnostic::new(&rule::NOT_COMPOSED, place));
            text
        }
        (Body::Text(text) | Body::Broken(text, _), room)
            if !matches!(room, Room::Theme(_) | Room::Template(..))
                && pasted::format_of(text).is_some() =>
        {
            out.other_format(text, room, languages);
            return out;
        }
        (Body::Text(text), _) => text,
        (Body::Broken(text, at), _) => {
            // Of several bad bytes in a row, the first stands for all.
            let start = *at as usize;
            let place = Place::new(&file.path, Span::new(start, start + '\u{fffd}'.len_utf8()));
            out.findings.push(Diagnostic::new(&rule::ENCODING, place));
            out.text = Some(Arc::clone(text));
            claim_text(text, &mut out.claimed);
            out.claim_name(room, languages);
            return out;
        }
        // Told above.
        (Body::Unread(_), _) => return out,
        (Body::Other(known), Room::Theme(name)) => {
            out.raw = Some(Raw::Asset(name.clone(), known.hash.unwrap_or_default()));
            return out;
        }
        (Body::Other(known), Room::Static(below)) => {
            if known.inside == Inside::Active {
                let place = Place::new(&file.path, Span::default());
                out.findings.push(
                    Diagnostic::new(&rule::REFUSED_FILE, place)
                        .with("file", &*file.path)
                        .with("problem", "file-acts")
                        .with("mend", "file-acts+"),
                );
            }
            out.raw = Some(Raw::Static(below.clone()));
            return out;
        }
        (Body::Other(known), _) => {
            out.raw = Some(Raw::Attachment(*known));
            return out;
        }
    };
    let length = match room {
        Room::Content(_) => bounds::TEXT,
        _ => bounds::DATA,
    };
    if let Some(beyond) = bounds::beyond(text, length)
        && matches!(room, Room::Config | Room::Seed(_) | Room::Content(_))
    {
        out.too_much(beyond, text);
        // Only so much of it as the finding shows.
        let shown = text.floor_char_boundary(beyond.1.range().end + 1);
        out.text = text.get(..shown).map(Arc::from);
        out.claim_name(room, languages);
        return out;
    }
    out.text = Some(Arc::clone(text));
    let settled = settle(text);
    let text = match &settled {
        Some(settled) => &Arc::from(settled.text.as_str()),
        None => text,
    };
    let at = |span| Place::new(&file.path, span);
    for conflict in settled.iter().flat_map(|settled| &settled.conflicts) {
        let mut found = Diagnostic::new(&rule::MERGE_CONFLICT, at(conflict.first));
        found.related = conflict.last.map(at);
        out.findings.push(found);
    }
    if matches!(room, Room::Config | Room::Seed(_) | Room::Content(_)) {
        out.looked_through(text);
        let yaml = match room {
            Room::Content(_) => front_matter::split(text).map_or("", |(yaml, _)| yaml),
            _ => text,
        };
        for span in cut(yaml) {
            out.findings.push(
                Diagnostic::new(&rule::CUT_BY_COMMENT, at(span))
                    .with("value", part(text, span.range())),
            );
        }
        out.allowances = allowances(text);
    }
    match room {
        Room::Config => out.take(yaml_as(&file.path, text), |c| Raw::Config(Box::new(c))),
        Room::Seed(below) => out.seed(below, text, languages),
        Room::Content(below) => out.content(below, text, languages),
        Room::Template(name, layer) => match name.strip_prefix("strings/") {
            Some(language) => {
                let language = language.trim_end_matches(".yaml").to_owned();
                out.take(yaml_as::<Strings>(&file.path, text), |s| {
                    Raw::Strings(language, Arc::new(s))
                });
            }
            None => {
                out.no_controls(text, 0);
                out.raw = Some(Raw::Template(name.clone(), *layer));
            }
        },
        Room::Theme(name) if name == "theme.yaml" => {
            let mut read = yaml_as::<ThemeFile>(&file.path, text);
            let odd = read.value.iter().flat_map(ThemeFile::odd);
            let odd = odd.map(|(name, value)| {
                Diagnostic::new(&rule::BAD_TOKEN, at(value.span))
                    .with("name", name)
                    .with("value", &value.value)
            });
            read.findings.extend(odd.collect::<Vec<_>>());
            out.take(read, |t| Raw::Theme(Box::new(t)));
        }
        Room::Theme(name) => out.raw = Some(Raw::Asset(name.clone(), [0; 32])),
        // Never a text.
        Room::Static(_) => {}
    }
    out
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
    fn take<T>(&mut self, read: Read<T>, into: impl FnOnce(T) -> Raw) {
        self.raw = read.value.map(into);
        self.findings.extend(read.findings);
        self.claimed.extend(read.claimed);
    }

    /// Says why a file is not read.
    fn not_read(&mut self, why: Unread, room: &Room, languages: &[String]) {
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
    fn claim_name(&mut self, room: &Room, languages: &[String]) {
        if let Room::Content(below) = room {
            let slug = naming(below, languages).slug;
            self.claimed.extend(slug.parse::<Id>());
        }
    }

    /// Says what a file of another program is.
    fn other_format(&mut self, text: &str, room: &Room, languages: &[String]) {
        let place = Place::new(&self.path, Span::default());
        self.findings.push(
            Diagnostic::new(&rule::OTHER_FORMAT, place)
                .with("found", pasted::format_of(text).unwrap_or_default())
                .with("mend", "a-file+"),
        );
        self.claim_name(room, languages);
    }

    /// Says so where the ending of a name keeps a text from its place.
    fn unread(&mut self, below: &str) {
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
    fn named(&mut self, below: &str) {
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
    fn no_controls(&mut self, text: &str, from: usize) {
        for (c, span) in controls::controls(text, from) {
            self.findings.push(control(c, Place::new(&self.path, span)));
        }
    }

    /// Says so where a file holds more than anybody writes.
    fn too_much(&mut self, (bound, span): (Bound, Span), text: &str) {
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
    fn looked_through(&mut self, text: &str) {
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

    fn unknown_seed(&mut self, below: &str) {
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
            .extend(crate::read::problems(&self.path, &facts));
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
