//! `content/overdue-question`: this answer was to be reviewed by {review_by}, and today is {today}.

use super::{Example, Rule, Severity, Wording};

pub static OVERDUE_QUESTION: Rule = Rule {
    id: "content/overdue-question",
    severity: Severity::Warning,
    vi: Wording {
        what: "câu trả lời này phải được xem lại trước ngày {review_by}, nay đã là {today}",
        help: "Đơn vị phụ trách đối chiếu lại với căn cứ, rồi ghi ngày mới vào reviewed và review_by.",
        why: "Quy định thay đổi; câu trả lời quá hạn xem lại có thể đã sai.",
    },
    en: Wording {
        what: "this answer was to be reviewed by {review_by}, and today is {today}",
        help: "Have its owner check it against the sources, then set new days in reviewed and review_by.",
        why: "Rules change; an answer past its review may be wrong by now.",
    },
    example: Example {
        wrong: "review_by: 2024-01-05",
        right: "review_by: 2026-07-05",
    },
};
