//! `plan/no-date`: the event “{id}” does not say when it takes place.

use super::{Example, Rule, Severity, Wording};

pub static NO_DATE: Rule = Rule {
    id: "plan/no-date",
    severity: Severity::Error,
    vi: Wording {
        what: "sự kiện “{id}” không ghi diễn ra khi nào",
        help: "Ghi on: 2024-10-10 cho việc có một lần; hoặc repeats: yearly on 10-10 cùng active: 2024.. cho việc lặp lại.",
        why: "Việc không có ngày thì không trang nào của lịch nêu, lịch của người đăng ký cũng không có.",
    },
    en: Wording {
        what: "the event “{id}” does not say when it takes place",
        help: "Write `on: 2024-10-10` of what happens once; of what comes back, `repeats: yearly on 10-10` and `active: 2024..`.",
        why: "What has no date is on no page of the calendar and in nobody's subscribed calendar.",
    },
    example: Example {
        wrong: "- id: hop\n  title: Họp báo\n  kind: conference\n  source: qd-01-2024",
        right: "- id: hop\n  title: Họp báo\n  kind: conference\n  on: 2024-10-10\n  source: qd-01-2024",
    },
};
