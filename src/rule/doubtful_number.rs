//! `plan/doubtful-number`: “{value}” is read with decimals, and may be meant in thousands.

use super::{Example, Rule, Severity, Wording};

pub static DOUBTFUL_NUMBER: Rule = Rule {
    id: "plan/doubtful-number",
    severity: Severity::Warning,
    vi: Wording {
        what: "“{value}” đang được đọc là số thập phân, mà cũng có thể là {whole} viết có dấu chấm hàng nghìn",
        help: "Nếu là hàng nghìn thì viết {whole}, không có dấu chấm. Nếu đúng là số thập phân thì viết {decimal}.",
        why: "Ở Việt Nam dấu chấm ngăn hàng nghìn, còn trong tệp dữ liệu dấu chấm là dấu thập phân: hiểu lầm thì con số nhỏ đi một nghìn lần.",
    },
    en: Wording {
        what: "“{value}” is read as a number with decimals, and may also be {whole} written with a point for thousands",
        help: "Write {whole} without the point for thousands. If decimals are meant, write {decimal}.",
        why: "In Viet Nam a point stands between thousands, in data files before decimals: mistaken for the other, a figure shrinks a thousand times.",
    },
    example: Example {
        wrong: "value: 1.234",
        right: "value: 1234",
    },
};
