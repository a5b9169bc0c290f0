//! `read/too-much`: {problem}.

use super::{Example, Rule, Severity, Wording};

pub static TOO_MUCH: Rule = Rule {
    id: "read/too-much",
    severity: Severity::Error,
    vi: Wording {
        what: "{problem}",
        help: "{mend}",
        why: "Không ai viết tay nhiều đến thế: thường là chép nhầm, hoặc tệp hỏng; đọc hết thì mọi người phải chờ.",
    },
    en: Wording {
        what: "{problem}",
        help: "{mend}",
        why: "Nobody writes that much by hand: mostly something was copied by mistake, or the file is damaged; to read it all would keep everybody waiting.",
    },
    example: Example {
        wrong: "a text of more than 1 MB",
        right: "several texts",
    },
};
