//! Data about a page for other machines (JSON-LD in the words of schema.org): who publishes it,
//! where it stands, what an article is based on, and what takes place. A data block: nothing in it
//! is run.
//!
//! Not here: `FAQPage`, which only questions have.

mod event;

use serde_json::{Value, json};

use super::frame::{Dated, Head};
use super::view::{Desk, Link, Source};
use crate::route::Page;
use crate::site::Site;

pub use event::event;

/// What is known of a page when its data is written.
pub struct About<'a> {
    pub page: &'a Page,
    pub head: &'a Head,
    /// Full address of the page.
    pub address: &'a str,
    /// Ancestors, the home page first.
    pub crumbs: &'a [Link],
}

/// The data of a page, safe inside a `<script>` element; none where there is nothing to say.
#[must_use]
pub fn data(desk: &Desk<'_>, about: &About<'_>) -> Option<String> {
    let mut graph = Vec::new();
    if *about.page == Page::Home {
        graph.push(organization(desk.site));
        graph.push(website(desk));
    }
    if !about.crumbs.is_empty() {
        graph.push(breadcrumbs(desk.site, about));
    }
    if let Some(dated) = &about.head.dated {
        graph.push(organization(desk.site));
        graph.push(article(desk, about, dated));
    }
    graph.extend(about.head.events.iter().cloned());
    if graph.is_empty() {
        return None;
    }
    let data = json!({ "@context": "https://schema.org", "@graph": graph });
    // `</script>` and `<!--` would end or change the element (HTML §4.12.1.3).
    Some(data.to_string().replace('<', "\\u003c"))
}

fn publisher(site: &Site) -> String {
    format!("{}#publisher", site.base_url)
}

fn organization(site: &Site) -> Value {
    let config = &site.config;
    let name = if config.publisher.is_empty() {
        &config.title
    } else {
        &config.publisher
    };
    let mut organization = json!({
        "@type": "Organization",
        "@id": publisher(site),
        "name": name,
        "url": site.base_url,
    });
    if let Some(hotline) = &config.hotline {
        organization["contactPoint"] = json!({
            "@type": "ContactPoint",
            "contactType": "customer service",
            "name": hotline.name,
            "telephone": hotline.tel(),
            "availableLanguage": site.main_language(),
        });
    }
    organization
}

fn website(desk: &Desk<'_>) -> Value {
    let site = desk.site;
    json!({
        "@type": "WebSite",
        "@id": format!("{}#website", site.base_url),
        "name": site.config.title,
        "description": site.config.tagline,
        "url": site.base_url,
        "inLanguage": desk.language,
        "publisher": { "@id": publisher(site) },
    })
}

/// The way from the home page to this one, itself last.
fn breadcrumbs(site: &Site, about: &About<'_>) -> Value {
    let ancestors = (about.crumbs.iter()).map(|crumb| (&crumb.title, full(site, &crumb.url)));
    let itself = std::iter::once((&about.head.title, about.address.to_owned()));
    let steps: Vec<Value> = (ancestors.chain(itself).enumerate())
        .map(|(at, (name, address))| {
            json!({
                "@type": "ListItem",
                "position": at + 1,
                "name": name,
                "item": address,
            })
        })
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": steps })
}

fn article(desk: &Desk<'_>, about: &About<'_>, dated: &Dated) -> Value {
    let site = desk.site;
    let address = |source: &Source| Some(full(site, source.url.as_ref()?));
    let sources: Vec<String> = about.head.sources.iter().filter_map(address).collect();
    json!({
        "@type": "Article",
        "headline": about.head.title,
        "description": about.head.description,
        "datePublished": dated.published,
        "dateModified": dated.modified,
        "inLanguage": desk.language,
        "mainEntityOfPage": about.address,
        "isBasedOn": sources,
        "author": { "@id": publisher(site) },
        "publisher": { "@id": publisher(site) },
    })
}

/// An address of this site with its host; an address elsewhere as it is.
fn full(site: &Site, address: &str) -> String {
    match address.strip_prefix(&site.base_path) {
        Some(below) => format!("{}{below}", site.base_url),
        None => address.to_owned(),
    }
}
