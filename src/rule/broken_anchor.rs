//! `content/broken-anchor`: “{target}” has no heading #{anchor}.

use super::{Example, Rule, Wording};
use crate::diagnostic::Severity;

pub static BROKEN_ANCHOR: Rule = Rule {
    id: "content/broken-anchor",
    severity: Severity::Error,
    vi: Wording {
        what: "trang “{target}” không có đề mục #{anchor}",
        help: "Dùng mã của một đề mục có trên trang đó.",
        why: "Người đọc sẽ bị đưa lên đầu trang thay vì đúng chỗ.",
    },
    en: Wording {
        what: "“{target}” has no heading #{anchor}",
        help: "Use the id of a heading on that page.",
        why: "The reader lands at the top instead of the right place.",
    },
    example: Example {
        wrong: "[x](bai.md#khong-co)",
        right: "[x](bai.md#can-chuan-bi)",
    },
};
