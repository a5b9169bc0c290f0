//! `plan/stage-order`: this stage ({date}) is not in its order beside the window of the run ({window}).

use super::{Example, Rule, Severity, Wording};

pub static STAGE_ORDER: Rule = Rule {
    id: "plan/stage-order",
    severity: Severity::Error,
    vi: Wording {
        what: "giai đoạn này ({date}) không khớp thứ tự với thời gian của đợt ({window})",
        help: "Chuẩn bị bắt đầu trước đợt, cao điểm nằm trong đợt, sau đợt kết thúc sau đợt: sửa on hoặc window.",
        why: "Trang của đợt sẽ nêu sai việc gì làm trước, việc gì làm sau.",
    },
    en: Wording {
        what: "this stage ({date}) is not in its order beside the window of the run ({window})",
        help: "Preparation begins before the window, a peak lies in it, what follows ends after it: correct `on` or `window`.",
        why: "The page of the run would say wrongly what comes before and what after.",
    },
    example: Example {
        wrong: "window: 2024-05-12..2024-05-18\nstages:\n  - {kind: prepare, on: 2024-05-20..2024-05-25}",
        right: "window: 2024-05-12..2024-05-18\nstages:\n  - {kind: prepare, on: 2024-05-02..2024-05-10}",
    },
};
