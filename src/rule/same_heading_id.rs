//! `content/same-heading-id`: the heading id “{id}” is already used in this text.

use super::{Example, Rule, Severity, Wording};

pub static SAME_HEADING_ID: Rule = Rule {
    id: "content/same-heading-id",
    severity: Severity::Error,
    vi: Wording {
        what: "mã đề mục “{id}” đã được dùng trong bài này",
        help: "Đặt mã khác trong {#…}.",
        why: "Hai đề mục cùng mã thì liên kết chỉ tới được đề mục đầu.",
    },
    en: Wording {
        what: "the heading id “{id}” is already used in this text",
        help: "Choose another id in {#…}.",
        why: "A link can only reach the first of two headings with one id.",
    },
    example: Example {
        wrong: "## A {#x}\n## B {#x}",
        right: "## A {#x}\n## B {#y}",
    },
};
