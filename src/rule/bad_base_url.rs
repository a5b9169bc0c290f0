//! `site/bad-base-url`: “{value}” is not the address of a site.

use super::{Example, Rule, Severity, Wording};

pub static BAD_BASE_URL: Rule = Rule {
    id: "site/bad-base-url",
    severity: Severity::Error,
    vi: Wording {
        what: "“{value}” không phải địa chỉ trang hợp lệ",
        help: "Viết đầy đủ, ví dụ https://vi-du.gov.vn/ hoặc https://vi-du.gov.vn/ke-hoach/.",
        why: "Liên kết, lịch và nguồn tin đều dựng từ địa chỉ này.",
    },
    en: Wording {
        what: "“{value}” is not the address of a site",
        help: "Write it in full, such as https://example.gov.vn/ or https://example.gov.vn/plan/.",
        why: "Links, calendars and feeds are made from it.",
    },
    example: Example {
        wrong: "base_url: vi-du",
        right: "base_url: https://vi-du.gov.vn/",
    },
};
