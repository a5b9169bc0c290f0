//! `plan/unknown-direction`: whether more or less of “{id}” is better is not known.

use super::{Example, Rule, Severity, Wording};

pub static UNKNOWN_DIRECTION: Rule = Rule {
    id: "plan/unknown-direction",
    severity: Severity::Warning,
    vi: Wording {
        what: "không rõ thước đo “{id}” càng nhiều càng tốt hay càng ít càng tốt, nên không xếp được là đạt hay chậm",
        help: "Ghi direction: up nếu càng nhiều càng tốt, direction: down nếu càng ít càng tốt; hoặc ở từng chỉ tiêu at_least: true (tối thiểu), at_most: true (không quá), đừng cả hai.",
        why: "Đo được 8 phút khi chỉ tiêu là 15 phút thì là đạt hay chưa đạt, chỉ người viết kế hoạch biết; đoán sai thì trang nói ngược sự thật.",
    },
    en: Wording {
        what: "whether more or less of “{id}” is better is not known, so it cannot be rated as met or behind",
        help: "Write direction: up where more is better, direction: down where less is; or at_least: true or at_most: true at the targets, not both.",
        why: "Whether 8 minutes meet a target of 15 minutes only the plan's authors know; a wrong guess makes the site say the opposite of what is true.",
    },
    example: Example {
        wrong: "- {value: 15, due: 2023, text: Chờ 15 phút, source: qd-01-2024}",
        right: "- {value: 15, due: 2023, text: Chờ không quá 15 phút, source: qd-01-2024}",
    },
};
