//! `plan/result-of-what`: the result “{id}” {problem}.

use super::{Example, Rule, Severity, Wording};

pub static RESULT_OF_WHAT: Rule = Rule {
    id: "plan/result-of-what",
    severity: Severity::Error,
    vi: Wording {
        what: "kết quả “{id}” {problem}",
        help: "{mend}",
        why: "Kết quả không rõ của việc nào thì không trang nào hiện, hoặc hiện ở việc không phải của nó.",
    },
    en: Wording {
        what: "the result “{id}” {problem}",
        help: "{mend}",
        why: "No page shows a result of nobody knows what, or it stands with something else.",
    },
    example: Example {
        wrong: "results:\n  - {id: nop-bai, state: going-on, on: 2024-05-02, entered_by: Phòng tin}",
        right: "results:\n  - {id: nop-bai, task: viet-bai, state: going-on, on: 2024-05-02, entered_by: Phòng tin}",
    },
};
