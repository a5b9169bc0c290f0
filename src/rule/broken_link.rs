//! `content/broken-link`: the link “{target}” leads nowhere.

use super::{Example, Rule, Severity, Wording};

pub static BROKEN_LINK: Rule = Rule {
    id: "content/broken-link",
    severity: Severity::Error,
    vi: Wording {
        what: "liên kết “{target}” không dẫn tới đâu",
        help: "Viết đường dẫn tới một tệp trong content/, ví dụ ../questions/ho-tro/tong-dai.md.",
        why: "Người đọc bấm vào sẽ gặp trang lỗi.",
    },
    en: Wording {
        what: "the link “{target}” leads nowhere",
        help: "Write the path of a file in content/, such as ../questions/ho-tro/tong-dai.md.",
        why: "A reader who follows it meets an error page.",
    },
    example: Example {
        wrong: "[Tổng đài](tong-dai-moi.md)",
        right: "[Tổng đài](tong-dai.md)",
    },
};
