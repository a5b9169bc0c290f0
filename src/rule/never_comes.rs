//! `plan/never-comes`: “{repeats}” falls on no day of {active}.

use super::{Example, Rule, Severity, Wording};

pub static NEVER_COMES: Rule = Rule {
    id: "plan/never-comes",
    severity: Severity::Error,
    vi: Wording {
        what: "“{repeats}” không rơi vào ngày nào trong {active}",
        help: "Sửa active cho gồm ít nhất một lần, hoặc sửa repeats.",
        why: "Không có lần nào thì việc ấy không có trên lịch.",
    },
    en: Wording {
        what: "“{repeats}” falls on no day of {active}",
        help: "Let `active` hold one run at least, or correct `repeats`.",
        why: "Where no run falls into its years, it is not on the calendar.",
    },
    example: Example {
        wrong: "repeats: yearly on 10-10\nactive: 2024-11..2024-12",
        right: "repeats: yearly on 10-10\nactive: 2024",
    },
};
