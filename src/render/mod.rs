//! Site and route → bytes. Pure: what a page shows follows from the site alone.

pub mod engine;
mod explain;
pub mod format;
mod frame;
pub mod highlight;
pub mod ical;
mod linked;
pub mod markdown;
pub mod occurrence;
mod pages;
mod svg;
mod text;
pub mod view;

use std::sync::Arc;

use engine::Engine;

use crate::diagnostic::Diagnostic;
use crate::route::{Page, Route};
use crate::site::Site;
use crate::theme::Asset;

/// What stands at an address.
#[derive(Debug)]
pub enum Output {
    Bytes(Vec<u8>),
    /// A picture to be painted from its SVG: costly, so the edge may remember it by its key.
    Made(Made),
    /// The bytes of a file, by its path in the site's folder.
    Copy(Arc<str>),
}

/// A PNG that is still to be painted.
#[derive(Debug)]
pub struct Made {
    /// Changes with everything that the picture shows, and with how it is painted.
    pub key: String,
    pub svg: String,
}

impl Made {
    fn new(svg: Vec<u8>) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(b"png 1\0");
        hasher.update(crate::infographic::font::REGULAR);
        hasher.update(crate::infographic::font::BOLD);
        hasher.update(&svg);
        Self {
            key: hasher.finalize().to_hex().to_string(),
            svg: String::from_utf8_lossy(&svg).into_owned(),
        }
    }

    /// Paints it.
    ///
    /// # Errors
    /// What the painter says of an SVG that it does not understand: a theme's template can be wrong.
    pub fn bytes(&self) -> Result<Vec<u8>, String> {
        crate::infographic::png::png(&self.svg)
    }
}

/// Everything that rendering one site needs, made once.
pub struct Renderer {
    engine: Engine,
    chrome: frame::Chrome,
    /// Made when a file of it is first asked for.
    index: std::sync::OnceLock<crate::search::Index>,
}

impl Renderer {
    /// Compiles the site's templates.
    ///
    /// # Errors
    /// Every template that is not well-formed.
    pub fn new(site: &Site) -> Result<Self, Vec<Diagnostic>> {
        Ok(Self {
            engine: Engine::new(site, &frame::Global::new(site))?,
            chrome: frame::Chrome::new(site),
            index: std::sync::OnceLock::new(),
        })
    }

    /// Makes what stands at a route.
    ///
    /// # Errors
    /// What a template does wrong, at its place.
    pub fn render(&self, site: &Site, route: &Route) -> Result<Output, Box<Diagnostic>> {
        match &route.page {
            Page::Asset(public) => Ok(match site.theme.behind(public) {
                Some(Asset::Text(text)) => Output::Bytes(text.as_bytes().to_vec()),
                Some(Asset::File(path, _)) => Output::Copy(Arc::clone(path)),
                None => Output::Bytes(Vec::new()),
            }),
            Page::File(path) => Ok(Output::Copy(Arc::clone(path))),
            Page::Robots => Ok(Output::Bytes(pages::robots(site))),
            Page::SearchFile(file) => {
                let index = self.index.get_or_init(|| crate::search::Index::new(site));
                Ok(Output::Bytes(index.file(*file).as_bytes().to_vec()))
            }
            Page::CalendarFeed => Ok(Output::Bytes(ical::feed(site))),
            Page::Manifest => Ok(Output::Bytes(pages::manifest(site))),
            Page::ServiceWorker => {
                let offline = self.page(site, route, |desk| pages::sheet(desk, &Page::Offline))?;
                let worker = self.page(site, route, |desk| pages::worker(desk, &offline))?;
                Ok(Output::Bytes(worker))
            }
            page => {
                if let Some(bytes) = pages::bytes(
                    &view::Desk {
                        site,
                        language: &route.language,
                        words: &site.words(&route.language),
                    },
                    page,
                ) {
                    return Ok(Output::Bytes(bytes));
                }
                let out = self.page(site, route, |desk| pages::sheet(desk, page))?;
                Ok(match page {
                    Page::Card(..) => Output::Made(Made::new(out)),
                    _ => Output::Bytes(out),
                })
            }
        }
    }

    /// Fills the template of a sheet.
    fn page(
        &self,
        site: &Site,
        route: &Route,
        sheet: impl FnOnce(&view::Desk<'_>) -> pages::Sheet,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        let words = site.words(&route.language);
        let desk = view::Desk {
            site,
            language: &route.language,
            words: &words,
        };
        let sheet = sheet(&desk);
        let frame = frame::frame(&desk, &route.page, sheet.head);
        let mut out = Vec::with_capacity(32 * 1024);
        let chrome = self.chrome.of(&route.language);
        self.engine.render(
            sheet.template,
            &route.language,
            chrome,
            &frame,
            sheet.view,
            &mut out,
        )?;
        Ok(out)
    }
}

/// Renders every page and gives what the templates did wrong.
#[must_use]
pub fn check(site: &Site) -> Vec<Diagnostic> {
    use rayon::prelude::*;
    let renderer = match Renderer::new(site) {
        Ok(renderer) => renderer,
        Err(findings) => return findings,
    };
    let routes: Vec<&Route> = site.routes.values().collect();
    let mut found: Vec<Diagnostic> = routes
        .par_iter()
        .filter_map(|route| renderer.render(site, route).err().map(|e| *e))
        .collect();
    crate::diagnostic::tidy(&mut found);
    found
}
