//! `plan/obligation-without-owner`: the obligation “{id}” names no unit that has to report.

use super::{Example, Rule, Severity, Wording};

pub static OBLIGATION_WITHOUT_OWNER: Rule = Rule {
    id: "plan/obligation-without-owner",
    severity: Severity::Error,
    vi: Wording {
        what: "chế độ báo cáo “{id}” không nêu đơn vị nào phải báo cáo",
        help: "Ghi đơn vị phải báo cáo vào “from”.",
        why: "Việc không của ai thì không ai làm.",
    },
    en: Wording {
        what: "the obligation “{id}” names no unit that has to report",
        help: "Name the unit in “from”.",
        why: "A duty of nobody is done by nobody.",
    },
    example: Example {
        wrong: "from: []",
        right: "from: [tt-thong-tin]",
    },
};
