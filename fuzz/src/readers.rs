//! Each reader of what people and strangers write, given any bytes at all: it must not panic, and what it says
//! must hold. `cargo fuzz` runs them on bytes that it invents, `tests/it/fuzz.rs` on those that once broke one.

use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use annotate_snippets::Renderer as Plain;
use loa::address::{Address, Host};
use loa::compile::{Compiler, Found};
use loa::date::{Date, Day, Due, Hours, Period, Recurrence, plus_days, plus_months};
use loa::diagnostic::has_errors;
use loa::disk::Folder;
use loa::file::{Body, SourceFile, clean};
use loa::html::markdown::{Hooks, ImageInfo, LinkTo, Words, html};
use loa::picture::{self, Format};
use loa::raw::{self, ReadFile, Room};
use loa::read::markdown as facts;
use loa::render::{Output, Renderer};
use loa::report::Changes;
use loa::rule::Tongue;
use loa::site::Options;
use loa::{terminal, vietnamese, zone};

/// A reader under a name, and what gives it bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const TARGETS: [Target; 11] = [
    ("addresses", addresses),
    ("changes", changes),
    ("dates", dates),
    ("front_matter", front_matter),
    ("markdown", markdown),
    ("names", names),
    ("periods", periods),
    ("pictures", pictures),
    ("recurrences", recurrences),
    ("shortcodes", shortcodes),
    ("yaml", yaml),
];

/// The bytes as a text, as files are read.
fn text(data: &[u8]) -> Arc<str> {
    clean(&String::from_utf8_lossy(data))
}

/// Reads one file; every finding must lie in its text and can be told.
fn read(path: &str, room: &Room, written: &Arc<str>) -> ReadFile {
    let file = SourceFile {
        path: path.into(),
        body: Body::Text(Arc::clone(written)),
    };
    let languages = ["vi".to_owned(), "en".to_owned()];
    let read = raw::read(&file, room, &languages);
    for found in &read.findings {
        if let (Some(place), Some(text)) = (&found.place, &read.text) {
            assert!(text.get(place.span.range()).is_some(), "{found:?}");
        }
        terminal::told(found, Tongue::Vi);
    }
    read
}

/// A data file: the first line is its name below `seeds/`, or `loa.yaml`.
pub fn yaml(data: &[u8]) {
    let all = text(data);
    let (name, rest) = all.split_once('\n').unwrap_or(("units.yaml", &all));
    let room = match name {
        "loa.yaml" => Room::Config,
        "theme.yaml" => Room::Theme(name.to_owned()),
        name => Room::Seed(name.to_owned()),
    };
    read(name, &room, &rest.into());
}

/// A text with its front matter: the first line is its name below `content/`.
pub fn front_matter(data: &[u8]) {
    let all = text(data);
    let (name, rest) = all.split_once('\n').unwrap_or(("articles/a.md", &all));
    read(name, &Room::Content(name.to_owned()), &rest.into());
}

/// The body of a text, written as HTML for a site where every link and picture leads somewhere.
pub fn markdown(data: &[u8]) {
    let body = text(data);
    let words = Words {
        note: "a",
        tip: "b",
        important: "c",
        warning: "d",
        caution: "e",
        footnotes: "f",
        footnote: "g",
        back: "h",
        table: "i",
        anchor: "j",
        done: "k",
        open: "l",
    };
    let hooks = Hooks {
        link: &|target| LinkTo::Url {
            href: target.to_owned(),
            external: target.starts_with("http"),
        },
        image: &|target| {
            Some(ImageInfo {
                src: target.to_owned(),
                pixels: Some((4, 3)),
                forms: Vec::new(),
            })
        },
        call: &|call| (call.name != "no").then(|| "<svg></svg>".to_owned()),
        words: &words,
        highlight: false,
    };
    let mut out = String::new();
    html(&body, 0, &hooks, &mut out);
    harmless(&out);
    let _ = facts::facts(&body, 0);
}

