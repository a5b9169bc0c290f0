//! `template/unknown-name`: the template uses a {kind} “{name}” that is not there.

use super::{Example, Rule, Severity, Wording};

pub static UNKNOWN_NAME: Rule = Rule {
    id: "template/unknown-name",
    severity: Severity::Error,
    vi: Wording {
        what: "khuôn mẫu dùng {kind} “{name}”, nhưng không có {kind} nào tên như vậy",
        help: "Sửa lại tên. Các tên dùng được ở đây: {choices}. Trang đang dựng: {page}.",
        why: "Chỗ gọi một tên không có thì không biết đưa gì lên trang.",
    },
    en: Wording {
        what: "the template uses the {kind} “{name}”, and there is no {kind} of that name",
        help: "Correct the name. What may stand here: {choices}. The page that was being made: {page}.",
        why: "Where a template names what is not there, nothing can be put on the page.",
    },
    example: Example {
        wrong: "{{ page.titel }}",
        right: "{{ page.title }}",
    },
};
