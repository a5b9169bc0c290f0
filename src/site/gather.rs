//! Lays everything that was read on one table: the plan's records, the content, the words, the theme.
//! Ids are checked here, once all files are known.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::content::Shelf;
use super::{BackLinks, Map, Options, Set, Site, occurrences, routes, rules};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, nearest};
use crate::file::{Attachment, Place};
use crate::plan::seed::Seed;
use crate::plan::{Bases, Id, Kind, Plan, Record, Table};
use crate::raw::{Raw, ReadFile};
use crate::read::numbers::LongNumber;
use crate::read::yaml::At;
use crate::rule;
use crate::strings::Strings;
use crate::theme::{Asset, Theme};

/// All of it, before any choice is made.
#[derive(Default)]
pub(super) struct Gathered {
    pub config: Config,
    pub config_file: Option<Arc<str>>,
    pub plan: Plan,
    pub shelf: Shelf,
    pub known: Known,
    pub strings: BTreeMap<String, Strings>,
    /// The file in which the words of a language are best mended: the site's own, if it has one.
    pub string_files: BTreeMap<String, Arc<str>>,
    /// Whether the theme that the configuration names has any file.
    pub theme_found: bool,
    /// Files with mistakes: what they say is not known.
    pub broken: HashSet<Arc<str>>,
    pub theme: Theme,
    pub templates: BTreeMap<String, (u8, Arc<str>, Arc<str>)>,
    pub files: BTreeMap<Arc<str>, Attachment>,
}

/// Every id that exists, and those that a broken file would have brought.
#[derive(Default)]
pub(super) struct Known {
    ids: Map<Kind, Set<Id>>,
    claimed: Set<Id>,
}

impl Known {
    pub fn add(&mut self, kind: Kind, id: &Id) {
        self.ids.entry(kind).or_default().insert(id.clone());
    }

    /// Whether a file with mistakes would have brought this id.
    pub fn claimed(&self, id: &str) -> bool {
        self.claimed.contains(id)
    }

    /// Proposes an id for words that stand where an id must.
    pub fn propose(&self, findings: &mut [Diagnostic]) {
        let unhelped = |f: &&mut Diagnostic| *f.rule == rule::BAD_ID && f.suggestion.is_none();
        let known = self.ids.values().flatten().chain(&self.claimed);
        let mut names: Vec<&str> = known.map(Id::as_str).collect();
        names.sort_unstable();
        for finding in findings.iter_mut().filter(unhelped) {
            let written = finding.arguments.iter().find(|(key, _)| *key == "value");
            let near = written.and_then(|(_, words)| nearest(words, names.iter().copied()));
            finding.suggestion = near;
        }
    }

    /// Says so where an id names nothing.
    pub fn check(&self, kind: Kind, id: &At<Id>, file: &Arc<str>, findings: &mut Vec<Diagnostic>) {
        let of_kind = self.ids.get(&kind);
        if of_kind.is_some_and(|ids| ids.contains(&id.value)) || self.claimed.contains(&id.value) {
            return;
        }
        let mut names: Vec<&str> = of_kind.into_iter().flatten().map(Id::as_str).collect();
        names.sort_unstable();
        findings.push(
            Diagnostic::new(&rule::UNKNOWN_ID, Place::new(file, id.span))
                .with("kind", kind.name())
                .with("id", id.as_str())
                .suggest(nearest(id.as_str(), names)),
        );
    }
}

pub(super) fn gather(files: &[Arc<ReadFile>], findings: &mut Vec<Diagnostic>) -> Gathered {
    let mut all = Gathered::default();
    for file in files {
        all.known.claimed.extend(file.claimed.iter().cloned());
        match &file.raw {
            Some(raw) => all.take(file, raw, findings),
            None => {
                all.broken.insert(Arc::clone(&file.path));
            }
        }
    }
    all.theme_found = all.config.theme.as_ref().is_none_or(|theme| {
        let folder = format!("{}/{}/", all.config.folders.themes, theme.value);
        theme.value == "default" || files.iter().any(|f| f.path.starts_with(&folder))
    });
    all
}

