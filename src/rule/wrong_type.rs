//! `read/wrong-type`: “{key}” must be {expected}, but it is {found}.

use super::{Example, Rule, Severity, Wording};

pub static WRONG_TYPE: Rule = Rule {
    id: "read/wrong-type",
    severity: Severity::Error,
    vi: Wording {
        what: "“{key}” cần {expected}, nhưng đang là {found}",
        help: "{mend}",
        why: "Mỗi mục chỉ nhận một loại giá trị.",
    },
    en: Wording {
        what: "“{key}” must be {expected}, but it is {found}",
        help: "{mend}",
        why: "Every key takes one type of value.",
    },
    example: Example {
        wrong: "lead: tt-thong-tin",
        right: "lead: [tt-thong-tin]",
    },
};
