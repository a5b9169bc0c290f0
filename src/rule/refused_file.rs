//! `content/refused-file`: the file “{file}” is not published: {problem}.

use super::{Example, Rule, Severity, Wording};

pub static REFUSED_FILE: Rule = Rule {
    id: "content/refused-file",
    severity: Severity::Error,
    vi: Wording {
        what: "không phát hành tệp “{file}”: {problem}",
        help: "{mend}",
        why: "Tệp mở ra từ trang của cơ quan thì người đọc tin như chính trang; vì vậy trang chỉ phát hành những loại tệp hiện được cho mọi người và không tự chạy gì trên máy họ.",
    },
    en: Wording {
        what: "the file “{file}” is not published: {problem}",
        help: "{mend}",
        why: "Readers trust a file of the agency’s site as they trust the site; so only kinds are published that everybody can see and that carry out nothing on their devices.",
    },
    example: Example {
        wrong: "[Biểu mẫu](bieu-mau.html)",
        right: "[Biểu mẫu](bieu-mau.pdf)",
    },
};
