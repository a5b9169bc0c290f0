//! `plan/duplicate-id`: the id “{id}” is already taken by another {kind}.

use super::{Example, Rule, Severity, Wording};

pub static DUPLICATE_ID: Rule = Rule {
    id: "plan/duplicate-id",
    severity: Severity::Error,
    vi: Wording {
        what: "mã “{id}” đã được dùng cho một {kind} khác",
        help: "Đặt mã khác cho một trong hai.",
        why: "Hai bản ghi cùng mã sẽ ra cùng một địa chỉ.",
    },
    en: Wording {
        what: "the id “{id}” is already taken by another {kind}",
        help: "Give one of the two another id.",
        why: "Two records with one id would have one address.",
    },
    example: Example {
        wrong: "- {id: hs, term: HS, full: hồ sơ, source: qd-01-2024}\n- {id: hs, term: HT, full: hệ thống, source: qd-01-2024}",
        right: "- {id: hs, term: HS, full: hồ sơ, source: qd-01-2024}\n- {id: ht, term: HT, full: hệ thống, source: qd-01-2024}",
    },
};
