//! `content/unknown-abbreviation`: the abbreviation “{value}” is not in the glossary.

use super::{Example, Rule, Severity, Wording};

pub static UNKNOWN_ABBREVIATION: Rule = Rule {
    id: "content/unknown-abbreviation",
    severity: Severity::Warning,
    vi: Wording {
        what: "chữ viết tắt “{value}” chưa có trong mục giải thích từ ngữ",
        help: "Viết đầy đủ, hoặc thêm chữ này vào seeds/terms.yaml.",
        why: "Nhiều người đọc không biết chữ viết tắt của ngành.",
    },
    en: Wording {
        what: "the abbreviation “{value}” is not in the glossary",
        help: "Write it out, or add it to seeds/terms.yaml.",
        why: "Many readers do not know the abbreviations of the trade.",
    },
    example: Example {
        wrong: "Nộp hồ sơ TTHC.",
        right: "Nộp hồ sơ thủ tục hành chính.",
    },
};
