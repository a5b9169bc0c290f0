//! `read/bad-basis`: “{value}” is not a basis.

use super::{Example, Rule, Severity, Wording};

pub static BAD_BASIS: Rule = Rule {
    id: "read/bad-basis",
    severity: Severity::Error,
    vi: Wording {
        what: "“{value}” không phải là một nguồn gốc hợp lệ",
        help: "Bắt đầu bằng explicit, derived hoặc assumed, rồi dấu phẩy và lý do.",
        why: "Điều văn bản không nêu phải được ghi rõ là suy ra hay giả định.",
    },
    en: Wording {
        what: "“{value}” is not a basis",
        help: "Start with explicit, derived or assumed, then a comma and the reason.",
        why: "What the documents do not state must say whether it is derived or assumed.",
    },
    example: Example {
        wrong: "lead: đoán",
        right: "lead: derived, mục VI.1",
    },
};
