//! `content/raw-html`: raw HTML does not reach the page.

use super::{Example, Rule, Severity, Wording};

pub static RAW_HTML: Rule = Rule {
    id: "content/raw-html",
    severity: Severity::Warning,
    vi: Wording {
        what: "mã HTML trong bài không được đưa lên trang",
        help: "Viết lại bằng Markdown.",
        why: "Mã HTML chép từ nơi khác có thể mang theo mã theo dõi hoặc mã độc.",
    },
    en: Wording {
        what: "raw HTML does not reach the page",
        help: "Write it in Markdown.",
        why: "HTML pasted from elsewhere can carry trackers or worse.",
    },
    example: Example {
        wrong: "<b>quan trọng</b>",
        right: "**quan trọng**",
    },
};
