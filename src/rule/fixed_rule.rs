//! `rule/fixed`: the rule “{id}” may not be switched off or passed over.

use super::{Example, Rule, Severity, Wording};

pub static FIXED_RULE: Rule = Rule {
    id: "rule/fixed",
    severity: Severity::Error,
    vi: Wording {
        what: "quy tắc “{id}” không được tắt hay bỏ qua",
        help: "Bỏ dòng này và sửa chính lỗi đó; lệnh loa explain {id} nói rõ vì sao.",
        why: "Lỗi này làm trang công khai bị sai, nên không ai được cho qua.",
    },
    en: Wording {
        what: "the rule “{id}” may not be switched off or passed over",
        help: "Take this line out and fix the mistake itself; loa explain {id} says why it matters.",
        why: "This mistake would make the published site wrong, so nobody may let it pass.",
    },
    example: Example {
        wrong: "rules:\n  plan/unknown-id: off",
        right: "rules:\n  content/heading-order: off",
    },
};
