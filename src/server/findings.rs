//! What is wrong with the files, as a page of its own and as the piece that `reload.js` lays over
//! a page.

use crate::diagnostic::{Diagnostic, Severity};
use crate::file::line_column;
use crate::html::escape;
use crate::rule::Tongue;
use crate::terminal;

use crate::report::Texts;

/// More findings than this nobody reads at once; the terminal has them all.
const AT_MOST: usize = 50;

/// The words around findings, in one language.
pub(super) struct FindingWords {
    language: &'static str,
    title: &'static str,
    page_lead: &'static str,
    piece_lead: &'static str,
    help: &'static str,
    hide: &'static str,
    more: &'static str,
}

/// The words of a language.
pub(super) fn words(tongue: Tongue) -> &'static FindingWords {
    match tongue {
        Tongue::Vi => &FindingWords {
            language: "vi",
            title: "Chưa dựng được trang",
            page_lead: "Sửa các lỗi dưới đây rồi lưu tệp, trang sẽ tự tải lại.",
            piece_lead: "Trang này vẫn là bản trước khi có lỗi. \
                         Sửa rồi lưu tệp, trang sẽ tự tải lại.",
            help: "Cách sửa:",
            hide: "Ẩn",
            more: "Còn nhiều lỗi nữa, xem ở cửa sổ dòng lệnh.",
        },
        Tongue::En => &FindingWords {
            language: "en",
            title: "The page could not be made",
            page_lead: "Mend what is listed here and save the file; the page reloads by itself.",
            piece_lead: "This page is still the one from before the mistake. \
                         Mend it and save the file; the page reloads by itself.",
            help: "To fix it:",
            hide: "Hide",
            more: "There is more; see the terminal.",
        },
    }
}

/// A whole page, in place of one that cannot be made.
pub(super) fn page(findings: &[Diagnostic], texts: &Texts, tongue: Tongue) -> String {
    let words = words(tongue);
    let FindingWords {
        language, title, ..
    } = words;
    let counts = terminal::counts(findings, tongue);
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}: {counts}</title>\n\
         <link rel=\"stylesheet\" href=\"/_loa/findings.css\">\n</head>\n<body>\n\
         <main class=\"whole\">\n<h1>{title}</h1>\n<p>{counts}. {lead}</p>\n{list}</main>\n\
         </body>\n</html>\n",
        lead = words.page_lead,
        list = list(findings, texts, tongue),
    )
}

/// A piece of a page; empty where nothing is wrong.
pub(super) fn piece(findings: &[Diagnostic], texts: &Texts, tongue: Tongue) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let words = words(tongue);
    format!(
        "<section class=\"piece\" lang=\"{language}\" aria-labelledby=\"title\" tabindex=\"0\">\n\
         <button type=\"button\">{hide}</button>\n<h2 id=\"title\">{counts}</h2>\n<p>{lead}</p>\n\
         {list}</section>\n",
        language = words.language,
        hide = words.hide,
        lead = words.piece_lead,
        counts = terminal::counts(findings, tongue),
        list = list(findings, texts, tongue),
    )
}

/// Errors first, each with its place, the line, and the mend.
fn list(findings: &[Diagnostic], texts: &Texts, tongue: Tongue) -> String {
    let words = words(tongue);
    let of = |severity| findings.iter().filter(move |f| f.severity() == severity);
    let mut out = String::from("<ol>\n");
    let all = of(Severity::Error).chain(of(Severity::Warning));
    for found in all.take(AT_MOST) {
        item(found, texts, tongue, &mut out);
    }
    out.push_str("</ol>\n");
    if findings.len() > AT_MOST {
        out.push_str(&format!("<p>{}</p>\n", words.more));
    }
    out
}

fn item(found: &Diagnostic, texts: &Texts, tongue: Tongue, out: &mut String) {
    let told = terminal::told(found, tongue);
    let mut add = |tag: &str, parts: &[&str], end: &str| {
        out.push_str(tag);
        parts.iter().for_each(|part| escape::text(part, out));
        out.push_str(end);
    };
    add(
        "<li>\n<p class=\"what\"><strong>",
        &[told.level],
        ":</strong> ",
    );
    add("", &[&told.what], "</p>\n");
    if let Some(place) = &found.place {
        match texts.get(&place.file) {
            Some(text) => {
                let span = terminal::whole_characters(text, place.span.range());
                let (line, column) = line_column(text, span.start);
                let at = format!(":{line}:{column}");
                add("<p><code>", &[&place.file, &at], "</code></p>\n");
                let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
                let end = text[span.end..]
                    .find('\n')
                    .map_or(text.len(), |at| span.end + at);
                add("<pre>", &[&text[start..span.start]], "<mark>");
                add("", &[&text[span.clone()]], "</mark>");
                add("", &[text[span.end..end].trim_end()], "</pre>\n");
            }
            None => add("<p><code>", &[&place.file], "</code></p>\n"),
        }
    }
    add("<p>", &[words(tongue).help, " ", &told.help], "</p>\n");
    add(
        "<p class=\"rule\"><code>",
        &[found.rule.id],
        "</code></p>\n</li>\n",
    );
}
