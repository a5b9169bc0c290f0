//! `content/question-without-owner`: this answer is published and no unit owns it.

use super::{Example, Rule, Severity, Wording};

pub static QUESTION_WITHOUT_OWNER: Rule = Rule {
    id: "content/question-without-owner",
    severity: Severity::Warning,
    vi: Wording {
        what: "câu trả lời được phát hành mà chưa có đơn vị đứng tên",
        help: "Khi một đơn vị nhận câu trả lời này, ghi mã của đơn vị vào “owner”.",
        why: "Không ai đứng tên thì không ai xem lại khi quy định đổi.",
    },
    en: Wording {
        what: "this answer is published and no unit owns it",
        help: "When a unit takes it on, put the id of the unit into “owner”.",
        why: "What nobody owns, nobody looks at again when the rules change.",
    },
    example: Example {
        wrong: "owner:",
        right: "owner: tt-thong-tin",
    },
};
