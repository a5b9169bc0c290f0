//! `content/outside-campaign`: the article is dated outside the time of its campaign.

use super::{Example, Rule, Severity, Wording};

pub static OUTSIDE_CAMPAIGN: Rule = Rule {
    id: "content/outside-campaign",
    severity: Severity::Warning,
    vi: Wording {
        what: "bài viết ghi ngày {date}, ngoài thời gian {active} của đợt “{id}”",
        help: "Kiểm tra lại ngày của bài, hoặc đợt truyền thông mà bài thuộc về.",
        why: "Bài ngoài thời gian của đợt thường là gõ nhầm năm hoặc gắn nhầm đợt.",
    },
    en: Wording {
        what: "the article is dated {date}, outside the time {active} of the campaign “{id}”",
        help: "Check the article's day, or the campaign that it belongs to.",
        why: "An article outside its campaign is mostly a slip in the year, or the wrong campaign.",
    },
    example: Example {
        wrong: "date: 2032-10-09\ncampaign: ngay-sach",
        right: "date: 2023-10-09\ncampaign: ngay-sach",
    },
};
