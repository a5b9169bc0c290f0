//! `read/bad-date`: “{value}” is not understood as a time.

use super::{Example, Rule, Severity, Wording};

pub static BAD_DATE: Rule = Rule {
    id: "read/bad-date",
    severity: Severity::Error,
    vi: Wording {
        what: "không hiểu thời gian “{value}”",
        help: "{mend} Giữ đúng độ chính xác của văn bản.",
        why: "Thời gian được giữ đúng độ chính xác của văn bản, nên cách viết phải rõ.",
    },
    en: Wording {
        what: "“{value}” is not understood as a time",
        help: "{mend} Keep the precision of the document.",
        why: "Times keep the precision of the documents, so their form must be plain.",
    },
    example: Example {
        wrong: "date: 10/4/2024",
        right: "date: 2024-04-10",
    },
};
