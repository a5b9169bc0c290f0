//! `plan/old-measurement`: the newest measurement of this metric is of {as_of}, more than {months} months ago.

use super::{Example, Rule, Severity, Wording};

pub static OLD_MEASUREMENT: Rule = Rule {
    id: "plan/old-measurement",
    severity: Severity::Warning,
    vi: Wording {
        what: "số liệu mới nhất của thước đo này là ngày {as_of}, đã quá {months} tháng",
        help: "Nhập số liệu mới hơn vào measurements, hoặc sửa review_months nếu thước đo này ít khi được công bố.",
        why: "Số liệu cũ vẫn hiện như là mới nếu không ai để ý.",
    },
    en: Wording {
        what: "the newest measurement of this metric is of {as_of}, more than {months} months ago",
        help: "Enter a newer measurement, or change review_months where the metric is published less often.",
        why: "Old figures pass for new ones when nobody looks after them.",
    },
    example: Example {
        wrong: "review_months: 6",
        right: "review_months: 12",
    },
};
