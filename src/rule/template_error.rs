//! `template/error`: the template cannot do this: {problem}.

use super::{Example, Rule, Severity, Wording};

pub static TEMPLATE_ERROR: Rule = Rule {
    id: "template/error",
    severity: Severity::Error,
    vi: Wording {
        what: "khuôn mẫu không làm được việc này: {problem}",
        help: "{mend} Trang đang dựng: {page}.",
        why: "Khuôn mẫu vướng ở đâu thì trang dừng ở đó, không thể công bố.",
    },
    en: Wording {
        what: "the template cannot do this: {problem}",
        help: "{mend} The page that was being made: {page}.",
        why: "Where a template gets stuck, the page ends, and cannot be published.",
    },
    example: Example {
        wrong: "{{ page.title - 1 }}",
        right: "{{ page.title }}",
    },
};
