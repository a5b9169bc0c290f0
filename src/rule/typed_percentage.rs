//! `content/typed-percentage`: this sentence has a typed “{value}” beside a metric of the plan.

use super::{Example, Rule, Severity, Wording};

pub static TYPED_PERCENTAGE: Rule = Rule {
    id: "content/typed-percentage",
    severity: Severity::Warning,
    vi: Wording {
        what: "câu này gõ tay “{value}” bên cạnh một thước đo của kế hoạch",
        help: "Thay con số bằng {{ target(id=\"…\", year=…) }} để số luôn khớp với kế hoạch.",
        why: "Số gõ tay không đổi theo kế hoạch và dễ nhầm chỉ tiêu với kết quả.",
    },
    en: Wording {
        what: "this sentence has a typed “{value}” beside a metric of the plan",
        help: "Put {{ target(id=\"…\", year=…) }} in place of the number, so that it always matches the plan.",
        why: "A typed number does not follow the plan, and a target is soon taken for a result.",
    },
    example: Example {
        wrong: "Đạt 80% {{ link(metric=\"ho-so\") }}.",
        right: "Đạt {{ target(id=\"ho-so\", year=2024) }} {{ link(metric=\"ho-so\") }}.",
    },
};
