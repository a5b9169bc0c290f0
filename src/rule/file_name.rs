//! `content/file-name`: the file name “{name}” has marks, spaces or odd characters.

use super::{Example, Rule, Severity, Wording};

pub static FILE_NAME: Rule = Rule {
    id: "content/file-name",
    severity: Severity::Warning,
    vi: Wording {
        what: "tên tệp “{name}” có dấu, dấu cách hoặc ký tự lạ",
        help: "Đổi tên thành “{clean}”. Trang vẫn phát hành tệp ở địa chỉ sạch.",
        why: "Tên như vậy hay hỏng khi chép giữa các máy, và liên kết tới nó khó viết đúng.",
    },
    en: Wording {
        what: "the file name “{name}” has marks, spaces or odd characters",
        help: "Rename it to “{clean}”. The site serves it under a clean address all the same.",
        why: "Such names break when files are copied between machines, and links to them are hard to write.",
    },
    example: Example {
        wrong: "Tài liệu hội nghị (1).pdf",
        right: "tai-lieu-hoi-nghi-1.pdf",
    },
};
