//! `plan/vanished-measurement`: the measurement {value} ({id}) was published and is there no more.

use super::{Example, Rule, Severity, Wording};

pub static VANISHED_MEASUREMENT: Rule = Rule {
    id: "plan/vanished-measurement",
    severity: Severity::Warning,
    vi: Wording {
        what: "số liệu đã công bố {value} ({id}) nay không còn",
        help: "Ghi lại số liệu đó; số sai thì sửa giá trị và ghi replaces. Bỏ hẳn thì ghi lý do vào changes của thước đo.",
        why: "Con số đã công bố có thể đã được trích dẫn; người đọc cần biết vì sao nó mất.",
    },
    en: Wording {
        what: "the measurement {value} ({id}) was published and is there no more",
        help: "Put it back; where it was wrong, mend its value and say so in replaces. Where it is gone for good, say why in the changes of the metric.",
        why: "A published number may have been quoted; readers must learn why it is gone.",
    },
    example: Example {
        wrong: "as_of: 2024-04-30",
        right: "as_of: 2024-05-31",
    },
};
