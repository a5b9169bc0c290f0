//! What must not grow with the site: the memory that one page asks for, in number and in bytes.
//!
//! Counted, not timed: a slip that makes every page look at the whole site fails here on any
//! machine. A binary of its own, because the counter replaces the allocator.

#[path = "../benches/site/mod.rs"]
mod site;

use allocation_counter::measure;
use loa::compile::{Compiled, Compiler};
use loa::date::Date;
use loa::plan::Kind;
use loa::render::Renderer;
use loa::route::{Facet, Page, Route};
use loa::site::Options;

/// What a thing costs: allocations, bytes.
type Cost = (f64, f64);

struct Costs {
    /// Reading and resolving, a page.
    compile: Cost,
    article: Cost,
    list: Cost,
    facet: Cost,
    home: Cost,
}

fn costs(pages: usize) -> Costs {
    let found = site::found(pages);
    let options = Options {
        today: Date::constant(2026, 1, 1),
        base_url: None,
        drafts: false,
        internal: false,
    };
    let mut compiled = None;
    let spent = measure(|| compiled = Some(Compiler::default().compile(&found, &options)));
    let compiled = compiled.expect("it was compiled");
    assert!(
        !loa::diagnostic::has_errors(&compiled.findings),
        "{:?}",
        compiled.findings.first()
    );
    let Ok(renderer) = Renderer::new(&compiled.site) else {
        panic!("the templates are broken");
    };
    let render = |pages: Vec<Page>| rendering(&compiled, &renderer, pages);
    Costs {
        compile: per((spent.count_total, spent.bytes_total), pages),
        article: render(
            (100..300)
                .map(|at| Page::record(Kind::Article, at))
                .collect(),
        ),
        list: render((2..22).map(Page::Articles).collect()),
        facet: render(
            (0..8)
                .map(|at| Page::ArticlesBy(Facet::Audience, at, 2))
                .collect(),
        ),
        home: render(vec![Page::Home]),
    }
}

fn rendering(compiled: &Compiled, renderer: &Renderer, pages: Vec<Page>) -> Cost {
    let count = pages.len();
    let spent = measure(|| {
        for page in pages {
            let language = "vi".into();
            let route = Route { language, page };
            assert!(renderer.render(&compiled.site, &route).is_ok());
        }
    });
    per((spent.count_total, spent.bytes_total), count)
}

fn per((count, bytes): (u64, u64), pages: usize) -> Cost {
    (count as f64 / pages as f64, bytes as f64 / pages as f64)
}

#[test]
fn a_page_costs_the_same_in_a_small_site_and_in_a_large_one() {
    // The counter sees one thread: reading in parallel would escape it.
    rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .use_current_thread()
        .build_global()
        .expect("the first pool of this process");
    let (small, large) = (costs(1_000), costs(4_000));
    let rows = [
        ("compile", small.compile, large.compile),
        ("article", small.article, large.article),
        ("list", small.list, large.list),
        ("facet", small.facet, large.facet),
        ("home", small.home, large.home),
    ];
    for (name, small, large) in rows {
        println!(
            "{name}: {:.0} → {:.0} allocations, {:.0} → {:.0} bytes",
            small.0, large.0, small.1, large.1
        );
        assert!(
            large.0 < small.0 * 1.1,
            "{name}: {} → {} allocations a page",
            small.0,
            large.0
        );
        assert!(
            large.1 < small.1 * 1.1,
            "{name}: {} → {} bytes a page",
            small.1,
            large.1
        );
    }
}
