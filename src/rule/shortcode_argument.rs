//! `content/shortcode-argument`: shortcode “{name}”: {problem}.

use super::{Example, Rule, Severity, Wording};

pub static SHORTCODE_ARGUMENT: Rule = Rule {
    id: "content/shortcode-argument",
    severity: Severity::Error,
    vi: Wording {
        what: "mã chèn “{name}”: {problem}",
        help: "Viết như: {example}.",
        why: "Thiếu một tham số thì máy không biết lấy số nào.",
    },
    en: Wording {
        what: "shortcode “{name}”: {problem}",
        help: "Write it like: {example}.",
        why: "Without its arguments it cannot tell which value is meant.",
    },
    example: Example {
        wrong: "{{ target() }}",
        right: "{{ target(id=\"ho-so\", year=2024) }}",
    },
};