impl Gathered {
    fn take(&mut self, file: &ReadFile, raw: &Raw, findings: &mut Vec<Diagnostic>) {
        let path = &file.path;
        match raw {
            Raw::Config(config) => {
                self.config = (**config).clone();
                self.config_file = Some(Arc::clone(path));
            }
            Raw::Seed(seed) => {
                self.seed(path, seed, findings);
            }
            Raw::Article(text) => {
                self.shelf.articles.push(Arc::clone(text));
            }
            Raw::Question(text, topic) => {
                if let Ok(id) = text.slug.parse() {
                    self.known.add(Kind::Question, &id);
                }
                self.shelf.questions.push((Arc::clone(text), topic.clone()));
            }
            Raw::Topic(text) => {
                self.shelf.topics.push(Arc::clone(text));
            }
            Raw::Page(text) => {
                self.shelf.pages.push(Arc::clone(text));
            }
            Raw::Strings(language, words) => {
                self.string_files.insert(language.clone(), Arc::clone(path));
                // Built-in words come first; a site's or theme's own words replace single keys.
                let all = self.strings.entry(language.clone()).or_default();
                all.0
                    .extend(words.0.iter().map(|(k, v)| (k.clone(), v.clone())));
            }
            Raw::Theme(tokens) => self.theme.tokens.cover((**tokens).clone()),
            Raw::Template(name, layer) => {
                if let Some(text) = &file.text
                    && self
                        .templates
                        .get(name)
                        .is_none_or(|(other, ..)| layer < other)
                {
                    let entry = (*layer, Arc::clone(path), Arc::clone(text));
                    self.templates.insert(name.clone(), entry);
                }
            }
            Raw::Asset(name, hash) => {
                let asset = match &file.text {
                    Some(text) => Asset::Text(Arc::clone(text)),
                    None => Asset::File(Arc::clone(path), *hash),
                };
                self.theme.assets.insert(name.clone(), asset);
            }
            Raw::Attachment(known) => {
                self.files.insert(Arc::clone(path), *known);
            }
        }
    }

    /// The long numbers of every Markdown text, with its file.
    pub fn content_numbers(&self) -> impl Iterator<Item = (&Arc<str>, &[LongNumber])> {
        let shelf = &self.shelf;
        let articles = shelf.articles.iter().map(|w| (&w.file, &w.numbers[..]));
        let questions = (shelf.questions.iter()).map(|(w, _)| (&w.file, &w.numbers[..]));
        let topics = shelf.topics.iter().map(|w| (&w.file, &w.numbers[..]));
        let pages = shelf.pages.iter().map(|w| (&w.file, &w.numbers[..]));
        articles.chain(questions).chain(topics).chain(pages)
    }

