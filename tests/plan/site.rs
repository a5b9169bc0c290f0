//! The site that is asked: this repository's own, or that of `LOA_SITE`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use loa::compile::{Compiled, Compiler};
use loa::date::{Date, Day};
use loa::disk::Folder;
use loa::render::{Output, Renderer};
use loa::site::{Options, Site};
use rayon::prelude::*;

use crate::binary::Built;
use crate::folder;

/// The folder of the site.
pub fn root() -> PathBuf {
    std::env::var_os("LOA_SITE").map_or_else(folder::project, PathBuf::from)
}

/// The files of the site, without the program's.
pub fn copy(to: &Path) {
    let root = root();
    for name in ["loa.yaml", "seeds", "content", ".loa"] {
        match root.join(name).is_dir() {
            true => folder::copy(&root.join(name), &to.join(name)),
            false => folder::write(to, name, &std::fs::read(root.join(name)).expect("a file")),
        }
    }
}

/// The day for which it is asked: today, since what is right today may be wrong of another day (a figure
/// that was measured after it, say).
pub fn today() -> Date {
    jiff::Zoned::now().date()
}

/// A day for what depends on one, as the order of search results does on answers that are overdue.
pub fn fixed_day() -> Date {
    "2026-11-21".parse::<Day>().expect("a day").0
}

/// Who a build is for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum For {
    Everybody,
    /// With drafts and what is internal.
    Staff,
}

/// A site's folder, compiled.
pub fn compiled(root: &Path, reader: For, today: Date) -> Compiled {
    let root = root.to_owned();
    let found = Folder::new(root).load().expect("a site that can be read");
    let options = Options {
        today,
        base_url: None,
        drafts: reader == For::Staff,
        internal: reader == For::Staff,
    };
    Compiler::default().compile(&found, &options)
}

/// Every file of a site as it would be published; of what is painted or copied, only that it is there.
pub fn rendered(site: &Site) -> Built {
    let renderer = Renderer::new(site).unwrap_or_else(|e| panic!("{e:#?}"));
    let render = |(path, route): (&String, _)| {
        let output = renderer.render(site, route);
        let bytes = match output.unwrap_or_else(|e| panic!("{path}: {e:#?}")) {
            Output::Bytes(bytes) => bytes,
            Output::Made(_) | Output::Copy(_) => Vec::new(),
        };
        (path.clone(), bytes)
    };
    let files: BTreeMap<String, Vec<u8>> = site.routes.par_iter().map(render).collect();
    Built { files }
}

/// The site and all its files for everybody, made once.
pub fn public() -> &'static (Site, Built) {
    static PUBLIC: OnceLock<(Site, Built)> = OnceLock::new();
    PUBLIC.get_or_init(|| made(For::Everybody))
}

/// The same for the staff.
pub fn internal() -> &'static (Site, Built) {
    static INTERNAL: OnceLock<(Site, Built)> = OnceLock::new();
    INTERNAL.get_or_init(|| made(For::Staff))
}

fn made(reader: For) -> (Site, Built) {
    let site = compiled(&root(), reader, today()).site;
    let built = rendered(&site);
    (site, built)
}
