//! `site/misspelt-name`: “{file}” is called nearly as “{meant}”, and not read as that.

use super::{Example, Rule, Severity, Wording};

pub static MISSPELT_NAME: Rule = Rule {
    id: "site/misspelt-name",
    severity: Severity::Warning,
    vi: Wording {
        what: "“{file}” gần trùng tên “{meant}” nên không được đọc như “{meant}”",
        help: "Đổi tên thành “{meant}”. Nếu tên này là cố ý thì ghi “site/misspelt-name: off” vào mục rules của loa.yaml.",
        why: "Sai một chữ trong tên thì mọi điều viết trong đó vắng mặt trên trang mà không ai hay.",
    },
    en: Wording {
        what: "“{file}” is called nearly as “{meant}”, and is not read as that",
        help: "Rename it to “{meant}”. If it is meant to be called so, write “site/misspelt-name: off” under rules in loa.yaml.",
        why: "One wrong letter of a name, and all that is written there is missing from the site without a word.",
    },
    example: Example {
        wrong: "contents/pages/lien-he.md",
        right: "content/pages/lien-he.md",
    },
};
