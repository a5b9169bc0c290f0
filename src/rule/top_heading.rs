//! `content/top-heading`: the first level of headings belongs to the title.

use super::{Example, Rule, Severity, Wording};

pub static TOP_HEADING: Rule = Rule {
    id: "content/top-heading",
    severity: Severity::Warning,
    vi: Wording {
        what: "đề mục cấp 1 đã dành cho tên bài",
        help: "Bắt đầu đề mục trong bài từ ##.",
        why: "Mỗi trang chỉ có một tên.",
    },
    en: Wording {
        what: "the first level of headings belongs to the title",
        help: "Start the headings of the text at ##.",
        why: "A page has one title.",
    },
    example: Example {
        wrong: "# Mở đầu",
        right: "## Mở đầu",
    },
};
