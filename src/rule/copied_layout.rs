//! `content/copied-layout`: these lines are {found} of another program.

use super::{Example, Rule, Severity, Wording};

pub static COPIED_LAYOUT: Rule = Rule {
    id: "content/copied-layout",
    severity: Severity::Warning,
    vi: Wording {
        what: "các dòng từ đây là {found}, trên trang sẽ dính liền thành một đoạn",
        help: "{mend}",
        why: "Trang không biết dấu đầu dòng và cột của Word, Excel: người đọc thấy mọi thứ nối đuôi nhau.",
    },
    en: Wording {
        what: "the lines from here are {found}, and run together into one paragraph on the page",
        help: "{mend}",
        why: "Pages do not know the bullets and columns of word processors and spreadsheets: readers would see everything in one run.",
    },
    example: Example {
        wrong: "• Giấy tờ\n• Lệ phí",
        right: "- Giấy tờ\n- Lệ phí",
    },
};
