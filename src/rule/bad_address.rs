//! `read/bad-address`: what is no address that readers may be offered: “{value}”.

use super::{Example, Rule, Severity, Wording};

pub static BAD_ADDRESS: Rule = Rule {
    id: "read/bad-address",
    severity: Severity::Error,
    vi: Wording {
        what: "không dùng được “{value}” ở đây: {problem}",
        help: "{mend}",
        why: "Trình duyệt đọc những địa chỉ như vậy khác với mắt người: kẻ xấu dùng chúng để giả trang của cơ quan.",
    },
    en: Wording {
        what: "“{value}” cannot be used here: {problem}",
        help: "{mend}",
        why: "Browsers read such addresses otherwise than people do: imposters use them to pass for an agency.",
    },
    example: Example {
        wrong: "[Cổng Dịch vụ công](https:/dichvucong.gov.vn)",
        right: "[Cổng Dịch vụ công](https://dichvucong.gov.vn)",
    },
};
