//! `content/no-state-source`: no source of this answer is a document of the plan or a site of the state.

use super::{Example, Rule, Severity, Wording};

pub static NO_STATE_SOURCE: Rule = Rule {
    id: "content/no-state-source",
    severity: Severity::Warning,
    vi: Wording {
        what: "câu trả lời không có căn cứ nào là văn bản của kế hoạch hay trang của cơ quan nhà nước",
        help: "Thêm vào “source” một văn bản, hoặc một địa chỉ có đuôi ghi ở state_hosts của loa.yaml.",
        why: "Báo và diễn đàn chép lại có thể sai; người đọc cần nguồn gốc.",
    },
    en: Wording {
        what: "no source of this answer is a document of the plan or a site of the state",
        help: "Add to “source” a document, or an address that ends in one of the state_hosts of loa.yaml.",
        why: "Newspapers and forums copy, and may be wrong; readers need the origin.",
    },
    example: Example {
        wrong: "source: https://dien-dan.example/bai-viet",
        right: "source: qd-01-2024#II",
    },
};
