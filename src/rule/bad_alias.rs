//! `site/bad-alias`: “{value}” cannot be an earlier address.

use super::{Example, Rule, Severity, Wording};

pub static BAD_ALIAS: Rule = Rule {
    id: "site/bad-alias",
    severity: Severity::Error,
    vi: Wording {
        what: "“{value}” không dùng làm địa chỉ cũ được",
        help: "Ghi phần địa chỉ sau tên trang, chỉ gồm chữ không dấu, số, dấu - và _, ví dụ tin-tuc/bai-cu/.",
        why: "Ở địa chỉ cũ loa đặt một trang nhỏ dẫn sang địa chỉ mới; trang ấy phải nằm trong trang của bạn.",
    },
    en: Wording {
        what: "“{value}” cannot be an earlier address",
        help: "Write the address below the home page, of plain letters, digits, - and _ alone, such as news/old-text/.",
        why: "At the earlier address loa puts a small page that leads to the new one; it must lie within your site.",
    },
    example: Example {
        wrong: "aliases: [../tin-cu/]",
        right: "aliases: [tin-cu/]",
    },
};
