//! `plan/far-year`: {year} is more than {most} years from {today}.

use super::{Example, Rule, Severity, Wording};

pub static FAR_YEAR: Rule = Rule {
    id: "plan/far-year",
    severity: Severity::Error,
    vi: Wording {
        what: "năm {year} cách ngày dựng trang ({today}) hơn {most} năm",
        help: "Xem lại năm, có thể gõ nhầm một chữ số; việc không có ngày cuối thì viết như “2024..”.",
        why: "Lịch có trang cho từng năm, từng tháng ở giữa: một chữ số gõ nhầm làm ra hàng nghìn trang trống.",
    },
    en: Wording {
        what: "the year {year} is more than {most} years from the day of the build ({today})",
        help: "Look at the year, one digit may be wrong; what has no end is written like “2024..”.",
        why: "The calendar has a page for every year and month between: one wrong digit makes thousands of empty pages.",
    },
    example: Example {
        wrong: "on: 2204-06-03",
        right: "on: 2024-06-03",
    },
};
