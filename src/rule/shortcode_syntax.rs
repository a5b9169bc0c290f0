//! `content/shortcode-syntax`: the shortcode is not well-formed: {problem}.

use super::{Example, Rule, Severity, Wording};

pub static SHORTCODE_SYNTAX: Rule = Rule {
    id: "content/shortcode-syntax",
    severity: Severity::Error,
    vi: Wording {
        what: "mã chèn viết chưa đúng: {problem}",
        help: "Viết như {{ target(id=\"ho-so-truc-tuyen\", year=2024) }}.",
        why: "Mã chèn hỏng sẽ hiện nguyên văn cho người đọc.",
    },
    en: Wording {
        what: "the shortcode is not well-formed: {problem}",
        help: "Write it like {{ target(id=\"ho-so-truc-tuyen\", year=2024) }}.",
        why: "A broken shortcode would be shown as it is.",
    },
    example: Example {
        wrong: "{{ target(id= }}",
        right: "{{ target(id=\"ho-so\") }}",
    },
};
