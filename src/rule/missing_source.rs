//! `plan/missing-source`: this {kind} names no source.

use super::{Example, Rule, Severity, Wording};

pub static MISSING_SOURCE: Rule = Rule {
    id: "plan/missing-source",
    severity: Severity::Error,
    vi: Wording {
        what: "{kind} này chưa có căn cứ",
        help: "Thêm “source: <mã văn bản>#<mục>”.",
        why: "Mỗi số liệu, mỗi việc đều phải chỉ ra được văn bản nói điều đó.",
    },
    en: Wording {
        what: "this {kind} names no source",
        help: "Add “source: <document id>#<section>”.",
        why: "Every figure and every duty must name the document that says so.",
    },
    example: Example {
        wrong: "source: []",
        right: "source: qd-01-2024#II.1",
    },
};
