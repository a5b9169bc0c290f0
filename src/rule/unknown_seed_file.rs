//! `read/unknown-seed-file`: there is no kind of data named “{name}”.

use super::{Example, Rule, Severity, Wording};

pub static UNKNOWN_SEED_FILE: Rule = Rule {
    id: "read/unknown-seed-file",
    severity: Severity::Error,
    vi: Wording {
        what: "không có loại dữ liệu nào tên là “{name}”",
        help: "Đặt tên tệp hoặc thư mục theo loại dữ liệu: {choices}.",
        why: "Tên tệp cho biết trong đó là loại dữ liệu gì.",
    },
    en: Wording {
        what: "there is no kind of data named “{name}”",
        help: "Name the file or its folder after the kind of data: {choices}.",
        why: "The name of the file says what kind of data it holds.",
    },
    example: Example {
        wrong: "seeds/donvi.yaml",
        right: "seeds/units.yaml",
    },
};
