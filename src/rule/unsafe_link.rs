//! `content/unsafe-link`: the link “{target}” is not safe.

use super::{Example, Rule, Severity, Wording};

pub static UNSAFE_LINK: Rule = Rule {
    id: "content/unsafe-link",
    severity: Severity::Error,
    vi: Wording {
        what: "liên kết “{target}” không an toàn",
        help: "Dùng địa chỉ https://, mailto:, tel: hoặc đường dẫn tới tệp.",
        why: "Liên kết kiểu javascript: có thể chạy mã lạ trên máy người đọc.",
    },
    en: Wording {
        what: "the link “{target}” is not safe",
        help: "Use an https://, mailto: or tel: address or the path of a file.",
        why: "A javascript: link could run foreign code on the reader's device.",
    },
    example: Example {
        wrong: "[x](javascript:x)",
        right: "[x](https://dichvucong.gov.vn)",
    },
};
