//! `rule/without-reason`: this allowance is not complete: {problem}.

use super::{Example, Rule, Severity, Wording};

pub static ALLOWANCE_WITHOUT_REASON: Rule = Rule {
    id: "rule/without-reason",
    severity: Severity::Error,
    vi: Wording {
        what: "lời cho phép này chưa đủ: {problem}",
        help: "Viết đủ mã quy tắc và lý do: “{form}”.",
        why: "Người đọc sau cần biết vì sao chỗ này được bỏ qua.",
    },
    en: Wording {
        what: "this allowance is not complete: {problem}",
        help: "Write the rule's id and the reason: “{form}”.",
        why: "Who reads it later must know why this place was let pass.",
    },
    example: Example {
        wrong: "# loa: allow plan/date-order",
        right: "# loa: allow plan/date-order because section 3 of the document says so",
    },
};
