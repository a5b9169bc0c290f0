//! `read/unknown-key`: there is no key named “{key}” here.

use super::{Example, Rule, Severity, Wording};

pub static UNKNOWN_KEY: Rule = Rule {
    id: "read/unknown-key",
    severity: Severity::Error,
    vi: Wording {
        what: "không có mục nào tên là “{key}” ở đây",
        help: "Các mục dùng được: {choices}.",
        why: "Một mục gõ sai tên sẽ bị bỏ qua mà không ai biết, nên máy báo ngay.",
    },
    en: Wording {
        what: "there is no key named “{key}” here",
        help: "Known keys: {choices}.",
        why: "A misspelt key would be ignored without anybody noticing, so it is reported.",
    },
    example: Example {
        wrong: "nam: Tin",
        right: "name: Tin",
    },
};
