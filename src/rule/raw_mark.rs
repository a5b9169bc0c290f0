//! `content/raw-mark`: “{value}” stands on the page as it is: {problem}.

use super::{Example, Rule, Severity, Wording};

pub static RAW_MARK: Rule = Rule {
    id: "content/raw-mark",
    severity: Severity::Warning,
    vi: Wording {
        what: "ký hiệu “{value}” hiện nguyên trên trang: {problem}",
        help: "{mend}",
        why: "Người đọc thấy dấu sao, dấu ngoặc thay cho chữ đậm hay đường dẫn.",
    },
    en: Wording {
        what: "“{value}” stands on the page as it is: {problem}",
        help: "{mend}",
        why: "Readers see asterisks and brackets in place of bold words and links.",
    },
    example: Example {
        wrong: "**Lưu ý:**Mang thẻ.",
        right: "**Lưu ý:** Mang thẻ.",
    },
};
