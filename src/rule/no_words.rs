//! `content/no-words`: {problem}.

use super::{Example, Rule, Severity, Wording};

pub static NO_WORDS: Rule = Rule {
    id: "content/no-words",
    severity: Severity::Warning,
    vi: Wording {
        what: "{problem}",
        help: "{mend}",
        why: "Người đọc, nhất là người nghe bằng trình đọc màn hình, không biết đó là gì và dẫn đi đâu.",
    },
    en: Wording {
        what: "{problem}",
        help: "{mend}",
        why: "Readers, above all those who listen to the page, cannot tell what it is and where it leads.",
    },
    example: Example {
        wrong: "[Cổng dịch vụ]()",
        right: "Cổng dịch vụ",
    },
};
