//! `read/bad-source`: “{value}” is not understood as a source.

use super::{Example, Rule, Severity, Wording};

pub static BAD_SOURCE: Rule = Rule {
    id: "read/bad-source",
    severity: Severity::Error,
    vi: Wording {
        what: "không hiểu căn cứ “{value}”",
        help: "Viết mã văn bản, dấu # và mục, ví dụ “qd-01-2024#II.1 ý 8”, hoặc một địa chỉ https://.",
        why: "Người đọc phải tìm được đúng chỗ trong văn bản.",
    },
    en: Wording {
        what: "“{value}” is not understood as a source",
        help: "Write the document's id, # and the section, such as “qd-01-2024#II.1 ý 8”, or an https:// address.",
        why: "A reader must be able to find the very place in the document.",
    },
    example: Example {
        wrong: "source: Mục II.1",
        right: "source: qd-01-2024#II.1",
    },
};
