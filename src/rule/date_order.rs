//! `plan/date-order`: the document takes effect ({effective}) before its date of issue ({date}).

use super::{Example, Rule, Severity, Wording};

pub static DATE_ORDER: Rule = Rule {
    id: "plan/date-order",
    severity: Severity::Error,
    vi: Wording {
        what: "văn bản có hiệu lực ({effective}) trước ngày ban hành ({date})",
        help: "Kiểm tra lại hai ngày với văn bản.",
        why: "Thứ tự ngày sai làm hỏng dòng thời gian.",
    },
    en: Wording {
        what: "the document takes effect ({effective}) before its date of issue ({date})",
        help: "Check both days against the document.",
        why: "Days out of order spoil the timeline.",
    },
    example: Example {
        wrong: "date: 2024-02-01\neffective: 2024-01-31",
        right: "date: 2024-01-31\neffective: 2024-01-31",
    },
};
