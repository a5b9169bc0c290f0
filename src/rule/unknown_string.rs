//! `site/unknown-string`: “{value}” among the words of the interface {problem}.

use super::{Example, Rule, Severity, Wording};

pub static UNKNOWN_STRING: Rule = Rule {
    id: "site/unknown-string",
    severity: Severity::Warning,
    vi: Wording {
        what: "“{value}” trong phần lời giao diện {problem}",
        help: "{mend}",
        why: "Lời viết ở một khóa gõ sai không hiện ở đâu cả; dấu {…} gõ sai thì hiện nguyên trên trang.",
    },
    en: Wording {
        what: "“{value}” among the words of the interface {problem}",
        help: "{mend}",
        why: "Words under a misspelt key are shown nowhere; a misspelt {…} stands on the page as it is.",
    },
    example: Example {
        wrong: "nav.hom: Trang nhất",
        right: "nav.home: Trang nhất",
    },
};
