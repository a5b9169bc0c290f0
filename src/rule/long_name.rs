//! `site/long-name`: the name “{name}” is too long for an address.

use super::{Example, Rule, Severity, Wording};

pub static LONG_NAME: Rule = Rule {
    id: "site/long-name",
    severity: Severity::Error,
    vi: Wording {
        what: "tên “{name}” dài {count} byte; máy chủ chỉ lưu được tên tới {most} byte",
        help: "Đặt tên tệp hoặc mã ngắn hơn, vài chữ là đủ.",
        why: "Không ghi được tệp có tên dài như vậy, nên cả trang không phát hành được; địa chỉ dài cũng khó chép, khó đọc cho nhau.",
    },
    en: Wording {
        what: "the name “{name}” has {count} bytes; servers can keep names of {most} alone",
        help: "Choose a shorter name of the file, or a shorter id: a few words are enough.",
        why: "A file with such a name cannot be written, so the site cannot be published; and nobody can copy or say an address that long.",
    },
    example: Example {
        wrong: "content/pages/gioi-thieu-ve-co-quan-va-… (hơn 255 chữ).md",
        right: "content/pages/gioi-thieu.md",
    },
};
