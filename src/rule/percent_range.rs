//! `plan/percent-range`: a share of {value} % lies outside 0 to 100.

use super::{Example, Rule, Severity, Wording};

pub static PERCENT_RANGE: Rule = Rule {
    id: "plan/percent-range",
    severity: Severity::Error,
    vi: Wording {
        what: "tỷ lệ {value} % nằm ngoài khoảng 0–100",
        help: "Kiểm tra lại con số với văn bản.",
        why: "Tỷ lệ trên 100 % thường là gõ nhầm.",
    },
    en: Wording {
        what: "a share of {value} % lies outside 0 to 100",
        help: "Check the number against the document.",
        why: "A share above 100 % is nearly always a slip.",
    },
    example: Example {
        wrong: "value: 800",
        right: "value: 80",
    },
};
