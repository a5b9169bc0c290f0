//! The earlier addresses of pages, at which a small page leads on to where each stands now.

use std::sync::Arc;

use super::dated::Dated;
use super::ended::of_ended;
use super::entry::Entry;
use crate::content::Lifetime;
use crate::file::Place;
use crate::plan::Kind;
use crate::read::yaml::At;
use crate::route::Page;

/// An earlier address of a page.
#[derive(Clone, Debug)]
pub struct Alias {
    /// Below the site's root, without a leading slash: `tin-tuc/cu/`.
    pub path: String,
    /// The language of what stood there.
    pub language: Arc<str>,
    /// What stands there in its stead.
    pub page: Page,
    pub place: Place,
}

/// An earlier address as it was written.
pub(super) struct Claimed<'a> {
    pub value: &'a At<String>,
    pub page: Page,
    pub file: &'a Arc<str>,
    /// The language of the text that claims it; none for records and texts in the main one.
    language: Option<&'a str>,
}

/// Every earlier address that can be one.
pub(super) fn aliases(site: &Dated) -> Vec<Alias> {
    let main = site.config.main_language();
    let others: Vec<&str> = site.config.languages.iter().map(String::as_str).collect();
    let made = claimed(site).into_iter().filter_map(|claim| {
        let path = path(claim.value)?;
        let first = path.split('/').next().unwrap_or_default();
        let of_path = others.iter().find(|code| **code == first && first != main);
        let language = claim.language.or(of_path.copied()).unwrap_or(main);
        Some(Alias {
            language: language.into(),
            page: claim.page,
            place: Place::new(claim.file, claim.value.span),
            path,
        })
    });
    made.collect()
}

/// Every earlier address that a record or text which is shown, or was, says to have had.
pub(super) fn claimed(site: &Dated) -> Vec<Claimed<'_>> {
    let content = &site.content;
    let mut found = Vec::new();
    for (node, row) in site.plan.records() {
        found.extend(row.record.aliases().iter().map(|value| Claimed {
            value,
            page: Page::Record(node),
            file: &row.file,
            language: None,
        }));
    }
    for (at, one) in content.articles.iter().enumerate() {
        of_text(one, &Page::record(Kind::Article, at), &mut found);
    }
    for (at, one) in content.questions.iter().enumerate() {
        of_text(&one.entry, &Page::record(Kind::Question, at), &mut found);
    }
    for (at, one) in content.pages.iter().enumerate() {
        of_text(one, &Page::record(Kind::Page, at), &mut found);
    }
    for (at, ended) in content.ended.iter().enumerate() {
        of_ended!(ended, entry => of_text(entry, &Page::Ended(at), &mut found));
    }
    found
}

fn of_text<'a, M: Lifetime>(entry: &'a Entry<M>, page: &Page, found: &mut Vec<Claimed<'a>>) {
    for text in entry.texts() {
        found.extend(text.meta.aliases().iter().map(|value| Claimed {
            value,
            page: page.clone(),
            file: &text.file,
            language: text.language.as_deref(),
        }));
    }
}

/// The path that an earlier address names; none where it is none of this site that a server of files can
/// answer.
pub(super) fn path(written: &str) -> Option<String> {
    let below = written.strip_prefix('/').unwrap_or(written);
    let folders = below.strip_suffix('/').unwrap_or(below);
    let parts: Vec<&str> = folders.split('/').collect();
    let (last, above) = parts.split_last()?;
    let is_plain = |part: &str| {
        let is_letter = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
        !part.is_empty() && part.chars().all(is_letter)
    };
    let file = last
        .strip_suffix(".html")
        .or_else(|| last.strip_suffix(".htm"));
    let is_file = file.is_some_and(is_plain) && !below.ends_with('/');
    if !above.iter().all(|part| is_plain(part)) || !(is_file || is_plain(last)) {
        return None;
    }
    Some(match is_file {
        true => folders.to_owned(),
        false => format!("{folders}/"),
    })
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn an_earlier_address_lies_within_the_site() {
        let good = [
            ("tin/cu/", "tin/cu/"),
            ("/tin/cu", "tin/cu/"),
            ("cu.html", "cu.html"),
            ("Tin_Cu/2024-05/", "Tin_Cu/2024-05/"),
        ];
        for (written, meant) in good {
            assert_eq!(path(written).as_deref(), Some(meant), "{written}");
        }
        let bad = [
            "",
            "/",
            "//vi-du.example/x/",
            "https://vi-du.example/x/",
            "../x/",
            "x/../../y/",
            "x//y/",
            "./x/",
            "x?y=1",
            "x#y",
            "x%2f..",
            "tin cũ/",
            "x.php",
            "a.html/",
            "a.b/c/",
            "x\\y",
            "mailto:x",
        ];
        for written in bad {
            assert_eq!(path(written), None, "{written}");
        }
    }
}
