//! `content/approved-without-owner`: the question says approved but lacks “{field}”.

use super::{Example, Rule, Severity, Wording};

pub static APPROVED_WITHOUT_OWNER: Rule = Rule {
    id: "content/approved-without-owner",
    severity: Severity::Error,
    vi: Wording {
        what: "câu hỏi ghi là đã duyệt nhưng thiếu “{field}”",
        help: "Điền đơn vị chịu trách nhiệm và ngày duyệt, hoặc đổi trạng thái.",
        why: "Câu trả lời đã duyệt phải có người đứng tên và ngày duyệt.",
    },
    en: Wording {
        what: "the question says approved but lacks “{field}”",
        help: "Fill in the owner and the day of review, or change the status.",
        why: "An approved answer has an owner and a day.",
    },
    example: Example {
        wrong: "status: approved",
        right: "status: approved\nowner: tt-thong-tin\nreviewed: 2026-01-05\nreview_by: 2026-07-05",
    },
};
