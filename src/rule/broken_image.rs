//! `content/broken-image`: the picture “{file}” cannot be read.

use super::{Example, Rule, Severity, Wording};

pub static BROKEN_IMAGE: Rule = Rule {
    id: "content/broken-image",
    severity: Severity::Error,
    vi: Wording {
        what: "không đọc được ảnh “{file}”",
        help: "Lưu lại ảnh từ bản gốc, đúng định dạng theo đuôi tên tệp, rồi chép đè lên.",
        why: "Tệp ảnh hỏng, hoặc tên tệp ghi sai định dạng; trang sẽ có chỗ trống thay cho ảnh.",
    },
    en: Wording {
        what: "the picture “{file}” cannot be read",
        help: "Save it again from the original, in the format that its name ends in, over this file.",
        why: "The file is damaged, or its name names another format; the page would show a hole.",
    },
    example: Example {
        wrong: "anh.jpg that is a Word document",
        right: "anh.jpg that is a JPEG picture",
    },
};
