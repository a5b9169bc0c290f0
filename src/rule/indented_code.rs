//! `content/indented-code`: this paragraph is indented by four spaces and shows as a block of code, in which no link works.

use super::{Example, Rule, Severity, Wording};

pub static INDENTED_CODE: Rule = Rule {
    id: "content/indented-code",
    severity: Severity::Warning,
    vi: Wording {
        what: "đoạn này thụt vào bốn dấu cách nên hiện thành khối mã máy, đường dẫn trong đó không bấm được",
        help: "Xóa dấu cách ở đầu dòng. Nếu đúng là mã máy, đặt giữa hai dòng ```.",
        why: "Đoạn dán từ văn bản thường thụt đầu dòng; thành khối mã thì không xuống dòng, không có đường dẫn và không ai kiểm tra.",
    },
    en: Wording {
        what: "this paragraph is indented by four spaces and shows as a block of code, in which no link works",
        help: "Remove the spaces at the start of the lines. If it is code, put it between two lines of ```.",
        why: "Pasted paragraphs are often indented; as code they do not wrap, hold no links and are not checked.",
    },
    example: Example {
        wrong: "    Mang theo thẻ khi đi khám.",
        right: "Mang theo thẻ khi đi khám.",
    },
};
