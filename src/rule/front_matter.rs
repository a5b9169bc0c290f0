//! `read/front-matter`: the front matter (between two lines of ---) is missing or not closed.

use super::{Example, Rule, Severity, Wording};

pub static FRONT_MATTER: Rule = Rule {
    id: "read/front-matter",
    severity: Severity::Error,
    vi: Wording {
        what: "phần đầu bài (giữa hai dòng ---) không có hoặc không đóng",
        help: "Bắt đầu tệp bằng dòng ---, ghi các mục như title:, rồi một dòng --- nữa.",
        why: "Phần đầu bài cho biết tên bài, đối tượng và căn cứ.",
    },
    en: Wording {
        what: "the front matter (between two lines of ---) is missing or not closed",
        help: "Start the file with a line ---, write keys such as title:, then another line ---.",
        why: "The front matter holds the title, the audience and the sources.",
    },
    example: Example {
        wrong: "Nội dung",
        right: "---\ntitle: Tên bài\n---\nNội dung",
    },
};
