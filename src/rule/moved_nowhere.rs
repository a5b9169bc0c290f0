//! `plan/moved-nowhere`: the run at {from} was moved, and nothing says to when.

use super::{Example, Rule, Severity, Wording};

pub static MOVED_NOWHERE: Rule = Rule {
    id: "plan/moved-nowhere",
    severity: Severity::Error,
    vi: Wording {
        what: "lần vào {from} đã dời mà không ghi dời sang lúc nào",
        help: "Thêm to: ngày mới của lần này.",
        why: "Thiếu ngày mới thì lần dời bị bỏ qua: trang và lịch của người đăng ký vẫn giữ ngày cũ.",
    },
    en: Wording {
        what: "the run at {from} was moved, and nothing says to when",
        help: "Add to: the run's new time.",
        why: "Without its new time the move is passed over: pages and subscribers' calendars keep the old one.",
    },
    example: Example {
        wrong: "repeats: yearly on 10-10\nactive: 2024..2026\nmoved:\n  - {from: 2025-10-10, on: 2025-09-20, why: mưa bão}",
        right: "repeats: yearly on 10-10\nactive: 2024..2026\nmoved:\n  - {from: 2025-10-10, to: 2025-10-12, on: 2025-09-20, why: mưa bão}",
    },
};
