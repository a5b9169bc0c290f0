//! `read/bad-recurrence`: “{value}” is not understood as a recurrence.

use super::{Example, Rule, Severity, Wording};

pub static BAD_RECURRENCE: Rule = Rule {
    id: "read/bad-recurrence",
    severity: Severity::Error,
    vi: Wording {
        what: "không hiểu nhịp lặp lại “{value}”",
        help: "Viết monthly, half-yearly, yearly, yearly on 05-15 hoặc yearly before 12-25.",
        why: "Lịch tự tính các lần lặp từ mục này.",
    },
    en: Wording {
        what: "“{value}” is not understood as a recurrence",
        help: "Write monthly, half-yearly, yearly, yearly on 05-15 or yearly before 12-25.",
        why: "The calendar works out every occurrence from it.",
    },
    example: Example {
        wrong: "repeats: hàng năm",
        right: "repeats: yearly",
    },
};
