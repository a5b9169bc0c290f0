//! Where each word stands: read in parallel, joined in order, written small.

use std::collections::{BTreeMap, HashMap};
use std::panic::resume_unwind;
use std::thread::ScopedJoinHandle;

use super::abbreviations::Abbreviations;
use super::words::{SearchWords, words};
use crate::foreign;
use crate::site::{Findable, Map, Site};
use crate::vietnamese::{runs, syllables};

/// What a place in a text counts as; the script has the weights.
#[derive(Clone, Copy)]
pub(super) enum Class {
    Title = 0,
    Also = 1,
    Summary = 2,
    Body = 3,
}

/// Positions past this one are not told apart from the body's.
const FARTHEST: u32 = 200;
/// Letters of a result's line.
const NOTE: usize = 150;

/// Everything that was read.
pub(super) struct ReadTexts {
    pub terms: IndexTerms,
    /// A line for each findable thing.
    pub titles: Vec<String>,
    /// For each the length of its title and whether it is overdue, one character.
    pub sizes: String,
}

/// Words with their places.
#[derive(Default)]
pub(super) struct IndexTerms {
    /// Key → form → places.
    pub all: BTreeMap<String, BTreeMap<String, Stream>>,
    pub df: HashMap<String, u32>,
}

/// Findable thing, how many places, the places; and so on.
#[derive(Default)]
pub(super) struct Stream(Vec<u32>);

impl Stream {
    /// Each thing with its places.
    pub(super) fn postings(&self) -> impl Iterator<Item = (u32, &[u32])> {
        let mut rest = &self.0[..];
        std::iter::from_fn(move || {
            let [doc, count, after @ ..] = rest else {
                return None;
            };
            let (places, next) = after.split_at(*count as usize);
            rest = next;
            Some((*doc, places))
        })
    }
}

/// Reads everything that can be found. Threads of its own: this is called while a pool renders, and
/// a pool that waits for itself stands still.
pub(super) fn read(site: &Site, abbreviations: &Abbreviations) -> ReadTexts {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = site.findable.len().div_ceil(threads).max(1);
    let parts: Vec<IndexPart> = std::thread::scope(|scope| {
        let running: Vec<_> = (site.findable.chunks(share).enumerate())
            .map(|(n, found)| {
                scope.spawn(move || {
                    let mut part = IndexPart::new(abbreviations);
                    for (at, found) in found.iter().enumerate() {
                        part.add(site, *found, n * share + at);
                    }
                    part
                })
            })
            .collect();
        // A part that is missing would shift what comes after it: no index is better than a wrong one.
        let joined =
            |part: ScopedJoinHandle<'_, _>| part.join().unwrap_or_else(|why| resume_unwind(why));
        running.into_iter().map(joined).collect()
    });
    let mut read = ReadTexts {
        terms: IndexTerms::default(),
        titles: Vec::with_capacity(site.findable.len()),
        sizes: String::with_capacity(site.findable.len()),
    };
    for part in parts {
        read.titles.extend(part.titles);
        read.sizes.push_str(&part.sizes);
        for (word, stream) in part.known.into_iter().zip(part.streams) {
            let forms = read.terms.all.entry(word.key).or_default();
            forms.entry(word.form).or_default().0.extend(stream.0);
        }
    }
    read.terms.count();
    read
}

/// A word, as one thread knows it.
struct IndexedWord {
    key: String,
    form: String,
    /// Whether an abbreviation's full form begins with it.
    begins: bool,
}

/// What one thread reads.
struct IndexPart<'a> {
    abbreviations: &'a Abbreviations,
    by_form: Map<String, u32>,
    /// What stands between signs, as it is written → its word, and the byte at which that begins.
    by_run: Map<String, Option<(u32, usize)>>,
    known: Vec<IndexedWord>,
    streams: Vec<Stream>,
    titles: Vec<String>,
    sizes: String,
    /// Of the findable thing at hand: word and place.
    seen: Vec<(u32, u32)>,
    body: Vec<u32>,
    tokens: Vec<(u32, usize, usize)>,
}

impl<'a> IndexPart<'a> {
    fn new(abbreviations: &'a Abbreviations) -> Self {
        Self {
            abbreviations,
            by_form: Map::default(),
            by_run: Map::default(),
            known: Vec::new(),
            streams: Vec::new(),
            titles: Vec::new(),
            sizes: String::new(),
            seen: Vec::new(),
            body: Vec::new(),
            tokens: Vec::new(),
        }
    }

    fn add(&mut self, site: &Site, found: Findable, number: usize) {
        let words = words(site, found);
        let title = self.text(&words.title, 0, Class::Title);
        let mut at = title + 2;
        for also in &words.also {
            at = self.text(also, at, Class::Also) + 2;
        }
        for line in words.summary.iter().chain([&&*words.when]) {
            at = self.text(line, at, Class::Summary) + 2;
        }
        for line in &words.body {
            self.text(line, 0, Class::Body);
        }
        self.store(u32::try_from(number).unwrap_or(u32::MAX));
        let size = 33 + (title.clamp(1, 40) * 2) + u32::from(words.overdue);
        self.sizes.extend(char::from_u32(size));
        self.titles.push(line(site, found, &words));
    }

