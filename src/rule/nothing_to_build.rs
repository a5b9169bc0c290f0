//! `site/nothing-to-build`: there is nothing to build: no text and no record of a plan.

use super::{Example, Rule, Severity, Wording};

pub static NOTHING_TO_BUILD: Rule = Rule {
    id: "site/nothing-to-build",
    severity: Severity::Error,
    vi: Wording {
        what: "không có gì để dựng: không thấy bài viết nào trong “{content}” và bản ghi nào trong “{seeds}”",
        help: "Xem lại thư mục sau --site và mục “folders:” trong loa.yaml. Để bắt đầu một trang mới, chạy loa new site.",
        why: "Dựng nhầm thư mục thì trang đang có bị thay bằng một trang trống.",
    },
    en: Wording {
        what: "there is nothing to build: no text in “{content}” and no record in “{seeds}”",
        help: "Look at the folder behind --site and at “folders:” in loa.yaml. “loa new site” starts a new site.",
        why: "Building the wrong folder would put an empty site in the place of the one that is there.",
    },
    example: Example {
        wrong: "folders: {content: noi-dung}",
        right: "folders: {content: content}",
    },
};