/// Markup must hold no script in any form. In texts `<`, in values `"` and `>` are escapes, so this finds
/// every tag and every value.
fn harmless(html: &str) {
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default().to_lowercase();
        assert!(
            !["script", "iframe", "!--"]
                .iter()
                .any(|never| tag.starts_with(never)),
            "{tag}"
        );
        let mut name = "";
        for (at, piece) in tag.split('"').enumerate() {
            if at % 2 == 0 {
                name = piece.trim();
                assert!(!name.starts_with("on") && name != "style=", "{tag}");
            } else if ["href=", "src="].contains(&name) {
                assert!(
                    !["javascript:", "data:"]
                        .iter()
                        .any(|bad| piece.starts_with(bad)),
                    "{tag}"
                );
            }
        }
    }
}

/// Words for a page of a small site: calls of every kind, links to records, what becomes of them.
pub fn shortcodes(data: &[u8]) {
    // What reads the templates is kept: they are the same for all words.
    type Small = (Compiler, Vec<Found>, Option<Renderer>);
    static SITE: LazyLock<Mutex<Small>> = LazyLock::new(|| {
        let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
        let root = above
            .map(|folder| folder.join("tests/sites/agency"))
            .find(|root| root.is_dir())
            .expect("the fictitious agency");
        let mut found = Folder::new(root).load().expect("a site that can be read");
        found.retain(|f| !f.file.path.starts_with("content/") || f.file.path.contains("/ho-so/"));
        Mutex::new((Compiler::default(), found, None))
    });
    const NAME: &str = "content/pages/thu.md";
    let written = format!("---\ntitle: T\n---\n{}", text(data));
    let mut site = SITE.lock().unwrap_or_else(PoisonError::into_inner);
    let (compiler, found, kept) = &mut *site;
    found.retain(|f| &*f.file.path != NAME);
    found.push(Found {
        file: SourceFile {
            path: NAME.into(),
            body: Body::Text(clean(&written)),
        },
        room: Room::Content("pages/thu.md".to_owned()),
    });
    let options = Options {
        today: Date::constant(2024, 6, 15),
        base_url: None,
        drafts: false,
        internal: false,
    };
    let compiled = compiler.compile(found, &options);
    terminal::report(
        &compiled.findings,
        &compiled.texts,
        Tongue::Vi,
        &Plain::plain(),
    );
    if has_errors(&compiled.findings) {
        return;
    }
    if kept.is_none() {
        *kept = Renderer::new(&compiled.site).ok();
    }
    let (Some(renderer), Some(route)) = (kept, compiled.site.routes.get("thu/index.html")) else {
        return;
    };
    if let Ok(Output::Bytes(page)) = renderer.render(&compiled.site, route) {
        assert!(String::from_utf8(page).is_ok_and(|page| page.ends_with("</html>\n")));
    }
}

/// Periods, in every form and as people write them in letters.
pub fn periods(data: &[u8]) {
    let written = String::from_utf8_lossy(data);
    if let Ok(period) = written.parse::<Period>() {
        assert!(period.last().is_none_or(|last| period.first() <= last));
        assert_eq!(period.to_string().parse(), Ok(period));
        assert!(period.contains(period.first()));
        period.precision().name();
    }
    if let Ok(due) = written.parse::<Due>() {
        assert_eq!(due.to_string().parse(), Ok(due));
    }
    let _ = (Period::guess(&written), Period::is_impossible(&written));
}

/// What comes back: the first four bytes are the years between which it is asked for.
pub fn recurrences(data: &[u8]) {
    let Some((years, written)) = data.split_first_chunk::<4>() else {
        return;
    };
    let year = |at: usize| i16::from_le_bytes([years[at], years[at + 1]]).rem_euclid(10_000);
    let (first, last) = (year(0), year(2));
    // Longer than anybody's calendar is only slow.
    let last = last.min(first.saturating_add(60)).max(first);
    let written = String::from_utf8_lossy(written);
    let guessed = Recurrence::guess(&written);
    for recurrence in guessed.into_iter().chain(written.parse()) {
        assert_eq!(recurrence.to_string().parse(), Ok(recurrence));
        let (first, last) = (Date::constant(first, 1, 1), Date::constant(last, 12, 31));
        for found in recurrence.occurrences(first, last) {
            assert!(found.overlaps(first, last), "{recurrence}: {found}");
        }
    }
}

