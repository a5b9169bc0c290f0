//! `plan/no-such-run`: nothing takes place at {from} that could be moved or cancelled.

use super::{Example, Rule, Severity, Wording};

pub static NO_SUCH_RUN: Rule = Rule {
    id: "plan/no-such-run",
    severity: Severity::Error,
    vi: Wording {
        what: "không có lần nào vào {from} để dời hay hủy",
        help: "Ghi đúng ngày của lần bị dời hay hủy, như lịch tính ra từ repeats và active, hoặc như window của lần tổ chức ấy.",
        why: "Lần dời hay hủy không khớp lần nào thì bị bỏ qua: trang và lịch của người đăng ký vẫn giữ ngày cũ.",
    },
    en: Wording {
        what: "there is no run at {from} that could be moved or cancelled",
        help: "Write the run's own time, as repeats and active give it, or the window of its edition.",
        why: "A move or cancellation that fits no run is passed over: pages and subscribers' calendars keep the old time.",
    },
    example: Example {
        wrong: "repeats: yearly on 10-10\nactive: 2024..2026\ncancelled:\n  - {from: 2025-10-01, on: 2025-09-20, why: mưa bão}",
        right: "repeats: yearly on 10-10\nactive: 2024..2026\ncancelled:\n  - {from: 2025-10-10, on: 2025-09-20, why: mưa bão}",
    },
};
