//! `read/front-matter`: the front matter (between two lines of ---) is missing or not closed.

use super::{Example, Rule, Severity, Wording};

pub static FRONT_MATTER: Rule = Rule {
    id: "read/front-matter",
    severity: Severity::Error,
    vi: Wording {
        what: "phần đầu bài, giữa hai dòng ---, chưa đúng: {problem}",
        help: "{mend} Phần đầu bài bắt đầu bằng dòng ---, có các mục như title:, và kết thúc bằng một dòng --- nữa.",
        why: "Phần đầu bài cho biết tên bài, đối tượng và căn cứ.",
    },
    en: Wording {
        what: "the front matter, between two lines of ---, is not right: {problem}",
        help: "{mend} Front matter starts with a line ---, holds keys such as title:, and ends with another line ---.",
        why: "The front matter holds the title, the audience and the sources.",
    },
    example: Example {
        wrong: "Nội dung",
        right: "---\ntitle: Tên bài\n---\nNội dung",
    },
};
