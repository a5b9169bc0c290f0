//! `content/space-in-link`: the path of a link or an image holds a space, so it stays plain text.

use super::{Example, Rule, Severity, Wording};

pub static SPACE_IN_LINK: Rule = Rule {
    id: "content/space-in-link",
    severity: Severity::Error,
    vi: Wording {
        what: "“{target}” có dấu cách, nên chỗ này không thành liên kết hay ảnh",
        help: "{mend}",
        why: "Người đọc sẽ thấy nguyên dấu ngoặc và đường dẫn thay cho liên kết hay ảnh.",
    },
    en: Wording {
        what: "“{target}” holds a space, so this does not become a link or an image",
        help: "{mend}",
        why: "Readers would see brackets and a path in place of the link or image.",
    },
    example: Example {
        wrong: "[Mẫu đơn](https://vi-du.gov.vn/mau don.pdf)",
        right: "[Mẫu đơn](https://vi-du.gov.vn/mau%20don.pdf)",
    },
};