    fn seed(&mut self, file: &Arc<str>, seed: &Seed, findings: &mut Vec<Diagnostic>) {
        let plan = &mut self.plan;
        let mut to = Adding {
            file,
            known: &mut self.known,
            findings,
            fields: HashSet::new(),
            kind: Kind::Document,
        };
        match seed {
            Seed::Documents(f) => {
                to.all(&mut plan.documents, &f.documents, &f.basis, |r| {
                    &mut r.basis
                });
                for relation in &f.relations {
                    let mut record = relation.clone();
                    record
                        .basis
                        .inherit(&f.basis, &["type".to_owned(), "note".to_owned()]);
                    plan.relations.push(crate::plan::Stored {
                        file: Arc::clone(file),
                        record,
                    });
                }
            }
            Seed::Units(f) => to.all(&mut plan.units, &f.units, &f.basis, |r| &mut r.basis),
            Seed::People(f) => to.all(&mut plan.people, &f.people, &f.basis, |r| &mut r.basis),
            Seed::Audiences(f) => to.all(&mut plan.audiences, &f.audiences, &f.basis, |r| {
                &mut r.basis
            }),
            Seed::Phases(f) => to.all(&mut plan.phases, &f.phases, &f.basis, |r| &mut r.basis),
            Seed::Messages(f) => {
                to.all(&mut plan.messages, &f.messages, &f.basis, |r| &mut r.basis)
            }
            Seed::Purposes(f) => {
                to.all(&mut plan.purposes, &f.purposes, &f.basis, |r| &mut r.basis);
                to.all(&mut plan.principles, &f.principles, &f.basis, |r| {
                    &mut r.basis
                });
            }
            Seed::Channels(f) => {
                to.all(&mut plan.channel_groups, &f.groups, &f.basis, |r| {
                    &mut r.basis
                });
                to.all(&mut plan.channels, &f.channels, &f.basis, |r| &mut r.basis);
            }
            Seed::Formats(f) => to.all(&mut plan.formats, &f.formats, &f.basis, |r| &mut r.basis),
            Seed::Campaigns(f) => to.all(&mut plan.campaigns, &f.campaigns, &f.basis, |r| {
                &mut r.basis
            }),
            Seed::Obligations(f) => {
                to.all(&mut plan.obligations, &f.obligations, &f.basis, |r| {
                    &mut r.basis
                });
            }
            Seed::Meetings(f) => {
                to.all(&mut plan.meetings, &f.meetings, &f.basis, |r| &mut r.basis)
            }
            Seed::Feedback(f) => {
                to.all(&mut plan.feedback, &f.feedback, &f.basis, |r| &mut r.basis)
            }
            Seed::Responsibilities(f) => {
                to.all(
                    &mut plan.responsibilities,
                    &f.responsibilities,
                    &f.basis,
                    |r| &mut r.basis,
                );
            }
            Seed::Metrics(f) => to.all(&mut plan.metrics, &f.metrics, &f.basis, |r| &mut r.basis),
            Seed::Measurements(f) => {
                let stored = f.measurements.iter().map(|record| crate::plan::Stored {
                    file: Arc::clone(file),
                    record: record.clone(),
                });
                plan.measurements.extend(stored);
            }
            Seed::Provinces(f) => {
                let stored = f.provinces.iter().map(|record| crate::plan::Stored {
                    file: Arc::clone(file),
                    record: record.clone(),
                });
                plan.provinces.extend(stored);
            }
            Seed::Tasks(f) => {
                let document = Some(f.document.value.clone());
                let groups: Vec<_> = f
                    .groups
                    .iter()
                    .cloned()
                    .map(|mut g| {
                        g.document.clone_from(&document);
                        g
                    })
                    .collect();
                let tasks: Vec<_> = f
                    .tasks
                    .iter()
                    .cloned()
                    .map(|mut t| {
                        t.document.clone_from(&document);
                        t
                    })
                    .collect();
                to.all(&mut plan.task_groups, &groups, &f.basis, |r| &mut r.basis);
                to.all(&mut plan.tasks, &tasks, &f.basis, |r| &mut r.basis);
            }
            Seed::Measures(f) => {
                to.all(&mut plan.measures, &f.measures, &f.basis, |r| &mut r.basis);
                to.all(&mut plan.directions, &f.directions, &f.basis, |r| {
                    &mut r.basis
                });
            }
            Seed::Events(f) => to.all(&mut plan.events, &f.events, &f.basis, |r| &mut r.basis),
            Seed::Terms(f) => to.all(&mut plan.terms, &f.terms, &f.basis, |r| &mut r.basis),
            Seed::Systems(f) => to.all(&mut plan.systems, &f.systems, &f.basis, |r| &mut r.basis),
            Seed::Guides(f) => to.all(&mut plan.guides, &f.guides, &f.basis, |r| &mut r.basis),
            Seed::Irregularities(f) => {
                to.all(&mut plan.irregularities, &f.irregularities, &f.basis, |r| {
                    &mut r.basis
                });
            }
        }
        to.unused(seed.basis());
    }

