//! `content/unread-text`: the name {name} of a text does not end in .md.

use super::{Example, Rule, Severity, Wording};

pub static UNREAD_TEXT: Rule = Rule {
    id: "content/unread-text",
    severity: Severity::Warning,
    vi: Wording {
        what: "tên tệp “{name}” không kết thúc bằng .md, nên tệp này không thành bài, hoặc thành bài ở địa chỉ lạ",
        help: "Đổi tên thành “{clean}”.",
        why: "Bài biến mất khỏi trang, hoặc mọi liên kết tới bài bị hỏng, chỉ vì đuôi của tên tệp.",
    },
    en: Wording {
        what: "the name “{name}” does not end in .md, so this file becomes no text of the site, or one at an odd address",
        help: "Rename it to “{clean}”.",
        why: "The text vanishes from the site, or links to it break, for the ending of a name alone.",
    },
    example: Example {
        wrong: "huong-dan.md.txt",
        right: "huong-dan.md",
    },
};
