//! `read/missing-key`: the key “{key}” is missing.

use super::{Example, Rule, Severity, Wording};

pub static MISSING_KEY: Rule = Rule {
    id: "read/missing-key",
    severity: Severity::Error,
    vi: Wording {
        what: "thiếu mục “{key}”",
        help: "Thêm dòng “{key}: …” vào bản ghi này.",
        why: "Bản ghi thiếu mục này thì trang không dựng được trọn vẹn.",
    },
    en: Wording {
        what: "the key “{key}” is missing",
        help: "Add a line “{key}: …” to this record.",
        why: "Without it the record cannot be shown whole.",
    },
    example: Example {
        wrong: "- id: tin",
        right: "- id: tin\n  name: Tin",
    },
};
