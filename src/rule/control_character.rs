//! `read/control-character`: a character that cannot be seen stands in the text.

use super::{Example, Rule, Severity, Wording};

pub static CONTROL_CHARACTER: Rule = Rule {
    id: "read/control-character",
    severity: Severity::Error,
    vi: Wording {
        what: "trong chữ có ký tự điều khiển {value} không nhìn thấy được",
        help: "Xóa đoạn này rồi gõ lại bằng tay.",
        why: "Ký tự như vậy thường đến từ tệp bị hỏng hoặc chữ dán từ chương trình khác; trình duyệt hiện ra ô vuông.",
    },
    en: Wording {
        what: "the control character {value}, which cannot be seen, stands in the text",
        help: "Delete these words and type them again.",
        why: "It comes from a damaged file or from words pasted out of another program; browsers show a box.",
    },
    example: Example {
        wrong: "Nộp\u{0} hồ sơ",
        right: "Nộp hồ sơ",
    },
};
