//! `read/impossible-date`: no calendar has “{value}”.

use super::{Example, Rule, Severity, Wording};

pub static IMPOSSIBLE_DATE: Rule = Rule {
    id: "read/impossible-date",
    severity: Severity::Error,
    vi: Wording {
        what: "trên lịch không có “{value}”",
        help: "Kiểm tra lại ngày, tháng, quý.",
        why: "Ngày không có thật làm lịch và lời nhắc sai theo.",
    },
    en: Wording {
        what: "no calendar has “{value}”",
        help: "Check the day, the month and the quarter.",
        why: "A day that does not exist puts the calendar wrong.",
    },
    example: Example {
        wrong: "date: 2024-02-30",
        right: "date: 2024-02-29",
    },
};
