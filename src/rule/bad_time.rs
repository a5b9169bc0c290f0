//! `read/bad-time`: “{value}” is not understood as a time of day.

use super::{Example, Rule, Severity, Wording};

pub static BAD_TIME: Rule = Rule {
    id: "read/bad-time",
    severity: Severity::Error,
    vi: Wording {
        what: "không hiểu giờ “{value}”",
        help: "Viết như 08:30, hoặc 08:30..11:00 khi biết cả giờ kết thúc.",
        why: "Trang và lịch của người đăng ký ghi đúng giờ này.",
    },
    en: Wording {
        what: "“{value}” is not understood as a time of day",
        help: "Write it like 08:30, or 08:30..11:00 where its end is known too.",
        why: "Pages and subscribers' calendars state this very time.",
    },
    example: Example {
        wrong: "time: 8h30",
        right: "time: 08:30",
    },
};
