//! `plan/duplicate-edition`: the campaign “{id}” has two runs of {year}.

use super::{Example, Rule, Severity, Wording};

pub static DUPLICATE_EDITION: Rule = Rule {
    id: "plan/duplicate-edition",
    severity: Severity::Error,
    vi: Wording {
        what: "đợt truyền thông “{id}” có hai lần ghi cho năm {year}",
        help: "Gộp hai lần ghi làm một, hoặc sửa lại năm của một trong hai.",
        why: "Mỗi năm một đợt chỉ có một trang; hai lần ghi thì không biết lần nào đúng.",
    },
    en: Wording {
        what: "the campaign “{id}” has two runs of {year}",
        help: "Make one of the two, or correct the year of one.",
        why: "A campaign has one page for each year; with two records nobody knows which is right.",
    },
    example: Example {
        wrong: "editions:\n  - {year: 2024, entered_by: Phòng tin, source: qd-01-2024}\n  - {year: 2024, entered_by: Phòng tin, source: qd-01-2024}",
        right: "editions:\n  - {year: 2024, entered_by: Phòng tin, source: qd-01-2024}\n  - {year: 2025, entered_by: Phòng tin, source: qd-01-2024}",
    },
};
