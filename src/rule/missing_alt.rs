//! `content/missing-alt`: the image has no alternative text.

use super::{Example, Rule, Severity, Wording};

pub static MISSING_ALT: Rule = Rule {
    id: "content/missing-alt",
    severity: Severity::Error,
    vi: Wording {
        what: "ảnh chưa có lời mô tả",
        help: "Viết lời mô tả giữa hai dấu ngoặc vuông: ![mô tả ảnh](anh.png).",
        why: "Người khiếm thị nghe lời mô tả thay cho ảnh (WCAG 2.2 SC 1.1.1).",
    },
    en: Wording {
        what: "the image has no alternative text",
        help: "Describe it between the square brackets: ![description](image.png).",
        why: "Blind readers hear the description instead of the picture (WCAG 2.2 SC 1.1.1).",
    },
    example: Example {
        wrong: "![](anh.png)",
        right: "![Quầy Một cửa](anh.png)",
    },
};
