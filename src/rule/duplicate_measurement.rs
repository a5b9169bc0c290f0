//! `plan/duplicate-measurement`: a second measurement of “{metric}” for {as_of}.

use super::{Example, Rule, Severity, Wording};

pub static DUPLICATE_MEASUREMENT: Rule = Rule {
    id: "plan/duplicate-measurement",
    severity: Severity::Error,
    vi: Wording {
        what: "“{metric}” đã có số liệu ngày {as_of} cho cùng nơi",
        help: "Giữ một số liệu; số đúng thay cho số sai, đừng ghi thêm.",
        why: "Hai số cho cùng một ngày và một nơi thì chỉ một số hiện ra, và không ai biết số nào đúng.",
    },
    en: Wording {
        what: "“{metric}” already has a measurement for {as_of} at the same place",
        help: "Keep one of them: the right one takes the place of the wrong one.",
        why: "Of two figures for one day and place only one is shown, and nobody knows which is right.",
    },
    example: Example {
        wrong: "as_of: 2024-01-01",
        right: "as_of: 2024-02-01",
    },
};
