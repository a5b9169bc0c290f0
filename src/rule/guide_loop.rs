//! `guide/loop`: the step “{id}” leads back to “{to}”, so the way never ends.

use super::{Example, Rule, Severity, Wording};

pub static GUIDE_LOOP: Rule = Rule {
    id: "guide/loop",
    severity: Severity::Error,
    vi: Wording {
        what: "bước “{id}” dẫn trở lại bước “{to}”, đường đi không bao giờ kết thúc",
        help: "Cho lựa chọn này dẫn tới một bước khác.",
        why: "Người đọc đi vòng quanh mà không gặp câu trả lời.",
    },
    en: Wording {
        what: "the step “{id}” leads back to “{to}”, so the way never ends",
        help: "Let this choice lead to another step.",
        why: "A reader would go round without meeting an answer.",
    },
    example: Example {
        wrong: "- id: hai\n  title: Đã được chưa?\n  choices:\n    - text: Chưa được\n      to: mot",
        right: "- id: hai\n  title: Đã được chưa?\n  choices:\n    - text: Chưa được\n      to: goi-tong-dai",
    },
};
