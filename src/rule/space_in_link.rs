//! `content/space-in-link`: the path of a link or an image holds a space, so it stays plain text.

use super::{Example, Rule, Severity, Wording};

pub static SPACE_IN_LINK: Rule = Rule {
    id: "content/space-in-link",
    severity: Severity::Error,
    vi: Wording {
        what: "“{target}” có dấu cách, nên chỗ này không thành liên kết hay ảnh",
        help: "Đặt đường dẫn giữa hai dấu < >: [chữ](<{target}>). Tốt hơn là đổi tên tệp cho không còn dấu cách.",
        why: "Người đọc sẽ thấy nguyên dấu ngoặc và đường dẫn thay cho liên kết hay ảnh.",
    },
    en: Wording {
        what: "“{target}” holds a space, so this does not become a link or an image",
        help: "Put the path between < and >: [words](<{target}>). Better still, rename the file without spaces.",
        why: "Readers would see brackets and a path in place of the link or image.",
    },
    example: Example {
        wrong: "[Mẫu đơn](https://example.org/mau don.pdf)",
        right: "[Mẫu đơn](<https://example.org/mau don.pdf>)",
    },
};
