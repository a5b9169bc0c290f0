//! `rule/unknown`: there is no rule with the id “{id}”.

use super::{Example, Rule, Severity, Wording};

pub static UNKNOWN_RULE: Rule = Rule {
    id: "rule/unknown",
    severity: Severity::Error,
    vi: Wording {
        what: "không có quy tắc nào mang mã “{id}”",
        help: "Sửa lại mã; lệnh loa explain liệt kê mọi quy tắc.",
        why: "Một mã viết sai không đổi được gì mà cũng không ai hay.",
    },
    en: Wording {
        what: "there is no rule with the id “{id}”",
        help: "Correct the id; loa explain lists every rule.",
        why: "A misspelt id changes nothing, and nobody notices.",
    },
    example: Example {
        wrong: "rules:\n  content/mising-alt: warning",
        right: "rules:\n  content/missing-alt: warning",
    },
};
