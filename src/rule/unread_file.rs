//! `read/unread-file`: “{file}” is not read: {problem}.

use super::{Example, Rule, Severity, Wording};

pub static UNREAD_FILE: Rule = Rule {
    id: "read/unread-file",
    severity: Severity::Error,
    vi: Wording {
        what: "không đọc “{file}”: {problem}",
        help: "{mend}",
        why: "Điều viết trong tệp này sẽ không có trên trang mà không ai hay; còn một đường dẫn ra ngoài thư mục có thể đưa tệp riêng của máy lên mạng.",
    },
    en: Wording {
        what: "“{file}” is not read: {problem}",
        help: "{mend}",
        why: "What is written there would be missing from the site without a word; and a way out of the folder could publish another file of the machine.",
    },
    example: Example {
        wrong: "hop\\bao.md",
        right: "hop-bao.md",
    },
};
