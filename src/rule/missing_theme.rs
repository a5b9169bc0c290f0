//! `site/missing-theme`: there is no theme “{name}”.

use super::{Example, Rule, Severity, Wording};

pub static MISSING_THEME: Rule = Rule {
    id: "site/missing-theme",
    severity: Severity::Error,
    vi: Wording {
        what: "không tìm thấy giao diện “{name}”",
        help: "Kiểm tra tên trong “theme:” và thư mục themes/.",
        why: "Giao diện quyết định cách trang hiện ra.",
    },
    en: Wording {
        what: "there is no theme “{name}”",
        help: "Check the name in “theme:” and the folder themes/.",
        why: "The theme decides how pages look.",
    },
    example: Example {
        wrong: "theme: defualt",
        right: "theme: default",
    },
};
