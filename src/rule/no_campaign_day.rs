//! `content/no-campaign-day`: the campaign “{id}” has no day to count down to.

use super::{Example, Rule, Severity, Wording};

pub static NO_CAMPAIGN_DAY: Rule = Rule {
    id: "content/no-campaign-day",
    severity: Severity::Error,
    vi: Wording {
        what: "đợt truyền thông “{id}” không có ngày cố định hằng năm để đếm ngược",
        help: "Chỉ đếm ngược tới đợt có “repeats: yearly on …” hoặc “yearly before …”.",
        why: "Ngày không ghi trong kế hoạch thì không được đoán.",
    },
    en: Wording {
        what: "the campaign “{id}” has no day of the year to count down to",
        help: "Count down to campaigns with “repeats: yearly on …” or “yearly before …” only.",
        why: "A day that the plan does not state must not be guessed.",
    },
    example: Example {
        wrong: "{{ countdown(campaign=\"khi-can\") }}",
        right: "{{ countdown(campaign=\"tuan-le\") }}",
    },
};
