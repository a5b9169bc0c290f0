//! `content/missing-image`: the image “{target}” is not there.

use super::{Example, Rule, Severity, Wording};

pub static MISSING_IMAGE: Rule = Rule {
    id: "content/missing-image",
    severity: Severity::Error,
    vi: Wording {
        what: "không tìm thấy ảnh “{target}”",
        help: "{mend}",
        why: "Trang sẽ có chỗ trống thay cho ảnh.",
    },
    en: Wording {
        what: "the image “{target}” is not there",
        help: "{mend}",
        why: "The page would show a hole.",
    },
    example: Example {
        wrong: "![x](anh.jpg)",
        right: "![x](anh.png)",
    },
};
