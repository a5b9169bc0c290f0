//! `plan/no-window`: the peak “{id}” comes soon ({day}), and nobody has entered when it begins and ends in {year}.

use super::{Example, Rule, Severity, Wording};

pub static NO_WINDOW: Rule = Rule {
    id: "plan/no-window",
    severity: Severity::Warning,
    vi: Wording {
        what: "đợt cao điểm “{id}” sắp tới ({day}) mà chưa ai ghi ngày bắt đầu và kết thúc của năm {year}",
        help: "Thêm vào editions của đợt: year: {year}, window: từ ngày..đến ngày, entered_by và source.",
        why: "Chưa có ngày thì không ai chuẩn bị kịp, và lịch chỉ hiện được một ngày.",
    },
    en: Wording {
        what: "the peak “{id}” comes soon ({day}), and nobody has entered when it begins and ends in {year}",
        help: "Add to the campaign's editions: year: {year}, window: first..last, entered_by and source.",
        why: "Without its days nobody prepares in time, and the calendar shows a single day.",
    },
    example: Example {
        wrong: "editions:\n  - {year: 2026, entered_by: Phòng tin, source: qd-01-2024}",
        right: "editions:\n  - {year: 2026, window: 2026-05-10..2026-05-20, entered_by: Phòng tin, source: qd-01-2024}",
    },
};
