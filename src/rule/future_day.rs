//! `plan/future-day`: “{field}” says {value}, after the day of the build ({today}).

use super::{Example, Rule, Severity, Wording};

pub static FUTURE_DAY: Rule = Rule {
    id: "plan/future-day",
    severity: Severity::Error,
    vi: Wording {
        what: "“{field}” ghi {value}, sau ngày dựng trang ({today})",
        help: "Kiểm tra lại ngày; việc chưa xảy ra thì bỏ dòng này.",
        why: "Điều chưa xảy ra mà ghi là đã xảy ra thì người đọc tin một điều không có thật.",
    },
    en: Wording {
        what: "“{field}” says {value}, after the day of the build ({today})",
        help: "Check the day; leave the line out while it has not happened.",
        why: "Readers would believe that something was done which has not happened.",
    },
    example: Example {
        wrong: "reviewed: 2999-01-01",
        right: "reviewed: 2024-01-05",
    },
};
