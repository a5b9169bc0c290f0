//! `content/personal-number`: these {count} digits look like a number of a person.

use super::{Example, Rule, Severity, Wording};

pub static PERSONAL_NUMBER: Rule = Rule {
    id: "content/personal-number",
    severity: Severity::Error,
    vi: Wording {
        what: "dãy {count} chữ số này trông như số định danh, số CMND hoặc mã số của một người",
        help: "Xóa đi. Nếu là ví dụ, che bớt: 0123xxxxx.",
        why: "Số của một người trên trang công khai là lộ dữ liệu cá nhân.",
    },
    en: Wording {
        what: "these {count} digits look like a number of a person",
        help: "Remove them. In an example, hide most of them: 0123xxxxx.",
        why: "The number of a person on a public page is a leak of personal data.",
    },
    example: Example {
        wrong: "Số định danh 000000000000",
        right: "Số định danh gồm 12 chữ số",
    },
};
