//! `plan/empty-note`: “{field}” says nothing.

use super::{Example, Rule, Severity, Wording};

pub static EMPTY_NOTE: Rule = Rule {
    id: "plan/empty-note",
    severity: Severity::Error,
    vi: Wording {
        what: "“{field}” để trống",
        help: "Viết một câu cho người đọc: đã sửa gì, hoặc vì sao không còn dùng.",
        why: "Báo có thay đổi mà không nói thay đổi gì thì người đọc không biết điều mình đã đọc còn đúng không.",
    },
    en: Wording {
        what: "“{field}” is empty",
        help: "Write a sentence for readers: what was changed, or why it no longer holds.",
        why: "Readers who are told of a change and not which one cannot know whether what they read still holds.",
    },
    example: Example {
        wrong: "changes:\n  - on: 2024-06-10\n    what: \"\"",
        right: "changes:\n  - on: 2024-06-10\n    what: Sửa số điện thoại.",
    },
};
