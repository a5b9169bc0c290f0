//! `read/other-format`: this is {found}, not lines of “key: value”.

use super::{Example, Rule, Severity, Wording};

pub static OTHER_FORMAT: Rule = Rule {
    id: "read/other-format",
    severity: Severity::Error,
    vi: Wording {
        what: "đây là {found}, loa không đọc được ở chỗ này",
        help: "{mend}",
        why: "Dữ liệu của kế hoạch là chữ thường, mỗi mục một dòng “tên: giá trị”; tệp của chương trình khác hay bảng dán vào không thành bản ghi nào cả.",
    },
    en: Wording {
        what: "this is {found}, which loa cannot read here",
        help: "{mend}",
        why: "The plan's data is plain text, a line “key: value” for each; a file of another program or a pasted table becomes no record at all.",
    },
    example: Example {
        wrong: "tt;thuat-ngu;nghia\n1;HSTT;Hồ sơ trực tuyến",
        right: "terms: []",
    },
};
