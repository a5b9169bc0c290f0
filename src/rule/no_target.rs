//! `content/no-target`: the metric “{id}” has no target for {year}.

use super::{Example, Rule, Severity, Wording};

pub static NO_TARGET: Rule = Rule {
    id: "content/no-target",
    severity: Severity::Error,
    vi: Wording {
        what: "thước đo “{id}” không có chỉ tiêu nào cho năm {year}",
        help: "Các năm có chỉ tiêu: {choices}.",
        why: "Con số trong bài phải là con số trong kế hoạch.",
    },
    en: Wording {
        what: "the metric “{id}” has no target for {year}",
        help: "Years with a target: {choices}.",
        why: "A number in prose must be a number of the plan.",
    },
    example: Example {
        wrong: "{{ target(id=\"ho-so\", year=1999) }}",
        right: "{{ target(id=\"ho-so\", year=2024) }}",
    },
};
