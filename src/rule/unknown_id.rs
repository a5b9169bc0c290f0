//! `plan/unknown-id`: there is no {kind} with the id “{id}”.

use super::{Example, Rule, Severity, Wording};

pub static UNKNOWN_ID: Rule = Rule {
    id: "plan/unknown-id",
    severity: Severity::Error,
    vi: Wording {
        what: "không có {kind} nào mang mã “{id}”",
        help: "Sửa lại mã, hoặc thêm {kind} này vào kế hoạch trước.",
        why: "Liên kết trên trang được dựng từ mã; mã sai thì liên kết đứt.",
    },
    en: Wording {
        what: "there is no {kind} with the id “{id}”",
        help: "Correct the id, or add this {kind} to the plan first.",
        why: "Links are made from ids; a wrong id is a broken link.",
    },
    example: Example {
        wrong: "lead: [tt-thongtin]",
        right: "lead: [tt-thong-tin]",
    },
};
