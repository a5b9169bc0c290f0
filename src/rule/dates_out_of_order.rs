//! `content/dates-out-of-order`: “{field}” says {value}, before “{before}”, which says {before_value}.

use super::{Example, Rule, Severity, Wording};

pub static DATES_OUT_OF_ORDER: Rule = Rule {
    id: "content/dates-out-of-order",
    severity: Severity::Error,
    vi: Wording {
        what: "“{field}” ghi {value}, trước “{before}” ghi {before_value}",
        help: "Kiểm tra lại hai ngày.",
        why: "Hai ngày ngược nhau thì một ngày chắc chắn sai.",
    },
    en: Wording {
        what: "“{field}” says {value}, before “{before}”, which says {before_value}",
        help: "Check both days.",
        why: "Of two days in the wrong order, one is wrong.",
    },
    example: Example {
        wrong: "date: 2024-05-02\nexpires: 2024-04-30",
        right: "date: 2024-05-02\nexpires: 2024-05-30",
    },
};