    pub fn into_site(mut self, options: &Options, findings: &mut Vec<Diagnostic>) -> Site {
        self.known.propose(findings);
        rules::check(&self, options, findings);
        let secrets = self.plan.secrets();
        if !options.internal {
            self.plan.publish();
            rules::leaks(&self, &secrets, findings);
        }
        let main_language = self
            .config
            .languages
            .first()
            .cloned()
            .unwrap_or_else(|| "vi".into());
        let mut content = std::mem::take(&mut self.shelf).choose(&main_language, options);
        content.hidden.extend(self.broken.iter().cloned());
        let back = BackLinks::default();
        let base_url = rules::base_url(&self, options);
        let base_path = base_url
            .split_once("://")
            .and_then(|(_, rest)| rest.find('/').map(|at| rest[at..].to_owned()))
            .unwrap_or_else(|| "/".into());
        let mut site = Site {
            options: options.clone(),
            base_url,
            base_path,
            content,
            back,
            occurrences: Vec::new(),
            years: (0, -1),
            strings: (self.strings.into_iter())
                .map(|(language, words)| (language, Arc::new(words)))
                .collect(),
            theme: self.theme.ready(),
            templates: (self.templates.into_iter())
                .map(|(name, (_, file, text))| (name, file, text))
                .collect(),
            files: self.files,
            facets: Vec::new(),
            findable: Vec::new(),
            letters: Vec::new(),
            routes: BTreeMap::new(),
            plan: self.plan,
            config: self.config,
        };
        // Neither needs what the other makes.
        let (back, (occurrences, (findable, letters))) = rayon::join(
            || BackLinks::new(&site.plan, &site.content),
            || (occurrences::all(&site), super::findable::find(&site)),
        );
        (site.back, site.occurrences) = (back, occurrences);
        (site.findable, site.letters) = (findable, letters);
        site.years = occurrences::years(&site);
        site.facets = routes::facets(&site);
        routes::lay(&mut site, findings);
        let doubts = rules::Doubts {
            known: &self.known,
            addresses: self.broken.contains("loa.yaml"),
        };
        rules::check_content(&site, &doubts, findings);
        super::pictures::check(&site, findings);
        site
    }
}

/// Puts the records of one file into their tables.
struct Adding<'a> {
    file: &'a Arc<str>,
    known: &'a mut Known,
    findings: &'a mut Vec<Diagnostic>,
    /// The fields that records of this file have.
    fields: HashSet<String>,
    /// The last kind that was added.
    kind: Kind,
}

impl Adding<'_> {
    /// Says so where the file gives a basis for a field that none of its records can have.
    fn unused(&mut self, basis: Option<&Bases>) {
        for (field, mark) in basis.iter().flat_map(|b| &b.0) {
            if !self.fields.is_empty() && !self.fields.contains(field) {
                self.findings.push(
                    Diagnostic::new(&rule::UNKNOWN_BASIS_FIELD, Place::new(self.file, mark.span))
                        .with("kind", self.kind.name())
                        .with("field", field)
                        .suggest(nearest(field, self.fields.iter().map(String::as_str))),
                );
            }
        }
    }

    fn all<T: Record + Clone + schemars::JsonSchema>(
        &mut self,
        table: &mut Table<T>,
        records: &[T],
        basis: &Bases,
        of: fn(&mut T) -> &mut Bases,
    ) {
        if records.is_empty() {
            return;
        }
        let fields = rules::field_names::<T>();
        for record in records {
            let mut record = record.clone();
            of(&mut record).inherit(basis, &fields);
            self.known.add(T::KIND, &record.id().value);
            if let Err((record, first)) = table.add(self.file, record) {
                let id = record.id();
                self.findings.push(
                    Diagnostic::new(&rule::DUPLICATE_ID, Place::new(self.file, id.span))
                        .with("kind", T::KIND.name())
                        .with("id", id.as_str())
                        .related_to(first),
                );
            }
        }
        self.kind = T::KIND;
        self.fields.extend(fields);
    }
}
