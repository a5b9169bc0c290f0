//! The look of pictures outside the site's pages: `picture.css` with the theme's colours filled in,
//! since a picture that somebody took away has no style sheet beside it.

use std::collections::BTreeMap;

use crate::read::yaml::At;
use crate::theme::{Asset, Theme};

/// The theme's style sheet of pictures.
pub const SHEET: &str = "picture.css";

/// The rules in the light colours alone: for paper and PNG.
pub fn light(theme: &Theme) -> String {
    fill(&rules(theme), &theme.tokens.colors.light)
}

/// The rules in light colours, and in dark ones where the reader's system asks for them.
pub fn both(theme: &Theme) -> String {
    let rules = rules(theme);
    let dark = fill(&rules, &theme.tokens.colors.dark);
    format!(
        "{}@media (prefers-color-scheme:dark){{{dark}}}",
        fill(&rules, &theme.tokens.colors.light)
    )
}

/// Everything before the first `@media`: what follows is for pages. Comments are for theme authors.
fn rules(theme: &Theme) -> String {
    let Some(Asset::Text(sheet)) = theme.assets.get(SHEET) else {
        return String::new();
    };
    let mut plain = String::with_capacity(sheet.len());
    for (at, part) in sheet.split("/*").enumerate() {
        plain.push_str(match at {
            0 => part,
            _ => part.split_once("*/").map_or("", |(_, rest)| rest),
        });
    }
    let rules = plain.split("@media").next().unwrap_or_default();
    rules.replace('\n', "")
}

/// Puts the colours in place of `var(--color-NAME)`.
fn fill(rules: &str, colors: &BTreeMap<String, At<String>>) -> String {
    let mut out = String::with_capacity(rules.len());
    let mut parts = rules.split("var(--color-");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part.split_once(')').unwrap_or((part, ""));
        out.push_str(
            colors
                .get(name)
                .map_or("currentColor", |color| &color.value),
        );
        out.push_str(rest);
    }
    out
}
