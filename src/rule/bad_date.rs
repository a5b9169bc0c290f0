//! `read/bad-date`: “{value}” is not understood as a time.

use super::{Example, Rule, Wording};
use crate::diagnostic::Severity;

pub static BAD_DATE: Rule = Rule {
    id: "read/bad-date",
    severity: Severity::Error,
    vi: Wording {
        what: "không hiểu thời gian “{value}”",
        help: "Viết như 2024-04-10, 2024-04, 2024-Q2, 2024, 2024..2025 hoặc 2023.. (trở đi).",
        why: "Thời gian được giữ đúng độ chính xác của văn bản, nên cách viết phải rõ.",
    },
    en: Wording {
        what: "“{value}” is not understood as a time",
        help: "Write it like 2024-04-10, 2024-04, 2024-Q2, 2024, 2024..2025 or 2023.. (onward).",
        why: "Times keep the precision of the documents, so their form must be plain.",
    },
    example: Example {
        wrong: "date: 10/4/2024",
        right: "date: 2024-04-10",
    },
};
