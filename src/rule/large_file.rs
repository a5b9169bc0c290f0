//! `content/large-file`: {file} is {size}, larger than {limit}.

use super::{Example, Rule, Severity, Wording};

pub static LARGE_FILE: Rule = Rule {
    id: "content/large-file",
    severity: Severity::Warning,
    vi: Wording {
        what: "tệp “{file}” nặng {size}, quá {limit}",
        help: "Thu nhỏ ảnh (cạnh dài 2.000 điểm ảnh là đủ) hoặc nén PDF; muốn đổi mức này thì đặt “large_file:” trong loa.yaml.",
        why: "Người đọc trả tiền cho từng MB, và tệp lớn nằm lại trong git mãi mãi.",
    },
    en: Wording {
        what: "the file “{file}” is {size}, larger than {limit}",
        help: "Make the picture smaller (2,000 pixels on the long side are enough) or compress the PDF; “large_file:” in loa.yaml changes the limit.",
        why: "Readers pay for every MB, and a large file stays in git for ever.",
    },
    example: Example {
        wrong: "anh.jpg (9 MB)",
        right: "anh.jpg (400 KB)",
    },
};
