//! `plan/time-without-day`: a time of day is stated of what is not on one known day.

use super::{Example, Rule, Severity, Wording};

pub static TIME_WITHOUT_DAY: Rule = Rule {
    id: "plan/time-without-day",
    severity: Severity::Error,
    vi: Wording {
        what: "ghi giờ {time} cho một việc không ở đúng một ngày ({when})",
        help: "Ghi đúng một ngày (on: 2024-10-10, hoặc repeats: yearly on 10-10), hoặc bỏ giờ đi.",
        why: "Giờ chỉ có nghĩa trong một ngày đã biết; chưa rõ ngày, hoặc kéo dài nhiều ngày, thì lịch không ghi được giờ này vào đâu.",
    },
    en: Wording {
        what: "the time {time} is stated of something that is not on one known day ({when})",
        help: "State one day (on: 2024-10-10, or repeats: yearly on 10-10), or leave the time out.",
        why: "A time of day means something on a known day alone; without one, or over several, no calendar can put it anywhere.",
    },
    example: Example {
        wrong: "on: 2024-10\ntime: 08:30",
        right: "on: 2024-10-10\ntime: 08:30",
    },
};
