//! `site/missing-string`: the language “{language}” lacks words of the interface: {keys}.

use super::{Example, Rule, Severity, Wording};

pub static MISSING_STRING: Rule = Rule {
    id: "site/missing-string",
    severity: Severity::Error,
    vi: Wording {
        what: "ngôn ngữ “{language}” thiếu chữ giao diện: {keys}",
        help: "Thêm vào templates/strings/{language}.yaml.",
        why: "Trang sẽ hiện mã thay cho chữ.",
    },
    en: Wording {
        what: "the language “{language}” lacks words of the interface: {keys}",
        help: "Add them to templates/strings/{language}.yaml.",
        why: "The page would show a code instead of words.",
    },
    example: Example {
        wrong: "nav.hom: Trang chủ",
        right: "nav.home: Trang chủ",
    },
};
