//! `site/unknown-time-zone`: there is no time zone “{value}”.

use super::{Example, Rule, Severity, Wording};

pub static UNKNOWN_TIME_ZONE: Rule = Rule {
    id: "site/unknown-time-zone",
    severity: Severity::Error,
    vi: Wording {
        what: "không có múi giờ “{value}”",
        help: "Viết như Asia/Ho_Chi_Minh.",
        why: "“Hôm nay” được tính theo múi giờ này.",
    },
    en: Wording {
        what: "there is no time zone “{value}”",
        help: "Write it like Asia/Ho_Chi_Minh.",
        why: "“Today” is reckoned in this zone.",
    },
    example: Example {
        wrong: "time_zone: Hanoi",
        right: "time_zone: Asia/Ho_Chi_Minh",
    },
};
