//! `content/heading-order`: the headings jump from level {from} to level {to}.

use super::{Example, Rule, Severity, Wording};

pub static HEADING_ORDER: Rule = Rule {
    id: "content/heading-order",
    severity: Severity::Warning,
    vi: Wording {
        what: "đề mục nhảy từ cấp {from} xuống cấp {to}",
        help: "Dùng cấp {next} trước.",
        why: "Người dùng trình đọc màn hình đi theo thứ bậc đề mục.",
    },
    en: Wording {
        what: "the headings jump from level {from} to level {to}",
        help: "Use level {next} first.",
        why: "Screen-reader users move by the order of headings.",
    },
    example: Example {
        wrong: "## A\n#### B",
        right: "## A\n### B",
    },
};
