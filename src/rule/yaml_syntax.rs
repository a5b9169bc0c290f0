//! `read/yaml-syntax`: this is not well-formed YAML: {problem}.

use super::{Example, Rule, Severity, Wording};

pub static YAML_SYNTAX: Rule = Rule {
    id: "read/yaml-syntax",
    severity: Severity::Error,
    vi: Wording {
        what: "đoạn này không phải YAML đúng: {problem}",
        help: "{mend} Nếu chưa rõ, so dòng này và dòng ngay trên với một bản ghi không bị lỗi.",
        why: "Máy đọc dữ liệu theo thụt lề và dấu hai chấm; sai một dấu là không đọc được cả tệp.",
    },
    en: Wording {
        what: "this is not well-formed YAML: {problem}",
        help: "{mend} If in doubt, compare this line and the one above with a record that is right.",
        why: "The data is read by its indentation and colons; one wrong mark makes the file unreadable.",
    },
    example: Example {
        wrong: "name: \"Trung tâm",
        right: "name: \"Trung tâm\"",
    },
};
