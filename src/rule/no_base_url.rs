//! `site/no-base-url`: the site does not say where it will stand.

use super::{Example, Rule, Severity, Wording};

pub static NO_BASE_URL: Rule = Rule {
    id: "site/no-base-url",
    severity: Severity::Warning,
    vi: Wording {
        what: "{problem}, nên lịch, nguồn tin và địa chỉ chia sẻ đều dẫn về {value}",
        help: "Ghi địa chỉ thật của trang chủ vào base_url trong loa.yaml, ví dụ https://vi-du.gov.vn/, hoặc đưa ra khi dựng bằng --base-url.",
        why: "Người đã nhận lịch, nguồn tin hay mã QR không mở được địa chỉ ấy, và sau này không sửa lại cho họ được.",
    },
    en: Wording {
        what: "{problem}, so calendars, feeds and shared addresses all lead to {value}",
        help: "Write the true address of the home page as base_url into loa.yaml, such as https://example.gov.vn/, or give it to the build with --base-url.",
        why: "Who has got the calendar, the feed or a QR code cannot open that address, and nobody can correct it for them later.",
    },
    example: Example {
        wrong: "base_url: http://localhost/",
        right: "base_url: https://vi-du.gov.vn/",
    },
};
