//! `plan/internal-leak`: the internal value “{value}” stands in public text.

use super::{Example, Rule, Severity, Wording};

pub static INTERNAL_LEAK: Rule = Rule {
    id: "plan/internal-leak",
    severity: Severity::Error,
    vi: Wording {
        what: "thông tin nội bộ “{value}” xuất hiện trong phần công khai",
        help: "Xóa khỏi đoạn này, hoặc chuyển vào mục “internal:”.",
        why: "Số điện thoại và ghi chú nội bộ không được lọt ra trang công khai.",
    },
    en: Wording {
        what: "the internal value “{value}” stands in public text",
        help: "Remove it here, or move it under “internal:”.",
        why: "Internal telephone numbers and notes must not reach the public site.",
    },
    example: Example {
        wrong: "role: Trực số 0200.0000000\ninternal: {phone: 0200.0000000}",
        right: "role: Trực điện thoại\ninternal: {phone: 0200.0000000}",
    },
};
