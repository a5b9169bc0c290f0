//! `plan/unknown-basis-field`: a {kind} has no field “{field}” to give a basis for.

use super::{Example, Rule, Severity, Wording};

pub static UNKNOWN_BASIS_FIELD: Rule = Rule {
    id: "plan/unknown-basis-field",
    severity: Severity::Error,
    vi: Wording {
        what: "{kind} không có mục “{field}” để ghi nguồn gốc",
        help: "Sửa tên mục trong “basis:” cho trùng với tên mục của bản ghi.",
        why: "Dấu “suy ra” phải gắn đúng vào điều được suy ra.",
    },
    en: Wording {
        what: "a {kind} has no field “{field}” to give a basis for",
        help: "Use the name of one of the record's own fields under “basis:”.",
        why: "The mark must stand on the very thing that was derived.",
    },
    example: Example {
        wrong: "basis: {leed: derived}",
        right: "basis: {lead: derived}",
    },
};