    fn id(&mut self, key: &str, form: &str) -> u32 {
        if let Some(id) = self.by_form.get(form) {
            return *id;
        }
        let id = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        self.by_form.insert(form.to_owned(), id);
        self.known.push(IndexedWord {
            key: key.to_owned(),
            form: form.to_owned(),
            begins: !self.abbreviations.starting(key).is_empty(),
        });
        self.streams.push(Stream::default());
        id
    }

    /// The word of what stands between two signs; texts say the same words again and again.
    fn run(&mut self, run: &str) -> Option<(u32, usize)> {
        if let Some(known) = self.by_run.get(run) {
            return *known;
        }
        let mut found = None;
        syllables(run, |s| found = Some((self.id(s.key, s.form), s.start)));
        self.by_run.insert(run.to_owned(), found);
        found
    }

    /// Notes the words of a text from a position on; gives the position after it.
    fn text(&mut self, text: &str, from: u32, class: Class) -> u32 {
        let mut tokens = std::mem::take(&mut self.tokens);
        tokens.clear();
        for (at, run) in runs(text) {
            if let Some((id, start)) = self.run(run) {
                tokens.push((id, at + start, at + run.len()));
            }
        }
        let mut position = from;
        for (n, &(id, start, end)) in tokens.iter().enumerate() {
            self.see(id, position, class);
            let word = &text[start..end];
            let abbreviations = self.abbreviations;
            if let Some(short) = abbreviations.written(word) {
                for (key, form) in short.keys.iter().zip(&short.forms) {
                    let id = self.id(key, form);
                    self.see(id, position, class);
                    position += 1;
                }
                continue;
            }
            if self.known[id as usize].begins {
                self.full_form(&tokens[n..], position, class);
            }
            if let Some(&(_, next, last)) = tokens.get(n + 1)
                && next == end + 1
                && matches!(text.as_bytes()[end], b'.' | b' ')
                && last - start > 6
                && text.as_bytes()[start..end].iter().all(u8::is_ascii_digit)
                && text.as_bytes()[next..last].iter().all(u8::is_ascii_digit)
            {
                // 0200.0000 is also typed in one.
                let whole = format!("{word}{}", &text[next..last]);
                let id = self.id(&whole, &whole);
                self.see(id, position, class);
            }
            position += 1;
        }
        self.tokens = tokens;
        position
    }

    fn full_form(&mut self, tokens: &[(u32, usize, usize)], position: u32, class: Class) {
        let abbreviations = self.abbreviations;
        let key = &self.known[tokens[0].0 as usize].key;
        for at in abbreviations.starting(key) {
            let short = &abbreviations.all[*at];
            let same = tokens.len() >= short.keys.len()
                && (short.keys.iter().zip(tokens))
                    .all(|(key, (id, ..))| *key == self.known[*id as usize].key);
            if same {
                let id = self.id(&short.key, &short.form);
                self.see(id, position, class);
            }
        }
    }

    fn see(&mut self, id: u32, position: u32, class: Class) {
        match class {
            Class::Body => self.body.push(id),
            _ if position > FARTHEST => self.body.push(id),
            _ => self.seen.push((id, position * 4 + class as u32)),
        }
    }

    /// Moves what was seen of one findable thing to the streams.
    fn store(&mut self, number: u32) {
        self.body.sort_unstable();
        for same in self.body.chunk_by(|a, b| a == b) {
            let times = u32::try_from(same.len()).unwrap_or(u32::MAX).min(9);
            self.seen.push((same[0], times * 4 + Class::Body as u32));
        }
        self.seen.sort_unstable();
        self.seen.dedup();
        for same in self.seen.chunk_by(|a, b| a.0 == b.0) {
            let stream = &mut self.streams[same[0].0 as usize].0;
            stream.push(number);
            stream.push(u32::try_from(same.len()).unwrap_or(u32::MAX));
            stream.extend(same.iter().map(|(_, place)| place));
        }
        self.seen.clear();
        self.body.clear();
    }
}

/// The line of a findable thing: address, language where it is not the main one, title, note.
fn line(site: &Site, found: Findable, words: &SearchWords<'_>) -> String {
    let language = site.language(found);
    let url = site.found_at(found);
    let url = url.strip_prefix(site.base_path.as_str()).unwrap_or(&url);
    let language = if found.language == 0 { "" } else { language };
    let whole = match (&*words.when, words.note) {
        ("", note) => note.to_owned(),
        (when, "") => format!("{when}."),
        (when, note) => format!("{when}. {note}"),
    };
    let mut note: String = whole.chars().take(NOTE).collect();
    if note.len() < whole.len() {
        note.truncate(note.rfind(' ').unwrap_or(note.len()));
        note.push('…');
    }
    let plain = |text: &str| foreign::plain(text).replace(['\t', '\n', '\r'], " ");
    format!(
        "{url}\t{language}\t{}\t{}\n",
        plain(&words.shown),
        plain(&note)
    )
}
