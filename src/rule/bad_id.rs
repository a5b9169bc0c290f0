//! `read/bad-id`: “{value}” cannot be an id.

use super::{Example, Rule, Severity, Wording};

pub static BAD_ID: Rule = Rule {
    id: "read/bad-id",
    severity: Severity::Error,
    vi: Wording {
        what: "“{value}” không dùng làm mã được",
        help: "Mã chỉ gồm chữ thường không dấu, chữ số, dấu gạch ngang và dấu chấm, ví dụ “tt-thong-tin”.",
        why: "Mã trở thành một phần của địa chỉ trang.",
    },
    en: Wording {
        what: "“{value}” cannot be an id",
        help: "An id holds small letters without marks, digits, hyphens and dots, such as “tt-thong-tin”.",
        why: "An id becomes a part of an address.",
    },
    example: Example {
        wrong: "id: Trung tâm",
        right: "id: trung-tam",
    },
};
