//! `plan/overlapping-peaks`: two peak campaigns fall on the same days.

use super::{Example, Rule, Severity, Wording};

pub static OVERLAPPING_PEAKS: Rule = Rule {
    id: "plan/overlapping-peaks",
    severity: Severity::Warning,
    vi: Wording {
        what: "đợt cao điểm “{id}” trùng ngày với đợt cao điểm “{other}” ({day})",
        help: "Dời một trong hai đợt, hoặc ghi “part_of” nếu đợt này là một phần của đợt kia.",
        why: "Hai đợt cao điểm cùng lúc tranh nhau kênh, người làm và sự chú ý.",
    },
    en: Wording {
        what: "the peak “{id}” falls on the same days as the peak “{other}” ({day})",
        help: "Move one of them, or say “part_of” where one is a part of the other.",
        why: "Two peaks at once compete for channels, people and attention.",
    },
    example: Example {
        wrong: "repeats: yearly on 05-15 # ngày của một đợt cao điểm khác",
        right: "repeats: yearly on 06-15",
    },
};
