//! `plan/no-years`: it is not said from which year on it comes back “{repeats}”.

use super::{Example, Rule, Severity, Wording};

pub static NO_YEARS: Rule = Rule {
    id: "plan/no-years",
    severity: Severity::Error,
    vi: Wording {
        what: "“{repeats}” không ghi là lặp lại từ năm nào",
        help: "{mend}",
        why: "Không biết từ năm nào thì không tính ra ngày nào: việc ấy không có trên lịch.",
    },
    en: Wording {
        what: "it is not said from which year on it comes back “{repeats}”",
        help: "{mend}",
        why: "Without the years no day follows from it: it is not on the calendar.",
    },
    example: Example {
        wrong: "repeats: yearly on 10-10",
        right: "repeats: yearly on 10-10\nactive: 2024..",
    },
};
