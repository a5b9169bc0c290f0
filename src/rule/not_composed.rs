//! `read/not-composed`: this file writes Vietnamese marks apart from their letters (decomposed Unicode).

use super::{Example, Rule, Severity, Wording};

pub static NOT_COMPOSED: Rule = Rule {
    id: "read/not-composed",
    severity: Severity::Warning,
    vi: Wording {
        what: "tệp này viết dấu tiếng Việt tách rời khỏi chữ (Unicode tổ hợp)",
        help: "Trong bộ gõ, chọn “Unicode dựng sẵn” rồi lưu lại tệp. Trang vẫn hiện đúng.",
        why: "Chữ tổ hợp trông giống hệt nhưng tìm kiếm và so sánh trong git coi là chữ khác.",
    },
    en: Wording {
        what: "this file writes Vietnamese marks apart from their letters (decomposed Unicode)",
        help: "Choose precomposed Unicode (NFC) in the input method and save the file again. The site shows it rightly all the same.",
        why: "Decomposed text looks the same, but searches and comparisons in git take it for other text.",
    },
    example: Example {
        wrong: "rơ\u{300}i (dấu huyền đứng riêng sau chữ ơ)",
        right: "rời (chữ và dấu là một)",
    },
};
