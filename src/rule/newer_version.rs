//! `site/newer-version`: loa.yaml says version {version}, this loa knows up to {known}.

use super::{Example, Rule, Severity, Wording};

pub static NEWER_VERSION: Rule = Rule {
    id: "site/newer-version",
    severity: Severity::Error,
    vi: Wording {
        what: "loa.yaml ghi version {version}, bản loa này chỉ hiểu đến {known}",
        help: "Cập nhật loa, hoặc sửa lại số version.",
        why: "Cấu hình của bản mới có thể mang nghĩa mà bản cũ không biết.",
    },
    en: Wording {
        what: "loa.yaml says version {version}, this loa knows up to {known}",
        help: "Update loa, or correct the version.",
        why: "A newer configuration may mean things an older tool does not know.",
    },
    example: Example {
        wrong: "version: 2",
        right: "version: 1",
    },
};
