//! `plan/range-order`: the largest number ({max}) is below the smallest ({min}).

use super::{Example, Rule, Severity, Wording};

pub static RANGE_ORDER: Rule = Rule {
    id: "plan/range-order",
    severity: Severity::Error,
    vi: Wording {
        what: "số lớn nhất ({max}) nhỏ hơn số nhỏ nhất ({min})",
        help: "Đổi chỗ hai số.",
        why: "Khoảng phải đi từ nhỏ đến lớn.",
    },
    en: Wording {
        what: "the largest number ({max}) is below the smallest ({min})",
        help: "Swap the two numbers.",
        why: "A range runs upward.",
    },
    example: Example {
        wrong: "min: 20\nmax: 10",
        right: "min: 10\nmax: 20",
    },
};
