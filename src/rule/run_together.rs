//! `content/run-together`: the line “{value}” belongs to the entry above it.

use super::{Example, Rule, Severity, Wording};

pub static RUN_TOGETHER: Rule = Rule {
    id: "content/run-together",
    severity: Severity::Warning,
    vi: Wording {
        what: "dòng “{value}” thuộc về mục ngay trên nó, như một phần của mục đó",
        help: "Để một dòng trống ở trên dòng này.",
        why: "Trong Markdown, dòng viết sát dưới một mục của danh sách là phần tiếp theo của mục ấy: mục b) thành ra nằm trong mục a).2).",
    },
    en: Wording {
        what: "the line “{value}” belongs to the entry above it",
        help: "Leave an empty line above it.",
        why: "In Markdown a line right below an entry of a list continues that entry: item b) ends up within item a).2).",
    },
    example: Example {
        wrong: "a) Đơn:\n1) Bản gốc;\n2) Bản sao;\nb) Thẻ.",
        right: "a) Đơn:\n1) Bản gốc;\n2) Bản sao;\n\nb) Thẻ.",
    },
};
