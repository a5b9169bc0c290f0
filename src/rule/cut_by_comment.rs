//! `read/cut-by-comment`: “{value}” is not read: a space and a # begin a comment.

use super::{Example, Rule, Severity, Wording};

pub static CUT_BY_COMMENT: Rule = Rule {
    id: "read/cut-by-comment",
    severity: Severity::Warning,
    vi: Wording {
        what: "phần “{value}” bị bỏ qua, vì dấu cách rồi dấu # là chỗ bắt đầu ghi chú",
        help: "Nếu đó là một phần của giá trị thì đặt cả giá trị trong dấu ngoặc kép \"…\"; ở căn cứ thì bỏ dấu cách trước dấu #. Nếu là ghi chú thì chuyển xuống một dòng riêng bắt đầu bằng #.",
        why: "Chữ sau dấu # mất khỏi trang mà không ai hay.",
    },
    en: Wording {
        what: "“{value}” is not read, for a space and a # begin a comment",
        help: "Where it belongs to the value, put all of the value in quotes \"…\"; in a source, leave out the space before the #. Where it is a comment, put it on a line of its own that begins with #.",
        why: "The words behind the # vanish from the page, and nobody is told.",
    },
    example: Example {
        wrong: "title: Bản tin #1",
        right: "title: \"Bản tin #1\"",
    },
};
