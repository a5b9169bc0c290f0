//! `content/two-addresses`: a link's words are one address, and it opens another.

use super::{Example, Rule, Severity, Wording};

pub static TWO_ADDRESSES: Rule = Rule {
    id: "content/two-addresses",
    severity: Severity::Error,
    vi: Wording {
        what: "chữ của liên kết là “{words}” mà liên kết mở {host}",
        help: "Viết cùng một địa chỉ ở cả hai chỗ, hoặc thay chữ của liên kết bằng lời.",
        why: "Người đọc tin địa chỉ mà mắt mình thấy; kẻ xấu lừa bằng đúng cách này.",
    },
    en: Wording {
        what: "the words of the link are “{words}”, and it opens {host}",
        help: "Write one address in both places, or say in words where the link leads.",
        why: "Readers trust the address that they see; this is how imposters deceive them.",
    },
    example: Example {
        wrong: "[so-vi-du.gov.vn](https://so-khac.gov.vn/)",
        right: "[so-vi-du.gov.vn](https://so-vi-du.gov.vn/)",
    },
};
