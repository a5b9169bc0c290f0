//! `site/missing-string`: the interface lacks the words “{key}” in “{language}”.

use super::{Example, Rule, Wording};
use crate::diagnostic::Severity;

pub static MISSING_STRING: Rule = Rule {
    id: "site/missing-string",
    severity: Severity::Error,
    vi: Wording {
        what: "thiếu chữ giao diện “{key}” cho ngôn ngữ “{language}”",
        help: "Thêm vào templates/strings/{language}.yaml.",
        why: "Trang sẽ hiện mã thay cho chữ.",
    },
    en: Wording {
        what: "the interface lacks the words “{key}” in “{language}”",
        help: "Add them to templates/strings/{language}.yaml.",
        why: "The page would show a code instead of words.",
    },
    example: Example {
        wrong: "(key missing)",
        right: "(key present)",
    },
};
