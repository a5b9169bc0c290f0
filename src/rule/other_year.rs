//! `plan/other-year`: {date} does not belong to the run of {year}.

use super::{Example, Rule, Severity, Wording};

pub static OTHER_YEAR: Rule = Rule {
    id: "plan/other-year",
    severity: Severity::Error,
    vi: Wording {
        what: "{date} không thuộc đợt của năm {year}",
        help: "Sửa ngày cho đúng năm của đợt, hoặc sửa year. Khối chép từ năm trước thường còn ngày cũ.",
        why: "Lịch của người đăng ký sẽ chuyển đợt của năm này sang năm khác.",
    },
    en: Wording {
        what: "{date} does not belong to the run of {year}",
        help: "Write the day of this run's year, or correct `year`. A block copied from the year before still has the old days.",
        why: "Subscribers' calendars would move this year's run into another year.",
    },
    example: Example {
        wrong: "- year: 2025\n  window: 2024-05-12..2024-05-18",
        right: "- year: 2025\n  window: 2025-05-12..2025-05-18",
    },
};
