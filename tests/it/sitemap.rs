//! A sitemap that one file cannot hold is divided: the first names the others, and each address stands in
//! one of them. The addresses are invented, for no page of them is made.

use std::collections::BTreeSet;
use std::sync::Arc;

use loa::render::{Output, Renderer};
use loa::route::{Page, Route};
use loa::site::{Site, sitemap_part, sitemap_parts};

use crate::feeds::made_up_in;
use crate::pages::files::elements;

#[test]
fn addresses_are_divided_where_one_file_cannot_hold_them() {
    for (listed, parts) in [
        (0, 0),
        (1, 0),
        (50_000, 0),
        (50_001, 2),
        (100_000, 2),
        (100_001, 3),
    ] {
        assert_eq!(sitemap_parts(listed), parts, "{listed}");
        let mut next = 0;
        for part in 1..=parts {
            let own = sitemap_part(part);
            assert_eq!(own.start, next, "part {part} of {listed}");
            assert!(own.len() <= 50_000 && own.start < listed, "{own:?}");
            next = own.end;
        }
        assert!(parts == 0 || next >= listed, "{next} of {listed}");
    }
}

#[test]
fn a_divided_sitemap_lists_each_address_once() {
    let mut site = made_up_in("Asia/Ho_Chi_Minh", &[]);
    let whole = elements(&said(&site, Page::Sitemap), "loc");
    let language: Arc<str> = site.main_language().into();
    let home = Route {
        language,
        page: Page::Home,
    };
    let mut routes = (*site.routes).clone();
    let more = 100_001 - whole.len();
    routes.extend((0..more).map(|n| (format!("bịa/{n}-&/index.html"), home.clone())));
    site.routes = Arc::new(routes);
    assert!(!said(&site, Page::Sitemap).contains("<sitemapindex"));
    let mut routes = (*site.routes).clone();
    routes.extend((1..=sitemap_parts(100_001)).map(|part| {
        let page = Page::SitemapPart(part);
        (
            site.path(&home.language, &page),
            Route {
                page,
                ..home.clone()
            },
        )
    }));
    site.routes = Arc::new(routes);

    let index = said(&site, Page::Sitemap);
    assert!(index.contains("<sitemapindex") && !index.contains("<urlset"));
    let parts = elements(&index, "loc");
    let mut found = BTreeSet::new();
    for (part, address) in (1..).zip(&parts) {
        let page = Page::SitemapPart(part);
        assert_eq!(*address, site.full(&home.language, &page));
        let listed = elements(&said(&site, page), "loc");
        assert!(!listed.is_empty() && listed.len() <= 50_000, "{address}");
        for url in listed {
            assert!(found.insert(url.clone()), "{url} stands twice");
        }
    }
    assert_eq!((parts.len(), found.len()), (3, 100_001));
    assert!(whole.iter().all(|url| found.contains(url)));
    assert!(found.contains("https://vi-du.example/bịa/7-&/"));
}

fn said(site: &Site, page: Page) -> String {
    let route = Route {
        language: site.main_language().into(),
        page,
    };
    let renderer = Renderer::new(site).expect("templates");
    match renderer.render(site, &route) {
        Ok(Output::Bytes(bytes)) => String::from_utf8(bytes).expect("UTF-8"),
        _ => panic!("no sitemap"),
    }
}
