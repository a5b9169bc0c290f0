//! `read/yaml-syntax`: this is not well-formed YAML: {detail}.

use super::{Example, Rule, Wording};
use crate::diagnostic::Severity;

pub static YAML_SYNTAX: Rule = Rule {
    id: "read/yaml-syntax",
    severity: Severity::Error,
    vi: Wording {
        what: "đoạn này không phải YAML đúng: {detail}",
        help: "Xem lại thụt lề (chỉ dùng dấu cách), dấu hai chấm và dấu ngoặc kép ở dòng này và dòng ngay trên.",
        why: "Máy đọc dữ liệu theo thụt lề và dấu hai chấm; sai một dấu là không đọc được cả tệp.",
    },
    en: Wording {
        what: "this is not well-formed YAML: {detail}",
        help: "Look at the indentation (spaces only), the colons and the quotes on this line and the one above.",
        why: "The data is read by its indentation and colons; one wrong mark makes the file unreadable.",
    },
    example: Example {
        wrong: "name: \"Trung tâm",
        right: "name: \"Trung tâm\"",
    },
};