/// A day with what is reckoned from it, and a time of day: `2024-02-29 8h30`.
pub fn dates(data: &[u8]) {
    let written = String::from_utf8_lossy(data);
    let (day, hours) = written
        .split_once(' ')
        .unwrap_or((&written, "08:30..11:00"));
    if let Some(guessed) = Hours::guess(hours) {
        assert_eq!(guessed.to_string().parse(), Ok(guessed));
    }
    let hours = hours.parse::<Hours>();
    let Ok(Day(day)) = day.parse::<Day>() else {
        return;
    };
    for step in [1, 30, 366, 400_000] {
        assert!(plus_days(day, step) >= day && plus_days(day, -step) <= day);
        assert!(plus_months(day, step.unsigned_abs() as u16) >= day);
    }
    for name in ["Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Apia"] {
        zone::after_midnight(name, day, 17);
        let clock = hours.map(|hours| hours.until.unwrap_or(hours.from));
        if let Some(moment) = clock.ok().and_then(|clock| zone::moment(day, clock, name)) {
            let _ = (moment.iso(), moment.utc(), moment.local(), moment.seconds());
        }
    }
}

/// What `git diff` writes, for `loa check --changes`.
pub fn changes(data: &[u8]) {
    let written = text(data);
    let changes = Changes::of(&written);
    let read = read("a.md", &Room::Content("articles/a.md".to_owned()), &written);
    let texts = read
        .text
        .into_iter()
        .map(|text| (Arc::clone(&read.path), text));
    let texts = texts.collect();
    for found in &read.findings {
        changes.concern(found, &texts, "");
    }
}

/// A picture: the first byte says under which ending it comes.
pub fn pictures(data: &[u8]) {
    let Some((ending, bytes)) = data.split_first() else {
        return;
    };
    let format = [Format::Jpeg, Format::Png, Format::Webp][usize::from(ending % 3)];
    let size = imagesize::blob_size(bytes);
    if let Ok(stripped) = picture::strip(format, bytes) {
        // What was clean stays as it is.
        assert_eq!(picture::strip(format, &stripped).as_ref(), Ok(&stripped));
    }
    let Ok(size) = size else { return };
    let size = (
        size.width.min(1 << 20) as u32,
        size.height.min(1 << 20) as u32,
    );
    picture::upright(bytes, size);
    picture::height(size, 480);
    // To decode what claims to be large is slow, and its limits are another matter.
    if u64::from(size.0) * u64::from(size.1) < 1 << 16 {
        let _ = (
            picture::clean(format, bytes),
            picture::narrow(format, bytes, 16),
        );
    }
}

/// An address as a person writes it.
pub fn addresses(data: &[u8]) {
    let written = String::from_utf8_lossy(data);
    let state: Host = "gov.example".parse().expect("a host");
    if let Ok(address) = written.parse::<Address>() {
        let host = address.host().unwrap_or_default();
        let below = host == "gov.example" || host.ends_with(".gov.example");
        assert!(!state.holds(host) || below, "{host}");
        let start = address.as_str().to_ascii_lowercase();
        assert!(!start.starts_with("javascript:") && !start.starts_with("data:"));
        assert!(address.as_str().parse::<Address>().is_ok());
    }
    facts::on_own_computer(&written);
}

/// The name of a file, and words from which a name is made.
pub fn names(data: &[u8]) {
    let written = String::from_utf8_lossy(data);
    let slug = vietnamese::slug(&written);
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    assert!(slug.chars().all(plain), "{slug}");
    assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
    assert_eq!(vietnamese::slug(&slug), slug);
    let name = vietnamese::file_name(&written);
    assert!(!name.contains(['/', '\\', '\0']), "{name}");
    assert_eq!(vietnamese::file_name(&name), name);
    for below in [
        &*written,
        &*format!("articles/{written}"),
        &*format!("questions/{written}.md"),
    ] {
        let room = Room::Content(below.to_owned());
        read(below, &room, &"---\ntitle: T\n---\n".into());
    }
    let mut sorted = [written.to_string(), slug, name];
    sorted.sort_by(|a, b| vietnamese::compare(a, b));
}
