//! Data about a page for other machines (JSON-LD in the words of schema.org): who publishes it,
//! where it stands, what an article is based on, and what takes place. A data block: nothing in it
//! is run.
//!
//! Not here: `FAQPage`, which only questions have.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Value, json};

use crate::linked::address::full;
use crate::presenter::desk::Desk;
use crate::presenter::piece::Link;
use crate::route::Page;
use crate::site::Site;
use crate::template::sheet::{Head, PublicationDates};

/// What is known of a page when its data is written.
pub(crate) struct About<'a> {
    pub page: &'a Page,
    pub head: &'a Head,
    /// Full address of the page.
    pub address: &'a str,
    /// Ancestors, the home page first.
    pub crumbs: &'a [Link],
}

/// The whole block.
#[derive(Serialize)]
struct Data<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Thing<'a>>,
}

/// Something that schema.org has a word for. Typed where nearly every page says it; the rest is rare.
#[derive(Serialize)]
#[serde(untagged)]
enum Thing<'a> {
    Breadcrumbs(Breadcrumbs<'a>),
    Article(Box<Article<'a>>),
    Other(Value),
}

#[derive(Serialize)]
#[serde(tag = "@type", rename = "BreadcrumbList")]
struct Breadcrumbs<'a> {
    #[serde(rename = "itemListElement")]
    steps: Vec<BreadcrumbStep<'a>>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename = "ListItem")]
struct BreadcrumbStep<'a> {
    position: usize,
    name: &'a str,
    item: Cow<'a, str>,
}

#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct Article<'a> {
    headline: &'a str,
    description: &'a str,
    date_published: &'a str,
    date_modified: &'a str,
    in_language: &'a str,
    main_entity_of_page: &'a str,
    is_based_on: Vec<Cow<'a, str>>,
    author: Reference,
    publisher: Reference,
}

/// Something of the same or another page, by its id.
#[derive(Clone, Serialize)]
struct Reference {
    #[serde(rename = "@id")]
    id: String,
}

/// The data of a page, safe inside a `<script>` element; none where there is nothing to say.
pub(crate) fn data(desk: &Desk<'_>, about: &About<'_>) -> Option<String> {
    let mut graph = Vec::new();
    if *about.page == Page::Home {
        graph.push(Thing::Other(organization(desk.site)));
        graph.push(Thing::Other(website(desk)));
    }
    if !about.crumbs.is_empty() {
        graph.push(Thing::Breadcrumbs(breadcrumbs(desk.site, about)));
    }
    if let Some(dated) = &about.head.dated {
        graph.push(Thing::Other(organization(desk.site)));
        graph.push(Thing::Article(Box::new(article(desk, about, dated))));
    }
    graph.extend(about.head.events.iter().cloned().map(Thing::Other));
    if graph.is_empty() {
        return None;
    }
    let context = "https://schema.org";
    let data = serde_json::to_string(&Data { context, graph }).ok()?;
    // `</script>` and `<!--` would end or change the element (HTML §4.12.1.3).
    Some(match data.contains('<') {
        true => data.replace('<', "\\u003c"),
        false => data,
    })
}

fn publisher(site: &Site) -> String {
    [site.base_url.as_str(), "#publisher"].concat()
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
fn breadcrumbs<'a>(site: &Site, about: &About<'a>) -> Breadcrumbs<'a> {
    let ancestors = (about.crumbs.iter()).map(|crumb| (&crumb.title, full(site, &crumb.url)));
    let itself = std::iter::once((&about.head.title, Cow::Borrowed(about.address)));
    let steps = ancestors.chain(itself).enumerate();
    Breadcrumbs {
        steps: steps
            .map(|(at, (name, item))| BreadcrumbStep {
                position: at + 1,
                name,
                item,
            })
            .collect(),
    }
}

fn article<'a>(desk: &Desk<'a>, about: &About<'a>, dated: &'a PublicationDates) -> Article<'a> {
    let site = desk.site;
    let sources = about.head.sources.iter().filter_map(|s| s.url.as_ref());
    let publisher = Reference {
        id: publisher(site),
    };
    Article {
        headline: &about.head.title,
        description: &about.head.description,
        date_published: &dated.published,
        date_modified: &dated.modified,
        in_language: desk.language,
        main_entity_of_page: about.address,
        is_based_on: sources.map(|url| full(site, url)).collect(),
        author: publisher.clone(),
        publisher,
    }
}
