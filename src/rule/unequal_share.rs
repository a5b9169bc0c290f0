//! `plan/unequal-share`: {value} is not what {numerator} of {denominator} comes to ({share}).

use super::{Example, Rule, Severity, Wording};

pub static UNEQUAL_SHARE: Rule = Rule {
    id: "plan/unequal-share",
    severity: Severity::Warning,
    vi: Wording {
        what: "{value}% không phải là {numerator} trên {denominator} (bằng {share}%)",
        help: "Xem lại nguồn: sửa value, numerator hoặc denominator; nếu nguồn tự làm tròn khác thì bỏ tử số và mẫu số.",
        why: "Trang in cả tỷ lệ lẫn hai con số, và ai cũng có thể chia thử.",
    },
    en: Wording {
        what: "{value}% is not {numerator} of {denominator}, which comes to {share}%",
        help: "Look at the source again: correct value, numerator or denominator; where the source rounds in its own way, leave the two out.",
        why: "The page shows the share and both numbers, and anybody can divide them.",
    },
    example: Example {
        wrong: "- {metric: ho-so-truc-tuyen, value: 47, numerator: 30, denominator: 100, as_of: 2024-03-31, source: qd-01-2024, entered_by: Phòng Tin}",
        right: "- {metric: ho-so-truc-tuyen, value: 30, numerator: 30, denominator: 100, as_of: 2024-03-31, source: qd-01-2024, entered_by: Phòng Tin}",
    },
};
