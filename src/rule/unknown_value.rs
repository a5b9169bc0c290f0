//! `read/unknown-value`: “{value}” is not a value that can stand here.

use super::{Example, Rule, Severity, Wording};

pub static UNKNOWN_VALUE: Rule = Rule {
    id: "read/unknown-value",
    severity: Severity::Error,
    vi: Wording {
        what: "“{value}” không phải giá trị dùng được ở đây",
        help: "Chọn một trong: {choices}.",
        why: "Mục này chỉ nhận những giá trị có trong danh sách.",
    },
    en: Wording {
        what: "“{value}” is not a value that can stand here",
        help: "Choose one of: {choices}.",
        why: "This key takes only the values on its list.",
    },
    example: Example {
        wrong: "kind: peek",
        right: "kind: peak",
    },
};
