//! `plan/result-without-evidence`: the result “{id}” says “{state}” and names no evidence.

use super::{Example, Rule, Severity, Wording};

pub static RESULT_WITHOUT_EVIDENCE: Rule = Rule {
    id: "plan/result-without-evidence",
    severity: Severity::Error,
    vi: Wording {
        what: "kết quả “{id}” ghi “{state}” mà không dẫn minh chứng",
        help: "Thêm evidence: văn bản hoặc trang cho thấy việc đã làm; chưa có thì ghi going-on và lời của đơn vị ở says.",
        why: "Người đọc chỉ tin được việc đã xong khi tự xem được minh chứng; lời nói suông thì để ở says.",
    },
    en: Wording {
        what: "the result “{id}” says “{state}” and names no evidence",
        help: "Add evidence: the document or page that shows it; while there is none write going-on, and what the agency says in says.",
        why: "Readers can believe that something is done only where they can see it for themselves; what is merely said belongs in says.",
    },
    example: Example {
        wrong: "results:\n  - {id: nop-bai, task: viet-bai, state: done, on: 2024-05-02, entered_by: Phòng tin}",
        right: "results:\n  - {id: nop-bai, task: viet-bai, state: done, on: 2024-05-02, evidence: qd-01-2024#II, entered_by: Phòng tin}",
    },
};
