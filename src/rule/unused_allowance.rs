//! `rule/unused-allowance`: there is nothing here that the rule “{id}” complains of.

use super::{Example, Rule, Severity, Wording};

pub static UNUSED_ALLOWANCE: Rule = Rule {
    id: "rule/unused-allowance",
    severity: Severity::Warning,
    vi: Wording {
        what: "ở đây không có gì để cho phép theo quy tắc “{id}”",
        help: "Xóa lời cho phép này, hoặc đặt nó ngay trên chỗ cần cho phép.",
        why: "Lời cho phép thừa sẽ che một lỗi về sau.",
    },
    en: Wording {
        what: "there is nothing here that the rule “{id}” complains of",
        help: "Delete this allowance, or put it right above the place that it is for.",
        why: "An allowance without use will hide a later mistake.",
    },
    example: Example {
        wrong: "# loa: allow content/large-file because it is the poster for print\ntitle: Thư mời",
        right: "title: Thư mời",
    },
};
