//! `content/imposter-link`: the address {host} {problem} “{name}” and is no official channel.

use super::{Example, Rule, Severity, Wording};

pub static IMPOSTER_LINK: Rule = Rule {
    id: "content/imposter-link",
    severity: Severity::Error,
    vi: Wording {
        what: "địa chỉ {host} {problem} “{name}” mà không phải kênh chính thức",
        help: "Bỏ địa chỉ này. Nếu đúng là kênh của cơ quan, thêm vào official_channels trong loa.yaml.",
        why: "Trang giả mạo dùng tên quen thuộc để lừa lấy mật khẩu và tiền.",
    },
    en: Wording {
        what: "the address {host} {problem} “{name}” and is no official channel",
        help: "Remove the address. Where it is the agency's own, add it to official_channels in loa.yaml.",
        why: "Imposters use familiar names to steal passwords and money.",
    },
    example: Example {
        wrong: "[Tải ứng dụng](https://ten-ung-dung.example/)",
        right: "[Tải ứng dụng](https://ung-dung.gov.vn/)",
    },
};
