//! `plan/idle-campaign`: the campaign “{id}” has no {kind}.

use super::{Example, Rule, Severity, Wording};

pub static IDLE_CAMPAIGN: Rule = Rule {
    id: "plan/idle-campaign",
    severity: Severity::Warning,
    vi: Wording {
        what: "đợt truyền thông “{id}” chưa có {kind} nào",
        help: "Điền vào đợt truyền thông, hoặc viết một bài có mục “campaign: {id}”.",
        why: "Một đợt không có chủ thể, kênh hay bài viết thì không đến được với ai.",
    },
    en: Wording {
        what: "the campaign “{id}” has no {kind}",
        help: "Fill it in, or write an article with “campaign: {id}”.",
        why: "A campaign without audience, channel or article reaches nobody.",
    },
    example: Example {
        wrong: "audiences: []",
        right: "audiences: [nguoi-dan]",
    },
};
