//! `guide/dead-end`: the step “{id}” leads nowhere and says nothing to do.

use super::{Example, Rule, Severity, Wording};

pub static DEAD_END: Rule = Rule {
    id: "guide/dead-end",
    severity: Severity::Error,
    vi: Wording {
        what: "bước “{id}” không dẫn đi đâu và cũng không nói phải làm gì",
        help: "Thêm choices, actions hoặc question cho bước này.",
        why: "Mỗi đường đi phải kết thúc bằng việc cần làm hoặc câu trả lời.",
    },
    en: Wording {
        what: "the step “{id}” leads nowhere and says nothing to do",
        help: "Give the step choices, actions or a question.",
        why: "Every way must end with something to do or an answer.",
    },
    example: Example {
        wrong: "- id: xong\n  title: Xong",
        right: "- id: xong\n  title: Xong\n  actions: [Gọi tổng đài.]",
    },
};
