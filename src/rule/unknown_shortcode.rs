//! `content/unknown-shortcode`: there is no shortcode named “{name}”.

use super::{Example, Rule, Severity, Wording};

pub static UNKNOWN_SHORTCODE: Rule = Rule {
    id: "content/unknown-shortcode",
    severity: Severity::Error,
    vi: Wording {
        what: "không có mã chèn nào tên là “{name}”",
        help: "Các mã chèn dùng được: {choices}.",
        why: "Mã chèn lấy số liệu và ngày tháng từ kế hoạch vào bài viết.",
    },
    en: Wording {
        what: "there is no shortcode named “{name}”",
        help: "Known shortcodes: {choices}.",
        why: "Shortcodes bring the plan's numbers and dates into prose.",
    },
    example: Example {
        wrong: "{{ taget(id=\"ho-so\") }}",
        right: "{{ target(id=\"ho-so\") }}",
    },
};
