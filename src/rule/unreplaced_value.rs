//! `plan/unreplaced-value`: the value was published as {old} and is {new} now, and does not say that it replaces the earlier one.

use super::{Example, Rule, Severity, Wording};

pub static UNREPLACED_VALUE: Rule = Rule {
    id: "plan/unreplaced-value",
    severity: Severity::Error,
    vi: Wording {
        what: "số liệu đã công bố là {old}, nay là {new}, mà không ghi là thay cho số cũ",
        help: "Ghi vào số liệu này: replaces: [{line}]; thay dấu … bằng lý do. Số cũ vẫn còn trên trang và trong bảng để mọi người đối chiếu. Số của ngày khác thì thêm một số liệu mới.",
        why: "Con số đã công bố có thể đã được trích dẫn; thay mà không nói thì không ai biết số nào đúng.",
    },
    en: Wording {
        what: "the value was published as {old} and is {new} now, and does not say that it replaces the earlier one",
        help: "Write into this measurement: replaces: [{line}], with the reason in place of …. The earlier value stays on the page and in the tables. A number for another day is a measurement of its own.",
        why: "A published number may have been quoted; replaced without a word, nobody knows which one holds.",
    },
    example: Example {
        wrong: "value: 44",
        right: "value: 44\nreplaces:\n  - {value: 42, on: 2024-06-10, why: Đếm thiếu một quầy}",
    },
};
