//! `content/unknown-successor`: “{value}” is nothing that this site shows.

use super::{Example, Rule, Severity, Wording};

pub static UNKNOWN_SUCCESSOR: Rule = Rule {
    id: "content/unknown-successor",
    severity: Severity::Error,
    vi: Wording {
        what: "“{value}” không phải nội dung đang có trên trang này",
        help: "Viết tên tệp của bài thay thế, không có .md, ví dụ doi-the; hoặc đường dẫn tới tệp, ví dụ ../articles/doi-the.md; hoặc địa chỉ trên trang này, bắt đầu bằng “/”.",
        why: "Người đọc một nội dung đã rút cần đến thẳng nội dung thay thế.",
    },
    en: Wording {
        what: "“{value}” is nothing that this site shows",
        help: "Write the name of the file that holds instead, without .md, such as doi-the; or its path, such as ../articles/doi-the.md; or an address of this site, which begins with “/”.",
        why: "Who reads what was withdrawn must come straight to what holds instead.",
    },
    example: Example {
        wrong: "withdrawn: {on: 2024-06-10, why: Đã có câu trả lời mới., see: khong-co}",
        right: "withdrawn: {on: 2024-06-10, why: Đã có câu trả lời mới., see: tong-dai}",
    },
};
