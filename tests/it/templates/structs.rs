//! The views as they stand in the source: their fields and what is said of them there.

use std::collections::BTreeSet;

use syn::{Attribute, Expr, Fields, Item, Lit, Meta};

use super::seen::Shape;
use crate::folder;

/// A struct that templates see.
#[derive(Debug)]
pub struct Struct {
    pub name: String,
    /// Its file below `src/`.
    pub file: String,
    pub about: String,
    /// What its file says of itself.
    pub head: String,
    pub fields: Vec<(String, String)>,
}

/// Every struct with named fields of the rooms whose values templates see, those of `presenter/` first.
pub fn structs() -> Vec<Struct> {
    let src = folder::project().join("src");
    let rooms = [
        "presenter",
        "template",
        "frame",
        "infographic",
        "pages",
        "outputs",
        "strings.rs",
    ];
    let mut found = Vec::new();
    for room in rooms {
        for path in folder::paths(&src)
            .into_iter()
            .filter(|path| path.starts_with(room))
        {
            let text = std::fs::read_to_string(src.join(&path)).expect("a source file");
            let file = syn::parse_file(&text).expect("Rust");
            let head = said(&file.attrs);
            for item in &file.items {
                let Item::Struct(of) = item else { continue };
                let Fields::Named(fields) = &of.fields else {
                    continue;
                };
                let fields = fields
                    .named
                    .iter()
                    .filter(|field| !has(&field.attrs, "skip"));
                let fields = fields.map(|field| {
                    let name = field
                        .ident
                        .as_ref()
                        .map(ToString::to_string)
                        .unwrap_or_default();
                    (name.trim_start_matches("r#").to_owned(), said(&field.attrs))
                });
                found.push(Struct {
                    name: of.ident.to_string(),
                    file: path.clone(),
                    about: said(&of.attrs),
                    head: head.clone(),
                    fields: fields.collect(),
                });
            }
        }
    }
    found
}

/// Whether serde is told so.
fn has(attributes: &[Attribute], word: &str) -> bool {
    let mut serde = attributes.iter().filter(|a| a.path().is_ident("serde"));
    serde.any(|a| matches!(&a.meta, Meta::List(list) if list.tokens.to_string() == word))
}

/// The words of a doc comment, in a line.
fn said(attributes: &[Attribute]) -> String {
    let lines = attributes
        .iter()
        .filter_map(|attribute| match &attribute.meta {
            Meta::NameValue(said) if said.path.is_ident("doc") => match &said.value {
                Expr::Lit(lit) => match &lit.lit {
                    Lit::Str(text) => Some(text.value().trim().to_owned()),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        });
    lines.collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// The struct with just these keys; of several, one of `room`, else the first.
pub fn matching<'a>(all: &'a [Struct], shape: &Shape, room: &str) -> Option<&'a Struct> {
    let keys: BTreeSet<&str> = shape.keys.iter().map(|(key, _)| key.as_str()).collect();
    let is_it = |of: &&Struct| {
        let fields: BTreeSet<&str> = of.fields.iter().map(|(name, _)| name.as_str()).collect();
        !keys.is_empty() && fields == keys
    };
    let mut fitting = all.iter().filter(is_it);
    let first = fitting.clone().next();
    fitting.find(|of| of.file.starts_with(room)).or(first)
}
