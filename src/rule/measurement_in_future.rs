//! `plan/measurement-in-future`: the measurement is dated {as_of}, after the day of the build ({today}).

use super::{Example, Rule, Severity, Wording};

pub static MEASUREMENT_IN_FUTURE: Rule = Rule {
    id: "plan/measurement-in-future",
    severity: Severity::Error,
    vi: Wording {
        what: "số liệu đề ngày {as_of}, sau ngày dựng trang ({today})",
        help: "Kiểm tra lại “as_of”.",
        why: "Không thể có kết quả của ngày chưa tới.",
    },
    en: Wording {
        what: "the measurement is dated {as_of}, after the day of the build ({today})",
        help: "Check “as_of”.",
        why: "There is no result of a day that has not come.",
    },
    example: Example {
        wrong: "as_of: 2999-01-01",
        right: "as_of: 2024-01-01",
    },
};
