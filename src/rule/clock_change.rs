//! `plan/clock-change`: {day} has no one moment {clock}: {problem} in the zone {zone}.

use super::{Example, Rule, Severity, Wording};

pub static CLOCK_CHANGE: Rule = Rule {
    id: "plan/clock-change",
    severity: Severity::Error,
    vi: Wording {
        what: "{day} không có đúng một lúc {clock}: {problem} ở múi giờ {zone}",
        help: "Ghi giờ khác cho ngày ấy.",
        why: "Mỗi lịch hiểu một cách: người này đến sớm, người kia đến muộn một giờ.",
    },
    en: Wording {
        what: "{day} has no one moment {clock}: {problem} in the zone {zone}",
        help: "Write another time for that day.",
        why: "Each calendar reads it in its own way: some would come an hour early, some an hour late.",
    },
    example: Example {
        wrong: "on: 2024-03-31\ntime: 02:30",
        right: "on: 2024-03-31\ntime: 03:30",
    },
};
