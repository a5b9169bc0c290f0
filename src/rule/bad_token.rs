//! `site/bad-token`: “{value}” is no value for “{name}”.

use super::{Example, Rule, Severity, Wording};

pub static BAD_TOKEN: Rule = Rule {
    id: "site/bad-token",
    severity: Severity::Error,
    vi: Wording {
        what: "“{value}” không phải giá trị dùng được cho “{name}” của giao diện",
        help: "Màu viết như #1b5883; cỡ chữ và khoảng cách viết như 1.5rem; phông chữ viết như \"Be Vietnam Pro\", sans-serif. Tên chỉ gồm chữ không dấu, số và dấu gạch ngang.",
        why: "Giá trị này được chép nguyên vào kiểu trang và hình vẽ: viết lạ thì trang mất kiểu, hoặc gọi tới trang khác.",
    },
    en: Wording {
        what: "“{value}” is no value for the theme’s “{name}”",
        help: "Colours are written like #1b5883, sizes and spaces like 1.5rem, fonts like \"Be Vietnam Pro\", sans-serif. Names have ASCII letters, digits and hyphens alone.",
        why: "It is copied into styles and pictures as it is: an odd one would break them, or ask another site for something.",
    },
    example: Example {
        wrong: "accent: url(https://vi-du.example/x)",
        right: "accent: '#1b5883'",
    },
};
