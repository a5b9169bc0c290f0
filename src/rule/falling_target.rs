//! `plan/falling-target`: the target due {due} is {value}, {found} the {before} that was set for {before_due}.

use super::{Example, Rule, Severity, Wording};

pub static FALLING_TARGET: Rule = Rule {
    id: "plan/falling-target",
    severity: Severity::Warning,
    vi: Wording {
        what: "chỉ tiêu hạn {due} là {value}, {found} mức {before} đã đặt cho hạn {before_due}",
        help: "Đối chiếu hai văn bản. Nếu cả hai đều đúng như vậy, ghi thêm ở note vì sao mức sau {found}.",
        why: "Chỉ tiêu thường mỗi năm một tốt hơn; mức lùi lại hay là do gõ nhầm số hoặc nhầm năm.",
    },
    en: Wording {
        what: "the target due {due} is {value}, {found} the {before} that was set for {before_due}",
        help: "Compare both documents. Where both say so, add a note that tells why the later one is {found} it.",
        why: "Targets usually become better over the years; one that goes back is often a slip in the number or the year.",
    },
    example: Example {
        wrong: "- {value: 80, due: 2023, text: Đạt 80 %, source: qd-01-2024}\n- {value: 8, due: 2024, text: Đạt 8 %, source: qd-01-2024}",
        right: "- {value: 80, due: 2023, text: Đạt 80 %, source: qd-01-2024}\n- {value: 85, due: 2024, text: Đạt 85 %, source: qd-01-2024}",
    },
};
