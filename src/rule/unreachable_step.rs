//! `guide/unreachable-step`: no choice leads to the step “{id}”.

use super::{Example, Rule, Severity, Wording};

pub static UNREACHABLE_STEP: Rule = Rule {
    id: "guide/unreachable-step",
    severity: Severity::Error,
    vi: Wording {
        what: "không lựa chọn nào dẫn tới bước “{id}”",
        help: "Thêm một lựa chọn có to: {id}, hoặc xóa bước này.",
        why: "Người đọc đi từ bước đầu sẽ không bao giờ thấy bước này.",
    },
    en: Wording {
        what: "no choice leads to the step “{id}”",
        help: "Add a choice with to: {id}, or take the step out.",
        why: "A reader who starts at the first step would never see it.",
    },
    example: Example {
        wrong: "choices:\n  - text: Có\n    to: xong",
        right: "choices:\n  - text: Có\n    to: xong\n  - text: Không\n    to: le",
    },
};
