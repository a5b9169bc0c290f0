//! `content/broken-anchor`: the link “{target}” leads to a heading that is not there: #{anchor}.

use super::{Example, Rule, Severity, Wording};

pub static BROKEN_ANCHOR: Rule = Rule {
    id: "content/broken-anchor",
    severity: Severity::Error,
    vi: Wording {
        what: "liên kết “{target}” dẫn tới một đề mục không có: #{anchor}",
        help: "Dùng mã của một đề mục có trên trang đó.",
        why: "Người đọc sẽ bị đưa lên đầu trang thay vì đúng chỗ.",
    },
    en: Wording {
        what: "the link “{target}” leads to a heading that is not there: #{anchor}",
        help: "Use the id of a heading on that page.",
        why: "The reader lands at the top instead of the right place.",
    },
    example: Example {
        wrong: "[x](bai.md#khong-co)",
        right: "[x](bai.md#can-chuan-bi)",
    },
};
