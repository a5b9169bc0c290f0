//! `template/syntax`: the template is not well-formed: {problem}.

use super::{Example, Rule, Severity, Wording};

pub static TEMPLATE_SYNTAX: Rule = Rule {
    id: "template/syntax",
    severity: Severity::Error,
    vi: Wording {
        what: "khuôn mẫu viết chưa đúng: {problem}",
        help: "{mend} Trang đang dựng: {page}.",
        why: "Khuôn mẫu hỏng thì không trang nào dựng được.",
    },
    en: Wording {
        what: "the template is not well-formed: {problem}",
        help: "{mend} The page that was being made: {page}.",
        why: "No page can be made from a broken template.",
    },
    example: Example {
        wrong: "{{ page.title }",
        right: "{{ page.title }}",
    },
};
