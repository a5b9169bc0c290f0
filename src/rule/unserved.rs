//! `plan/unserved`: no article or question serves the {kind} “{id}”.

use super::{Example, Rule, Severity, Wording};

pub static UNSERVED: Rule = Rule {
    id: "plan/unserved",
    severity: Severity::Warning,
    vi: Wording {
        what: "chưa có bài viết hay câu hỏi nào dành cho {kind} “{id}”",
        help: "Viết một bài nhắc đến mã này ở đầu tệp.",
        why: "Kế hoạch hứa nói điều này, hoặc nói với những người này, mà trang chưa có gì.",
    },
    en: Wording {
        what: "no article or question serves the {kind} “{id}”",
        help: "Write one that names this id in its front matter.",
        why: "The plan promises this, or promises it to these people, and the site has nothing yet.",
    },
    example: Example {
        wrong: "audience: [nguoi-dan]",
        right: "audience: [nguoi-dan]\nmessage: [thong-tin-moi]",
    },
};
