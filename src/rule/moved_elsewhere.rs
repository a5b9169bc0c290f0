//! `plan/moved-elsewhere`: what happens once was moved to {to}, and its own date is still {date}.

use super::{Example, Rule, Severity, Wording};

pub static MOVED_ELSEWHERE: Rule = Rule {
    id: "plan/moved-elsewhere",
    severity: Severity::Error,
    vi: Wording {
        what: "ghi là dời sang {to}, nhưng ngày của mục này vẫn là {date}",
        help: "Ghi ngày mới {to} vào mục on (hoặc due) của chính việc này; ngày cũ đã có ở from.",
        why: "Việc chỉ có một lần thì ngày mới nằm ở ngày của chính nó. Để nguyên ngày cũ, trang và lịch của người đăng ký vẫn giữ ngày cũ.",
    },
    en: Wording {
        what: "it says that it was moved to {to}, and its own date is still {date}",
        help: "Write the new time {to} into its own `on` (or `due`); `from` keeps the old one.",
        why: "What happens once has its new time in its own date. With the old one there, pages and subscribers' calendars keep the old one.",
    },
    example: Example {
        wrong: "on: 2024-07-01\nmoved:\n  - {from: 2024-07-01, to: 2024-07-05, on: 2024-06-01, why: mưa bão}",
        right: "on: 2024-07-05\nmoved:\n  - {from: 2024-07-01, to: 2024-07-05, on: 2024-06-01, why: mưa bão}",
    },
};
