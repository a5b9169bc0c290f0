//! `plan/press-outside-range`: {value} press agencies lie outside the {min} to {max} of this campaign.

use super::{Example, Rule, Severity, Wording};

pub static PRESS_OUTSIDE_RANGE: Rule = Rule {
    id: "plan/press-outside-range",
    severity: Severity::Warning,
    vi: Wording {
        what: "{value} cơ quan báo chí nằm ngoài khoảng {min}–{max} của đợt này",
        help: "Kiểm tra lại con số; nếu đúng như vậy, ghi lý do bằng “# loa: cho phép … vì …”.",
        why: "Kế hoạch đã nêu khoảng; làm khác đi phải có lý do.",
    },
    en: Wording {
        what: "{value} press agencies lie outside the {min} to {max} of this campaign",
        help: "Check the number; where it is meant, say why with “# loa: allow … because …”.",
        why: "The plan states the range; to depart from it takes a reason.",
    },
    example: Example {
        wrong: "press: {min: 2, max: 2}",
        right: "press: {min: 12, max: 15}",
    },
};
