//! The reference for authors of themes is that of the program, and a theme can be written from it.
//! `LOA_BLESS=1` writes it anew.

mod seen;
mod structs;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::diff::diff;
use crate::{binary, folder};
use seen::Shape;
use structs::Struct;

const PAGE: &str = "docs/templates.md";

/// What only a person can say: how a theme is made, and what the engine knows beside Tera's own.
const HEAD: &str = include_str!("head.md");

fn text(path: &str) -> String {
    std::fs::read_to_string(folder::project().join(path)).expect("a file of the project")
}

#[test]
fn the_documentation_lists_every_template_and_field() {
    let wanted = page();
    if std::env::var("LOA_BLESS").is_ok_and(|v| v == "1") {
        folder::write(&folder::project(), PAGE, wanted.as_bytes());
    }
    let found = std::fs::read_to_string(folder::project().join(PAGE)).unwrap_or_default();
    assert!(
        found == wanted,
        "{PAGE}: LOA_BLESS=1 writes it\n{}",
        diff(found.trim(), wanted.trim())
    );
}

#[test]
fn what_the_engine_is_taught_is_told() {
    let engine = text("src/template/engine.rs");
    for call in ["register_filter(", "register_function(", "register_test("] {
        for after in engine.split(call).skip(1) {
            let name = after.split('"').nth(1).expect("its name");
            assert!(
                HEAD.contains(&format!("`{name}`")),
                "{name} in tests/it/templates/head.md"
            );
        }
    }
}

fn page() -> String {
    let (shapes, all) = (seen::shapes(), structs::structs());
    let unseen: Vec<String> = (seen::pages().into_iter())
        .filter(|name| !shapes.contains_key(name))
        .collect();
    assert!(
        unseen.is_empty(),
        "no page of the fictitious sites is made by {unseen:?}"
    );
    let mut told = Told {
        all: &all,
        pieces: BTreeMap::new(),
    };
    let mut out = HEAD.to_owned();
    out.push_str("\n# Templates and their views\n");
    for name in seen::pages() {
        let shape = &shapes[&name];
        let of = structs::matching(&all, shape, "pages");
        let about = of.map_or("", |of| of.head.as_str());
        let _ = write!(out, "\n## `{name}`\n\n{about}\n\n");
        told.keys(&mut out, shape, ("page.", of), 0);
    }
    out.push_str("\n# On every page\n");
    for value in seen::VALUES.into_iter().skip(1) {
        let _ = write!(out, "\n## `{value}`\n\n");
        let shape = &shapes[value];
        let of = structs::matching(&all, shape, "frame");
        told.keys(&mut out, shape, (&format!("{value}."), of), 0);
    }
    out.push_str("\n# Pieces\n\nWhat the lists above name.\n");
    let mut done = BTreeSet::new();
    while let Some((name, (of, shape))) = told.pieces.iter().find(|(name, _)| !done.contains(*name))
    {
        let (name, of, shape) = (name.clone(), *of, *shape);
        done.insert(name.clone());
        let _ = write!(out, "\n## {name}\n\n{}\n\n", of.about);
        told.keys(&mut out, shape, ("", Some(of)), 0);
    }
    out + &components() + &tokens()
}

/// The fields of views, told; and the pieces that they name.
struct Told<'a> {
    all: &'a [Struct],
    pieces: BTreeMap<String, (&'a Struct, &'a Shape)>,
}

