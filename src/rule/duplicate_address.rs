//! `site/duplicate-address`: two pages have the address {url}.

use super::{Example, Rule, Severity, Wording};

pub static DUPLICATE_ADDRESS: Rule = Rule {
    id: "site/duplicate-address",
    severity: Severity::Error,
    vi: Wording {
        what: "hai trang cùng có địa chỉ {url}",
        help: "Đổi tên tệp hoặc mã của một trong hai; địa chỉ cũ ở aliases thì bỏ đi.",
        why: "Trang sau sẽ đè lên trang trước.",
    },
    en: Wording {
        what: "two pages have the address {url}",
        help: "Rename the file or the id of one of them; take an earlier address out of aliases.",
        why: "One would overwrite the other.",
    },
    example: Example {
        wrong: "content/pages/gioi-thieu.md\ncontent/pages/Gioi-Thieu.md",
        right: "content/pages/gioi-thieu.md\ncontent/pages/lien-he.md",
    },
};
