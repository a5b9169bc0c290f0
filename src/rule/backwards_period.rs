//! `read/backwards-period`: the period “{value}” ends before it starts.

use super::{Example, Rule, Severity, Wording};

pub static BACKWARDS_PERIOD: Rule = Rule {
    id: "read/backwards-period",
    severity: Severity::Error,
    vi: Wording {
        what: "khoảng “{value}” kết thúc trước khi bắt đầu",
        help: "Đổi chỗ hai đầu của khoảng thời gian.",
        why: "Khoảng thời gian phải đi từ trước đến sau.",
    },
    en: Wording {
        what: "the period “{value}” ends before it starts",
        help: "Swap its two ends.",
        why: "A period runs forward.",
    },
    example: Example {
        wrong: "period: 2025..2024",
        right: "period: 2024..2025",
    },
};
