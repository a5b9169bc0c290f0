//! `content/lost-words`: “{value}” does not reach the page: {problem}.

use super::{Example, Rule, Severity, Wording};

pub static LOST_WORDS: Rule = Rule {
    id: "content/lost-words",
    severity: Severity::Error,
    vi: Wording {
        what: "“{value}” không lên trang: {problem}",
        help: "{mend}",
        why: "Chữ đã viết mà không ai đọc được là chữ mất; nếu đó là mức trợ cấp hay một ngày thì người dân thiệt.",
    },
    en: Wording {
        what: "“{value}” does not reach the page: {problem}",
        help: "{mend}",
        why: "Words that were written and nobody reads are lost; if they are an amount or a day, readers pay for it.",
    },
    example: Example {
        wrong: "| Đối tượng | Mức |\n| --- | --- |\n| Hộ nghèo | 33.000 | từ 1/7/2025 |",
        right: "| Đối tượng | Mức | Từ ngày |\n| --- | --- | --- |\n| Hộ nghèo | 33.000 | từ 1/7/2025 |",
    },
};
