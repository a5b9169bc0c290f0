//! The site on a device: its manifest, the page for when there is no network, and the worker that
//! shows it.

use serde::Serialize;
use serde_json::json;

use crate::presenter::desk::Desk;
use crate::route::Page;
use crate::site::Site;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

/// `manifest.webmanifest` (W3C Web Application Manifest).
pub fn manifest(site: &Site) -> Vec<u8> {
    let config = &site.config;
    let asset = |name: &str| {
        let public = site.theme.public.get(name)?;
        Some(format!("{}assets/{public}", site.base_path))
    };
    let icon = |name: &str, kind: &str, sizes: &str| {
        Some(json!({ "src": asset(name)?, "type": kind, "sizes": sizes }))
    };
    let icons: Vec<_> = [
        icon("favicon.svg", "image/svg+xml", "any"),
        icon("icon-192.png", "image/png", "192x192"),
        icon("icon-512.png", "image/png", "512x512"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let colors = &site.theme.tokens.colors.light;
    let mut manifest = json!({
        "id": site.base_path,
        "name": config.title,
        "short_name": config.short_title.as_ref().unwrap_or(&config.title),
        "description": config.tagline,
        "lang": site.main_language(),
        "dir": "ltr",
        "start_url": site.base_path,
        "scope": site.base_path,
        "display": "minimal-ui",
        "icons": icons,
    });
    for (key, token) in [("theme_color", "wall"), ("background_color", "bg")] {
        if let Some(color) = colors.get(token) {
            manifest[key] = json!(color.value);
        }
    }
    let mut text = serde_json::to_string_pretty(&manifest).unwrap_or_default();
    text.push('\n');
    text.into_bytes()
}

/// Files that the offline page needs.
const KEPT: [&str; 3] = ["style.css", "theme.js", "favicon.svg"];

#[derive(Serialize)]
struct WorkerView {
    /// Changes with what the worker keeps.
    version: String,
    offline: String,
    /// Where files lie whose names change with their bytes.
    assets: String,
    files: Vec<String>,
}

/// `sw.js`; `offline` is the page that it keeps. Where the site wants no worker, one that removes
/// itself stands there, so that devices that still have it are freed.
pub fn worker(desk: &Desk<'_>, offline: &[u8]) -> Sheet {
    let site = desk.site;
    let assets = format!("{}assets/", site.base_path);
    let public = |name: &&str| site.theme.public.get(*name);
    let files: Vec<String> = (KEPT.iter().filter_map(public))
        .map(|file| format!("{assets}{file}"))
        .collect();
    let mut hasher = blake3::Hasher::new();
    hasher.update(offline).update(files.concat().as_bytes());
    Sheet {
        template: if site.config.service_worker {
            "sw.js"
        } else {
            "sw-off.js"
        },
        head: Head::default(),
        view: view(&WorkerView {
            version: hasher.finalize().to_hex()[..8].to_owned(),
            offline: desk.url(&Page::Offline),
            assets,
            files,
        }),
    }
}
