//! What grows with a site and what must not: `resolve`, and rendering one page, at 100, 1,000 and
//! 10,000 pages. Run with `cargo bench --bench core`.

mod site;

use std::sync::Arc;

use divan::{Bencher, black_box};
use loa::compile::{Compiler, FoundFile};
use loa::date::Date;
use loa::plan::Kind;
use loa::raw::{self, ReadFile};
use loa::render::Renderer;
use loa::route::{Page, Route};
use loa::site::Options;

/// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZES: [usize; 3] = [100, 1_000, 10_000];

fn main() {
    divan::main();
}

fn options() -> Options {
    Options {
        today: Date::constant(2026, 1, 1),
        base_url: None,
        drafts: false,
        internal: false,
    }
}

fn read(found: &[FoundFile]) -> Vec<Arc<ReadFile>> {
    let languages = ["vi".to_owned()];
    found
        .iter()
        .map(|f| Arc::new(raw::read(&f.file, &f.room, &languages)))
        .collect()
}

/// Reading one article: text to raw.
#[divan::bench]
fn read_one_article(bencher: Bencher<'_, '_>) {
    let found = site::found(1)
        .into_iter()
        .find(|f| f.file.path.starts_with("content/articles/"))
        .expect("one article");
    let languages = ["vi".to_owned()];
    bencher.bench(|| raw::read(black_box(&found.file), &found.room, &languages));
}

/// Raw to site, everything read already.
#[divan::bench(args = SIZES, sample_count = 20)]
fn resolve(bencher: Bencher<'_, '_>, pages: usize) {
    let files = read(&site::found(pages));
    let options = options();
    bencher.bench(|| loa::site::resolve(black_box(&files), &options));
}

/// One article's page, in sites of different size: must not grow.
#[divan::bench(args = SIZES)]
fn render_one_article(bencher: Bencher<'_, '_>, pages: usize) {
    render(bencher, pages, Page::record(Kind::Article, pages / 2));
}

/// One list of articles: must not grow either.
#[divan::bench(args = SIZES)]
fn render_one_list(bencher: Bencher<'_, '_>, pages: usize) {
    render(bencher, pages, Page::Articles(2));
}

/// The home page.
#[divan::bench(args = SIZES)]
fn render_home(bencher: Bencher<'_, '_>, pages: usize) {
    render(bencher, pages, Page::Home);
}

/// The search index of a whole site.
#[divan::bench(args = SIZES, sample_count = 10)]
fn search_index(bencher: Bencher<'_, '_>, pages: usize) {
    let compiled = Compiler::default().compile(&site::found(pages), &options());
    bencher.bench(|| loa::search::Index::new(black_box(&compiled.site)));
}

fn render(bencher: Bencher<'_, '_>, pages: usize, page: Page) {
    let compiled = Compiler::default().compile(&site::found(pages), &options());
    assert!(
        !loa::diagnostic::has_errors(&compiled.findings),
        "{:?}",
        compiled.findings.first()
    );
    let Ok(renderer) = Renderer::new(&compiled.site) else {
        panic!("the templates are broken");
    };
    let route = Route {
        language: "vi".into(),
        page,
    };
    bencher.bench(|| renderer.render(&compiled.site, black_box(&route)));
}

/// Painting one card, by size. A link preview must cost no more than 40 ms of processor time, and a
/// story, three times as large, is held to the same.
#[divan::bench(args = ["1200x630", "1080x1080", "1080x1920"])]
fn paint_card(bencher: Bencher<'_, '_>, size: &str) {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/gallery");
    let found = loa::disk::Folder::new(root).load().expect("the gallery");
    let site = Compiler::default().compile(&found, &options()).site;
    let renderer = Renderer::new(&site).expect("templates");
    let path = format!("metrics/dai-{size}.png");
    let output = renderer.render(&site, &site.routes[&path]).expect("a card");
    let loa::render::Output::Made(made) = output else {
        panic!("{path} is no card");
    };
    bencher.bench(|| black_box(&made).bytes(&[]).expect("a picture"));
}
