//! `content/dates-out-of-order`: “{field}” ({value}) lies before “{before}” ({before_value}).

use super::{Example, Rule, Severity, Wording};

pub static DATES_OUT_OF_ORDER: Rule = Rule {
    id: "content/dates-out-of-order",
    severity: Severity::Error,
    vi: Wording {
        what: "“{field}” ({value}) đứng trước “{before}” ({before_value})",
        help: "Kiểm tra lại hai ngày.",
        why: "Hai ngày ngược nhau thì một ngày chắc chắn sai.",
    },
    en: Wording {
        what: "“{field}” ({value}) lies before “{before}” ({before_value})",
        help: "Check both days.",
        why: "Of two days in the wrong order, one is wrong.",
    },
    example: Example {
        wrong: "date: 2024-05-02\nexpires: 2024-04-30",
        right: "date: 2024-05-02\nexpires: 2024-05-30",
    },
};
