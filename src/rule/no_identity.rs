//! `site/no-identity`: loa.yaml has no identity, so the ids in calendars and feeds follow the host {host}.

use super::{Example, Rule, Severity, Wording};

pub static NO_IDENTITY: Rule = Rule {
    id: "site/no-identity",
    severity: Severity::Warning,
    vi: Wording {
        what: "loa.yaml chưa có identity, nên mã trong lịch và nguồn tin theo tên miền {host}",
        help: "Thêm dòng identity: {host} để giữ các mã đang dùng; đặt một lần rồi không sửa nữa, kể cả khi đổi tên miền.",
        why: "Khi đổi tên miền, mọi mã đổi theo: người đăng ký lịch và nguồn tin nhận lại mọi thứ một lần nữa.",
    },
    en: Wording {
        what: "loa.yaml has no identity, so the ids in calendars and feeds follow the host {host}",
        help: "Add the line `identity: {host}`, which keeps the ids in use; write it once and never change it, whatever host the site moves to.",
        why: "With a new host every id would be a new one: who subscribes would get everything twice.",
    },
    example: Example {
        wrong: "base_url: https://vi-du.example/",
        right: "base_url: https://vi-du.example/\nidentity: vi-du.example",
    },
};
