//! `plan/untranslatable`: this {kind} has no text named “{field}”.

use super::{Example, Rule, Severity, Wording};

pub static UNTRANSLATABLE: Rule = Rule {
    id: "plan/untranslatable",
    severity: Severity::Error,
    vi: Wording {
        what: "{kind} này không có phần chữ nào tên là “{field}” để dịch",
        help: "Các phần dịch được: {choices}.",
        why: "Bản dịch chỉ thay phần chữ; ngày, số và mã chỉ ghi một lần, ở bản gốc.",
    },
    en: Wording {
        what: "this {kind} has no text named “{field}” to translate",
        help: "What can be translated: {choices}.",
        why: "A translation replaces texts alone; dates, numbers and ids stand once, in the original.",
    },
    example: Example {
        wrong: "- id: tuan-le\n  nam: Records Week",
        right: "- id: tuan-le\n  name: Records Week",
    },
};
