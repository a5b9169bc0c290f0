//! Code with the parts of its language marked by CSS classes (`z-…`), which the theme colours.

use std::sync::LazyLock;

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::SyntaxSet;
use syntect::util::LinesWithEndings;

/// All languages; unpacked when the first code block with a language is met.
static LANGUAGES: LazyLock<SyntaxSet> = LazyLock::new(two_face::syntax::extra_newlines);

const CLASSES: ClassStyle = ClassStyle::SpacedPrefixed { prefix: "z-" };

/// The code as HTML, escaped; `None` if the language is not known or is no language.
pub fn code(lang: &str, code: &str) -> Option<String> {
    if lang.is_empty()
        || ["text", "txt", "plain"]
            .iter()
            .any(|t| lang.eq_ignore_ascii_case(t))
    {
        return None;
    }
    let syntax = LANGUAGES.find_syntax_by_token(lang)?;
    let mut html = ClassedHTMLGenerator::new_with_class_style(syntax, &LANGUAGES, CLASSES);
    for line in LinesWithEndings::from(code) {
        html.parse_html_for_line_which_includes_newline(line).ok()?;
    }
    Some(html.finalize())
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn marks_a_known_language() {
        let html = code("yaml", "id: đề-án # \"x\" <b>\n").unwrap_or_default();
        assert!(
            html.starts_with("<span class=\"z-source z-yaml\">"),
            "{html}"
        );
        assert!(html.contains("z-comment"), "{html}");
        assert!(html.contains("đề-án"), "{html}");
        assert!(!html.contains("<b>") && !html.contains("style="), "{html}");
        assert_eq!(
            html.matches("<span").count(),
            html.matches("</span>").count()
        );
    }

    #[test]
    fn knows_names_extensions_and_the_extra_set() {
        for lang in ["rs", "Rust", "toml", "typescript", "dockerfile"] {
            assert!(code(lang, "x\n").is_some(), "{lang}");
        }
    }

    #[test]
    fn leaves_other_words_alone() {
        for lang in ["", "text", "TXT", "plain", "không-có", "\"><script>"] {
            assert_eq!(code(lang, "x"), None, "{lang}");
        }
    }

    #[test]
    fn code_without_a_last_newline_keeps_all_its_text() {
        let html = code("rust", "fn a() {}\nlet b = 1").unwrap_or_default();
        let mut text = String::new();
        let mut inside = false;
        for c in html.chars() {
            match c {
                '<' => inside = true,
                '>' => inside = false,
                _ if !inside => text.push(c),
                _ => {}
            }
        }
        assert_eq!(text, "fn a() {}\nlet b = 1");
    }
}
