//! Site and route → bytes. Pure: what a page shows follows from the site alone.

mod sheets;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::frame::chrome::Chrome;
use crate::frame::global::Global;
use crate::frame::page::frame;
use crate::html::foreign;
use crate::made::Made;
use crate::outputs::{app, code, feeds, ical};
use crate::pages::untranslated::untranslated;
use crate::picture::PictureFormat;
use crate::presenter::desk::Desk;
use crate::route::{Page, Route};
use crate::site::Site;
use crate::template::engine::Engine;
use crate::template::sheet::Sheet;
use crate::template::view::view;
use crate::theme::Asset;

/// What stands at an address.
#[derive(Debug)]
pub enum Output {
    Bytes(Vec<u8>),
    /// Costly: the edge makes it, or remembers it by its key.
    Made(Made),
    /// The bytes of a file, by its path in the site's folder.
    Copy(Arc<str>),
}

/// Everything that rendering one site needs, made once.
pub struct Renderer {
    engine: Engine,
    chrome: Chrome,
    /// Made when a file of it is first asked for.
    index: std::sync::OnceLock<crate::search::Index>,
}

impl Renderer {
    /// Compiles the site's templates.
    ///
    /// # Errors
    /// Every template that is not well-formed.
    pub fn new(site: &Site) -> Result<Self, Vec<Diagnostic>> {
        let engine = Engine::new(site, |site| view(&Global::new(site)))?;
        Ok(Self {
            chrome: Chrome::new(site, &engine)
                .map_err(|finding| vec![finding.with("page", "every-page")])?,
            engine,
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
            Page::Static(path) => Ok(match site.copied.get(path) {
                Some(file) => Output::Copy(Arc::clone(file)),
                None => Output::Bytes(Vec::new()),
            }),
            Page::File(path) => Ok(match format_of(site, path) {
                Some(format) => Output::Made(Made::Picture(Arc::clone(path), format, None)),
                None => Output::Copy(Arc::clone(path)),
            }),
            Page::Picture(path, width) => {
                let format = format_of(site, path).unwrap_or(PictureFormat::Jpeg);
                let made = Made::Picture(Arc::clone(path), format, Some(*width));
                Ok(Output::Made(made))
            }
            Page::Robots => Ok(Output::Bytes(feeds::robots(site))),
            Page::SearchFile(file) => {
                let index = self.index.get_or_init(|| crate::search::Index::new(site));
                Ok(Output::Bytes(index.file(*file).as_bytes().to_vec()))
            }
            Page::CalendarFeed => Ok(Output::Bytes(ical::feed(site))),
            Page::CalendarOf(of) => Ok(Output::Bytes(ical::calendar(site, *of))),
            Page::CalendarCode(of) => Ok(Output::Bytes(code::code(site, *of))),
            Page::Manifest => Ok(Output::Bytes(app::manifest(site))),
            Page::ServiceWorker => {
                let offline = self.page(site, route, |desk| sheets::sheet(desk, &Page::Offline))?;
                let worker = self.page(site, route, |desk| app::worker(desk, &offline))?;
                Ok(Output::Bytes(worker))
            }
            page => {
                if let Some(bytes) = sheets::bytes(
                    &Desk {
                        site: site.speaking(&route.language),
                        language: &route.language,
                        words: &site.words(&route.language),
                    },
                    page,
                ) {
                    return Ok(Output::Bytes(bytes));
                }
                let out = self.page(site, route, |desk| {
                    if site.stands_in(&route.language, page) {
                        return untranslated(desk, page);
                    }
                    sheets::sheet(desk, page)
                })?;
                Ok(match page {
                    Page::Card(..) => {
                        Output::Made(Made::Card(String::from_utf8_lossy(&out).into_owned()))
                    }
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
        sheet: impl FnOnce(&Desk<'_>) -> Sheet,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        let words = site.words(&route.language);
        let site = site.speaking(&route.language);
        let desk = Desk {
            site,
            language: &route.language,
            words: &words,
        };
        let sheet = sheet(&desk);
        let frame = frame(&desk, &route.page, sheet.head);
        let mut out = Vec::with_capacity(32 * 1024);
        let chrome = self.chrome.of(&route.language);
        self.engine
            .render(
                sheet.template,
                &route.language,
                chrome,
                &frame,
                sheet.view,
                &mut out,
            )
            .map_err(|finding| {
                let url = site.url(&route.language, &route.page);
                Box::new(finding.with("page", url))
            })?;
        if *route.language == *site.main_language() {
            return Ok(out);
        }
        Ok(foreign::spoken(&String::from_utf8_lossy(&out)).into_bytes())
    }
}

/// The format of a picture beside the content.
fn format_of(site: &Site, path: &Arc<str>) -> Option<PictureFormat> {
    PictureFormat::of(site.files.get(path)?.inside)
}

/// What stands at every route: bytes, or for what the edge makes the recipe of it.
///
/// # Errors
/// What the templates did wrong.
pub fn every(site: &Site) -> Result<BTreeMap<String, Vec<u8>>, Vec<Diagnostic>> {
    use rayon::prelude::*;
    let renderer = Renderer::new(site)?;
    let made: Vec<_> = (site.routes.par_iter())
        .map(|(path, route)| (path, renderer.render(site, route)))
        .collect();
    let mut found = BTreeMap::new();
    let mut wrong = Vec::new();
    for (path, output) in made {
        let bytes = match output {
            Ok(Output::Bytes(bytes)) => bytes,
            Ok(Output::Made(made)) => format!("{made:?}").into_bytes(),
            Ok(Output::Copy(from)) => from.as_bytes().to_vec(),
            Err(finding) => {
                wrong.push(*finding);
                continue;
            }
        };
        found.insert(path.clone(), bytes);
    }
    match wrong.is_empty() {
        true => Ok(found),
        false => Err(wrong),
    }
}

/// Renders every page and gives what the templates did wrong.
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
