//! `plan/unsaid-difference`: a measurement that is near what was aimed at says in what it differs, and one that fits exactly does not.

use super::{Example, Rule, Severity, Wording};

pub static UNSAID_DIFFERENCE: Rule = Rule {
    id: "plan/unsaid-difference",
    severity: Severity::Error,
    vi: Wording {
        what: "fit và differs không đi cùng nhau",
        help: "Số liệu gần khớp (fit: near) phải nói khác chỉ tiêu ở đâu bằng differs; số liệu khớp thì bỏ differs.",
        why: "Số liệu tính khác với chỉ tiêu mà không nói khác ở đâu thì người đọc tưởng là đạt hay chậm.",
    },
    en: Wording {
        what: "fit and differs do not go together",
        help: "A measurement that is near (fit: near) says with differs in what it is not the target's; one that fits has no differs.",
        why: "A figure that is counted otherwise than the target, without a word, is taken for met or missed.",
    },
    example: Example {
        wrong: "- {metric: ho-so-truc-tuyen, value: 47, fit: near, as_of: 2024-03-31, source: qd-01-2024, entered_by: Phòng Tin}",
        right: "- {metric: ho-so-truc-tuyen, value: 47, fit: near, differs: tính cả hồ sơ nộp qua bưu điện, as_of: 2024-03-31, source: qd-01-2024, entered_by: Phòng Tin}",
    },
};
