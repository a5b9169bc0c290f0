//! Every picture in every state, for a fictitious agency: what it says, that its words fit, that its
//! colours can be told apart, and that it is made the same way each time.

mod colours;
mod fits;
mod follow;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use loa::compile::Compiler;
use loa::disk::Folder;
use loa::render::{Output, Renderer};
use loa::site::{Options, Site};

/// The day for which the gallery is made.
const TODAY: &str = "2030-06-30";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/gallery")
}

/// The gallery on a day.
fn gallery(today: &str) -> Site {
    let options = Options {
        today: today.parse().unwrap(),
        base_url: None,
        drafts: false,
        internal: false,
    };
    let found = Folder::new(root()).load().unwrap();
    let compiled = Compiler::default().compile(&found, &options);
    assert!(
        !loa::diagnostic::has_errors(&compiled.findings),
        "{:#?}",
        compiled.findings
    );
    compiled.site
}

/// What stands at every address, as text; of cards, the SVG that they are painted from.
fn texts(site: &Site) -> BTreeMap<String, String> {
    let renderer = Renderer::new(site).unwrap_or_else(|e| panic!("{e:#?}"));
    let mut texts = BTreeMap::new();
    for (path, route) in site.routes.iter() {
        let output = renderer
            .render(site, route)
            .unwrap_or_else(|e| panic!("{path}: {e:#?}"));
        let text = match output {
            Output::Bytes(bytes) => String::from_utf8(bytes).unwrap(),
            Output::Made(loa::made::Made::Card(svg)) => svg,
            Output::Made(_) => continue,
            Output::Copy(_) => continue,
        };
        texts.insert(path.clone(), text);
    }
    texts
}

#[test]
fn every_state_is_said() {
    let texts = texts(&gallery(TODAY));
    let expected = [
        ("khong-so", "no-data"),
        ("dung", "on-track"),
        ("cham", "late"),
        ("dat", "met"),
        ("vuot", "met"),
        ("qua-han", "overdue"),
        ("mot-diem", "on-track"),
        ("ba-muoi", "on-track"),
        ("tinh", "no-data"),
        ("loi", "no-data"),
    ];
    for (id, status) in expected {
        let json: serde_json::Value =
            serde_json::from_str(&texts[&format!("metrics/{id}.json")]).unwrap();
        assert_eq!(json["status"], status, "{id}: {}", json["reason"]);
        let page = &texts[&format!("metrics/{id}/index.html")];
        assert!(page.contains(&format!("status status-{status}")), "{id}");
        assert!(page.contains(json["reason"].as_str().unwrap()), "{id}");
    }
}

/// The pictures as they were looked at. `LOA_BLESS=1` writes them anew.
#[test]
fn pictures_are_as_they_were_looked_at() {
    let folder = root().join("expected");
    let texts = texts(&gallery(TODAY));
    let mut expected: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in &texts {
        let name = path.strip_prefix("metrics/").unwrap_or_default();
        if name.ends_with(".svg") {
            expected.insert(name.to_owned(), text.replace("><", ">\n<"));
        }
    }
    let pictures = &texts["metrics/hinh/index.html"];
    for (at, picture) in pictures.split("<svg class=\"picture\"").skip(1).enumerate() {
        let end = picture.find("</svg>").unwrap();
        let svg = format!("<svg{}</svg>\n", &picture[..end]);
        expected.insert(format!("plan-{at}.svg"), svg.replace("><", ">\n<"));
    }
    if std::env::var("LOA_BLESS").is_ok_and(|v| v == "1") {
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in &expected {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }
    let mut there: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    there.sort();
    assert_eq!(there, expected.keys().cloned().collect::<Vec<_>>());
    for (name, text) in &expected {
        let known = std::fs::read_to_string(folder.join(name)).unwrap();
        assert!(
            known == *text,
            "{name} is not as it was; LOA_BLESS=1 takes it over"
        );
    }
}

#[test]
fn cards_are_painted_the_same_way_each_time_and_only_when_they_say_something_else() {
    let keys = |day: &str| -> BTreeMap<String, String> {
        let site = gallery(day);
        let renderer = Renderer::new(&site).unwrap_or_else(|e| panic!("{e:#?}"));
        let mut keys = BTreeMap::new();
        for (path, route) in site.routes.iter() {
            if let Ok(Output::Made(made)) = renderer.render(&site, route) {
                keys.insert(path.clone(), made.key(&[]));
                if path.starts_with("metrics/dung-1200") {
                    let (a, b) = (made.bytes(&[]).unwrap(), made.bytes(&[]).unwrap());
                    assert!(a == b);
                    assert!(a.starts_with(b"\x89PNG"));
                }
            }
        }
        keys
    };
    let today = keys(TODAY);
    assert!(today.len() > 40);
    assert_eq!(today, keys("2030-07-01"));
    // From the first day of 2032 on, what was on track is overdue.
    let later = keys("2032-01-01");
    assert_ne!(
        today["metrics/dung-1200x630.png"],
        later["metrics/dung-1200x630.png"]
    );
    assert_eq!(
        today["metrics/vuot-1200x630.png"],
        later["metrics/vuot-1200x630.png"]
    );
}