impl<'a> Told<'a> {
    fn keys(
        &mut self,
        out: &mut String,
        shape: &'a Shape,
        (before, of): (&str, Option<&'a Struct>),
        depth: usize,
    ) {
        for (key, shape) in &shape.keys {
            let field = of.and_then(|of| of.fields.iter().find(|(name, _)| name == key));
            let about = field.map_or("", |(_, about)| about.as_str());
            let about = if about.is_empty() {
                ""
            } else {
                &format!(". {about}")
            };
            let kinds: Vec<&str> = shape.kinds.iter().copied().collect();
            let kinds = match kinds.is_empty() {
                true => "empty in every example".to_owned(),
                false => kinds.join(" or "),
            };
            let within = match &shape.items {
                Some(items) => items,
                None => shape,
            };
            let piece = structs::matching(self.all, within, "pages");
            let shared = piece.filter(|of| !of.file.starts_with("pages"));
            let each = match shape.items.as_ref().map(|items| &items.kinds) {
                Some(kinds) if shared.is_none() && !kinds.contains("group") => {
                    let kinds: Vec<&str> = kinds.iter().copied().collect();
                    format!(" of {}", kinds.join(" or "))
                        .trim_end_matches(" of ")
                        .to_owned()
                }
                _ => String::new(),
            };
            let indent = "  ".repeat(depth);
            let _ = write!(out, "{indent}- `{before}{key}`: {kinds}{each}");
            if let Some(of) = shared {
                let _ = writeln!(out, ", see {}{about}", of.name);
                self.pieces.entry(of.name.clone()).or_insert((of, within));
            } else {
                let _ = writeln!(out, "{about}");
                self.keys(out, within, ("", piece), depth + 1);
            }
        }
    }
}

/// The components of the built-in templates, with their parameters.
fn components() -> String {
    let mut out = "\n# Components\n\nCalled as `{{ <basis of={page.mark}/> }}`; what has a value here may be left out.\n".to_owned();
    for path in folder::paths(&folder::project().join("templates")) {
        let text = text(&format!("templates/{path}"));
        let mut calls = text.split("{% component ").skip(1).peekable();
        if calls.peek().is_some() {
            let _ = write!(out, "\n## In `{path}`\n\n");
        }
        for call in calls {
            let call = call.split_once(')').map_or(call, |(call, _)| call);
            let _ = writeln!(out, "- `{call})`");
        }
    }
    out
}

/// The tokens of the default theme, with what stands beside them there.
fn tokens() -> String {
    let theme = text("themes/default/theme.yaml");
    let mut out = "\n# Tokens\n\nOf `themes/default/theme.yaml`; a theme names those that it has otherwise.\n\n".to_owned();
    let mut group = "";
    for line in theme.lines().filter(|line| !line.starts_with('#')) {
        if let Some(("", about)) = line.split_once("    # ") {
            let _ = writeln!(out, "- *{about}*");
            continue;
        }
        let Some((key, rest)) = line.split_once(':') else {
            continue;
        };
        match key.len() - key.trim_start().len() {
            0 => group = key,
            2 if group == "colors" => group = if key.trim() == "light" { "colors" } else { "" },
            _ if group.is_empty() => {}
            _ => {
                let (value, about) = rest.split_once(" # ").unwrap_or((rest, ""));
                let name = key.trim().trim_matches('\'');
                let _ = writeln!(
                    out,
                    "- `{group}.{name}`: `{}` {}",
                    value.trim(),
                    about.trim()
                );
            }
        }
    }
    out.lines()
        .map(|line| line.trim_end().to_owned() + "\n")
        .collect()
}

/// Written from the document: a list of terms without letters.
const TERMS: &str = r#"{% extends "base.html" %}
{% block main -%}
<h1 class="from-the-document">{{ page.title }}</h1>
{% for letter in page.letters %}{% for term in letter.terms %}<p id="{{ term.anchor }}">{{ term.term }}: {{ term.full.of }}{{ <basis of={term.full.mark}/> }} {{ <sources of={term.source} t={t}/> }}</p>
{% endfor %}{% endfor %}
{%- endblock %}
"#;

#[test]
fn a_theme_with_a_template_of_its_own_is_written_from_it() {
    let reference = text(PAGE);
    let section = reference
        .split("\n## `terms.html`")
        .nth(1)
        .expect("its section");
    let section = section.split("\n## ").next().unwrap_or_default();
    for field in [
        "page.title",
        "page.letters",
        "terms",
        "anchor",
        "term",
        "full",
        "source",
    ] {
        assert!(
            section.contains(&format!("- `{field}`")),
            "{field}: {section}"
        );
    }
    for component in [
        "- `basis(of=None)`",
        "- `sources(of, t)`",
        "- `colors.accent`",
    ] {
        assert!(reference.contains(component), "{component}");
    }
    let place = folder::temporary();
    folder::copy(&folder::project().join("docs/examples"), place.path());
    let config = text("docs/examples/loa.yaml") + "theme: cua-toi\n";
    for (path, text) in [
        ("loa.yaml", config.as_str()),
        (
            "themes/cua-toi/theme.yaml",
            "name: Của tôi\ncolors:\n  light: {accent: '#123456'}\n  dark: {accent: '#abcdef'}\n",
        ),
        ("themes/cua-toi/templates/terms.html", TERMS),
    ] {
        folder::write(place.path(), path, text.as_bytes());
    }
    let built = binary::Built::new(place.path(), &["--date", "2025-03-20"]);
    let terms = built.text("terms/index.html");
    assert!(
        terms.contains("<h1 class=\"from-the-document\">"),
        "{terms}"
    );
    assert!(
        terms.contains("<p id=\"term-the-doc\">Thẻ đọc: thẻ mượn sách"),
        "{terms}"
    );
    let sheet = built
        .files
        .iter()
        .find(|(path, _)| path.starts_with("assets/style.") && path.ends_with(".css"));
    let (_, sheet) = sheet.expect("the style sheet");
    assert!(String::from_utf8_lossy(sheet).contains("--color-accent:#123456"));
}
