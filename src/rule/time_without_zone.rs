//! `plan/time-without-zone`: a time of day is stated, and `loa.yaml` names no time zone.

use super::{Example, Rule, Severity, Wording};

pub static TIME_WITHOUT_ZONE: Rule = Rule {
    id: "plan/time-without-zone",
    severity: Severity::Error,
    vi: Wording {
        what: "ghi giờ {time} mà loa.yaml chưa ghi múi giờ",
        help: "Thêm vào loa.yaml: time_zone: Asia/Ho_Chi_Minh.",
        why: "Không có múi giờ thì lịch của mỗi người hiểu một giờ khác nhau.",
    },
    en: Wording {
        what: "the time {time} is stated, and loa.yaml names no time zone",
        help: "Add to loa.yaml: time_zone: Asia/Ho_Chi_Minh.",
        why: "Without a time zone everybody's calendar would understand another time.",
    },
    example: Example {
        wrong: "title: Cơ quan Ví dụ",
        right: "title: Cơ quan Ví dụ\ntime_zone: Asia/Ho_Chi_Minh",
    },
};
