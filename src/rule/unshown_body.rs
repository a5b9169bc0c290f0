//! `content/unshown-body`: what stands below the front matter of a topic is shown nowhere.

use super::{Example, Rule, Severity, Wording};

pub static UNSHOWN_BODY: Rule = Rule {
    id: "content/unshown-body",
    severity: Severity::Warning,
    vi: Wording {
        what: "phần lời dưới đầu tệp của chủ đề không hiện ở đâu trên trang",
        help: "Chuyển ý chính vào “summary”, phần dài vào một câu hỏi hoặc một trang riêng.",
        why: "Trang của chủ đề chỉ có tiêu đề, tóm tắt và các câu hỏi; điều viết thêm ở đây không ai đọc được.",
    },
    en: Wording {
        what: "what stands below the front matter of the topic is shown nowhere",
        help: "Say it in “summary”, or in a question or page of its own.",
        why: "The page of a topic has its title, summary and questions alone; nobody can read what else is written here.",
    },
    example: Example {
        wrong: "title: Hồ sơ\n---\nMang giấy tờ khi đến.",
        right: "title: Hồ sơ\nsummary: Mang giấy tờ khi đến.\n---",
    },
};
