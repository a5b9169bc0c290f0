//! `read/legacy-encoding`: “{value}” and more words of this file are Vietnamese in the old encoding {encoding}.

use super::{Example, Rule, Severity, Wording};

pub static LEGACY_ENCODING: Rule = Rule {
    id: "read/legacy-encoding",
    severity: Severity::Error,
    vi: Wording {
        what: "chữ “{value}” và nhiều chữ khác trong tệp là chữ Việt gõ bằng bảng mã cũ {encoding}",
        help: "Chuyển cả tệp sang Unicode dựng sẵn bằng công cụ chuyển mã (Unikey, Công cụ…), rồi lưu lại.",
        why: "Bảng mã cũ hiện thành ký tự lạ trên máy người đọc và không tìm kiếm được.",
    },
    en: Wording {
        what: "“{value}” and more words of this file are Vietnamese in the old encoding {encoding}",
        help: "Convert the file to Unicode (Unikey has a toolkit for it) and save it again.",
        why: "The old encodings show as garbage on the reader's device and cannot be searched.",
    },
    example: Example {
        wrong: "Mêi c¸c b¹n ®äc",
        right: "Mời các bạn đọc",
    },
};
