//! `content/heading-space`: {marks} is not followed by a space, so this is no heading.

use super::{Example, Rule, Severity, Wording};

pub static HEADING_SPACE: Rule = Rule {
    id: "content/heading-space",
    severity: Severity::Error,
    vi: Wording {
        what: "sau {marks} thiếu dấu cách nên dòng này không thành đề mục",
        help: "Thêm một dấu cách sau {marks}.",
        why: "Người đọc sẽ thấy nguyên các dấu # đầu dòng.",
    },
    en: Wording {
        what: "{marks} is not followed by a space, so this line does not become a heading",
        help: "Put a space after {marks}.",
        why: "Readers would see the signs # at the start of the line.",
    },
    example: Example {
        wrong: "##Cần chuẩn bị",
        right: "## Cần chuẩn bị",
    },
};
