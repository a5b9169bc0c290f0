//! `read/encoding`: this file is not UTF-8 text.

use super::{Example, Rule, Severity, Wording};

pub static ENCODING: Rule = Rule {
    id: "read/encoding",
    severity: Severity::Error,
    vi: Wording {
        what: "tệp này không phải chữ UTF-8",
        help: "Mở tệp bằng trình soạn thảo, chọn “Lưu với bảng mã UTF-8” rồi lưu lại.",
        why: "Chữ Việt gõ bằng bảng mã cũ (TCVN3, VNI) hiện thành ký tự lạ trên máy người đọc.",
    },
    en: Wording {
        what: "this file is not UTF-8 text",
        help: "Open it in an editor, choose “Save with encoding UTF-8”, and save it again.",
        why: "Text in an older encoding shows as garbage on the reader's device.",
    },
    example: Example {
        wrong: "(bytes that are not UTF-8)",
        right: "(the same text saved as UTF-8)",
    },
};
