//! `site/bad-section`: “{value}” cannot be the address of a section.

use super::{Example, Rule, Severity, Wording};

pub static BAD_SECTION: Rule = Rule {
    id: "site/bad-section",
    severity: Severity::Error,
    vi: Wording {
        what: "“{value}” không làm địa chỉ của phần “{key}” được: {problem}",
        help: "Viết một từ gồm chữ thường, chữ số và dấu gạch ngang mà chưa chỗ nào khác dùng, ví dụ tin-tuc.",
        why: "Mọi trang của phần ấy nằm dưới địa chỉ này.",
    },
    en: Wording {
        what: "“{value}” cannot be the address of the section “{key}”: {problem}",
        help: "Write one word of small letters, digits and hyphens that nothing else uses, such as news.",
        why: "Every page of the section lies below it.",
    },
    example: Example {
        wrong: "sections: {articles: /tin-tuc}",
        right: "sections: {articles: tin-tuc}",
    },
};
