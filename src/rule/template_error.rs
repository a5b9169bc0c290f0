//! `template/error`: the template is wrong: {detail}.

use super::{Example, Rule, Severity, Wording};

pub static TEMPLATE_ERROR: Rule = Rule {
    id: "template/error",
    severity: Severity::Error,
    vi: Wording {
        what: "khuôn mẫu có lỗi: {detail}",
        help: "Sửa khuôn mẫu ở chỗ này. Trang đang dựng: {page}.",
        why: "Khuôn mẫu hỏng thì không trang nào dựng được.",
    },
    en: Wording {
        what: "the template is wrong: {detail}",
        help: "Correct the template here. The page that was being made: {page}.",
        why: "No page can be made from a broken template.",
    },
    example: Example {
        wrong: "{{ page.title }",
        right: "{{ page.title }}",
    },
};
