//! `plan/result-of-no-run`: the campaign “{campaign}” has no run in {year}.

use super::{Example, Rule, Severity, Wording};

pub static RESULT_OF_NO_RUN: Rule = Rule {
    id: "plan/result-of-no-run",
    severity: Severity::Error,
    vi: Wording {
        what: "đợt “{campaign}” không có lần nào trong năm {year}",
        help: "Ghi năm mà đợt diễn ra, hoặc thêm năm ấy vào editions của đợt.",
        why: "Kết quả của một lần không có thì không trang nào hiện.",
    },
    en: Wording {
        what: "the campaign “{campaign}” has no run in {year}",
        help: "Write a year in which it runs, or add that year to the campaign’s editions.",
        why: "No page shows the result of a run that there is not.",
    },
    example: Example {
        wrong: "results:\n  - {id: mo-dau, campaign: tuan-le, year: 1999, state: going-on, on: 2024-05-02, entered_by: Phòng tin}",
        right: "results:\n  - {id: mo-dau, campaign: tuan-le, year: 2024, state: going-on, on: 2024-05-02, entered_by: Phòng tin}",
    },
};
