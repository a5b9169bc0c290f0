//! `read/duplicate-key`: the key “{key}” stands twice in one record.

use super::{Example, Rule, Severity, Wording};

pub static DUPLICATE_KEY: Rule = Rule {
    id: "read/duplicate-key",
    severity: Severity::Error,
    vi: Wording {
        what: "mục “{key}” được ghi hai lần trong cùng một bản ghi",
        help: "{mend}",
        why: "Máy không thể biết dòng nào đúng.",
    },
    en: Wording {
        what: "the key “{key}” stands twice in one record",
        help: "{mend}",
        why: "There is no telling which of the two is meant.",
    },
    example: Example {
        wrong: "name: Tin\nname: Bài",
        right: "name: Tin",
    },
};
