//! What the calendar costs: its pages of 20 years with 5,000 events, made in parallel on two threads.
//! Run with `cargo bench --bench calendar`; `-- 500` asks for another number of events.
//!
//! How to read it: "processor" is what all threads of the process spent, user and system together, so
//! a busy machine does not change it much; "wall" is what one would wait for on two idle cores. The
//! row "pages" is the promise: no more than 1,000 ms of processor time at 5,000 events. Each kind of
//! page is made on its own, three times, and the least counts. "per page" must not grow with the
//! number of events where a page shows the same: the day pages tell. Reading the files and resolving
//! them is not part of it, nor are the feeds, which have rows of their own.

#![expect(
    clippy::disallowed_methods,
    reason = "measures, and reads its arguments"
)]

mod site;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use loa::compile::Compiler;
use loa::date::Date;
use loa::plan::Section;
use loa::render::{Output, Renderer};
use loa::route::{CalendarOf, Page, Route};
use loa::site::{Options, Site};
use rayon::prelude::*;
use rustix::time::{ClockId, clock_gettime};

/// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const EVENTS: usize = 5_000;

const ROUNDS: usize = 3;

fn main() {
    // `cargo test --benches` runs every benchmark; this one then has nothing to say.
    if !std::env::args().any(|word| word == "--bench") {
        return;
    }
    let asked = std::env::args().find_map(|word| word.parse().ok());
    let events = asked.unwrap_or(EVENTS);
    rayon::ThreadPoolBuilder::new()
        .num_threads(2)
        .build_global()
        .expect("the first pool of this process");
    let options = Options {
        today: Date::constant(2026, 1, 1),
        base_url: None,
        drafts: false,
        internal: false,
    };
    let found = site::with_built_in(site::calendar::files(events));
    let compiled = Compiler::default().compile(&found, &options);
    assert!(
        !loa::diagnostic::has_errors(&compiled.findings),
        "{:?}",
        compiled.findings.first()
    );
    report(events, &compiled.site);
}

/// Renders each kind of page on its own, and prints what it cost.
fn report(events: usize, site: &Site) {
    let mut kinds: BTreeMap<(bool, &str), Vec<&Route>> = BTreeMap::new();
    for route in site.routes.values() {
        if let Some(kind) = kind(&route.page) {
            kinds.entry(kind).or_default().push(route);
        }
    }
    println!("{events} events in {:?}", site.years);
    println!(
        "{:<10} {:>6} {:>12} {:>10} {:>12} {:>10}",
        "", "files", "processor ms", "wall ms", "per page µs", "KiB"
    );
    let mut pages = Cost::default();
    for ((feed, name), routes) in &kinds {
        let rounds = (0..ROUNDS).map(|_| cost(site, routes));
        let least = rounds.min_by_key(|cost| cost.processor).unwrap_or_default();
        least.print(name);
        if !feed {
            pages.add(&least);
        }
    }
    pages.print("pages");
}

/// Whether it is a feed, and the name of its row; none for what is no part of the calendar.
fn kind(page: &Page) -> Option<(bool, &'static str)> {
    Some(match page {
        Page::Door(Section::Calendar) => (false, "first page"),
        Page::Agenda => (false, "agenda"),
        Page::CalendarList(_) => (false, "lists"),
        Page::Year(_) => (false, "years"),
        Page::Month(..) => (false, "months"),
        Page::Day(_) => (false, "days"),
        Page::CalendarFeed => (true, "feed"),
        Page::CalendarOf(CalendarOf::Item(_)) => (true, "items"),
        Page::CalendarOf(_) => (true, "feeds"),
        _ => return None,
    })
}

#[derive(Default)]
struct Cost {
    files: usize,
    bytes: usize,
    processor: Duration,
    wall: Duration,
}

impl Cost {
    fn add(&mut self, other: &Self) {
        self.files += other.files;
        self.bytes += other.bytes;
        self.processor += other.processor;
        self.wall += other.wall;
    }

    fn print(&self, name: &str) {
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        println!(
            "{name:<10} {:>6} {:>12.1} {:>10.1} {:>12.0} {:>10}",
            self.files,
            ms(self.processor),
            ms(self.wall),
            self.processor.as_secs_f64() * 1e6 / self.files.max(1) as f64,
            self.bytes / 1024
        );
    }
}

/// Makes some pages in parallel. The renderer is a new one each time, as in a build.
fn cost(site: &Site, routes: &[&Route]) -> Cost {
    let renderer = Renderer::new(site).expect("templates");
    let (start, before) = (Instant::now(), processor());
    let bytes = (routes.par_iter())
        .map(|route| match renderer.render(site, route) {
            Ok(Output::Bytes(bytes)) => bytes.len(),
            other => panic!("{route:?}: {other:?}"),
        })
        .sum();
    Cost {
        files: routes.len(),
        bytes,
        processor: processor() - before,
        wall: start.elapsed(),
    }
}

/// The processor time of the process so far, user and system, all threads.
fn processor() -> Duration {
    let spent = clock_gettime(ClockId::ProcessCPUTime);
    let (seconds, nanos) = (spent.tv_sec.unsigned_abs(), spent.tv_nsec.unsigned_abs());
    Duration::from_secs(seconds) + Duration::from_nanos(nanos)
}
