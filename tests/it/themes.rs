//! The themes: a second one changes the look by its tokens alone, and every colour that carries words
//! can be told from what it stands on (WCAG 2.2, 1.4.3 and 1.4.6).

use std::collections::BTreeMap;
use std::sync::Arc;

use loa::compile::Compiler;
use loa::date::Day;
use loa::disk::Folder;
use loa::read::yaml::At;
use loa::site::{Options, Site};
use loa::theme::{Asset, Theme};

use crate::folder;

/// The fictitious agency's site in a theme of this project.
fn site(theme: &str) -> Site {
    let place = folder::temporary();
    folder::copy(&folder::site("agency"), place.path());
    let themes = format!("themes/{theme}");
    folder::copy(
        &folder::project().join(&themes),
        &place.path().join(&themes),
    );
    let config = format!(
        "version: 1\nbase_url: https://vi-du.example/\nidentity: vi-du.example\ntheme: {theme}\n"
    );
    folder::write(place.path(), "loa.yaml", config.as_bytes());
    let root = place.path().to_owned();
    let found = Folder::new(root).load().expect("a site that can be read");
    let options = Options {
        today: "2024-06-15".parse::<Day>().expect("a day").0,
        base_url: None,
        drafts: false,
        internal: false,
    };
    let compiled = Compiler::default().compile(&found, &options);
    assert!(compiled.findings.is_empty(), "{:?}", compiled.findings);
    compiled.site
}

fn theme(name: &str) -> Arc<Theme> {
    Arc::clone(&site(name).theme)
}

fn sheet(theme: &Theme) -> String {
    match &theme.assets["style.css"] {
        Asset::Text(text) => text.to_string(),
        Asset::File(..) => panic!("a sheet is a text"),
    }
}

#[test]
fn a_second_theme_needs_only_what_differs() {
    let (default, other) = (theme("default"), theme("ro-chu"));
    let (before, after) = (sheet(&default), sheet(&other));
    assert!(after.contains("--size-base:1.3125rem"));
    assert!(after.contains("--color-text:#000000"));
    // What it does not say is the default theme's.
    assert!(after.contains(&format!("--space-4:{}", default.tokens.space["4"].value)));
    assert!(after.contains("a{text-decoration-thickness:2px}"));
    assert!(!before.contains("a{text-decoration-thickness:2px}"));
    assert_eq!(default.public["theme.js"], other.public["theme.js"]);
    let names = |theme: &Theme| theme.public.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&default), names(&other));
}

/// The sheet of a theme as a browser takes it that knows no custom properties.
fn old(sheet: &str) -> String {
    let knows = |piece: &str| !piece.contains("var(") && !piece.contains("--");
    let pieces = sheet.split_inclusive(['{', '}', ';']);
    let kept = pieces.map(|piece| match knows(piece) {
        true => piece,
        false => piece.get(piece.len() - 1..).unwrap_or_default(),
    });
    kept.collect()
}

#[test]
fn an_old_browser_gets_the_colours_of_the_theme() {
    let (default, other) = (theme("default"), theme("ro-chu"));
    let sheet = |theme: &Theme| old(&sheet(theme));
    let theirs: Vec<&String> = (other.tokens.colors.light.values())
        .map(|v| &v.value)
        .collect();
    for (name, color) in &default.tokens.colors.light {
        let is_used = |color: &str| sheet(&other).contains(color);
        assert!(
            theirs.contains(&&color.value) || !is_used(color),
            "{name}: {}",
            color.value
        );
    }
    for (theme, text, size) in [
        (&default, "#211c16", "1.0625rem"),
        (&other, "#000000", "1.3125rem"),
    ] {
        let sheet = sheet(theme);
        let body = sheet.lines().find(|line| line.starts_with("body{"));
        let body = body.expect("the style of the whole page");
        assert!(body.contains(&format!("color:{text};")), "{body}");
        assert!(body.contains(&format!("font-size:{size};")), "{body}");
    }
}

/// Words and what they stand on.
const PAIRS: [(&str, &str); 24] = [
    ("text", "bg"),
    ("text", "surface"),
    ("text", "raised"),
    ("text", "wall"),
    ("text", "mark"),
    ("text", "positive-soft"),
    ("text", "info-soft"),
    ("text", "warn-soft"),
    ("text", "danger-soft"),
    ("muted", "bg"),
    ("muted", "surface"),
    ("muted", "raised"),
    ("link", "bg"),
    ("link", "surface"),
    ("visited", "bg"),
    ("accent", "bg"),
    ("accent-contrast", "accent"),
    ("shutter-text", "shutter"),
    ("roof-text", "roof"),
    ("warn", "bg"),
    ("overdue", "bg"),
    ("no-data", "bg"),
    ("commitment", "bg"),
    ("aspiration", "bg"),
];

#[test]
fn words_can_be_told_from_what_they_stand_on() {
    for (name, least) in [("default", 4.5), ("ro-chu", 7.0)] {
        let tokens = theme(name).tokens.clone();
        for (scheme, colors) in [
            ("light", &tokens.colors.light),
            ("dark", &tokens.colors.dark),
        ] {
            for (words, on) in PAIRS {
                let found = contrast(colors, words, on);
                assert!(
                    found >= least,
                    "{name} {scheme}: {words} on {on}: {found:.2}"
                );
            }
        }
    }
}

/// Contrast ratio (WCAG 2.2, glossary).
fn contrast(colors: &BTreeMap<String, At<String>>, one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(&colors[one]), luminance(&colors[other]));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(color: &str) -> f64 {
    let part = |at: usize| {
        let value = u8::from_str_radix(&color[at..at + 2], 16).expect("#rrggbb");
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}
