//! `plan/unknown-province`: there is no province “{name}” on the map.

use super::{Example, Rule, Severity, Wording};

pub static UNKNOWN_PROVINCE: Rule = Rule {
    id: "plan/unknown-province",
    severity: Severity::Error,
    vi: Wording {
        what: "không có tỉnh, thành phố nào tên “{name}” trên bản đồ",
        help: "Sửa lại tên, hoặc thêm ô của nơi này vào seeds/provinces.yaml trước.",
        why: "Số liệu của một nơi viết sai tên sẽ rơi khỏi bản đồ mà không ai hay.",
    },
    en: Wording {
        what: "there is no province “{name}” on the map",
        help: "Correct the name, or add its tile to seeds/provinces.yaml first.",
        why: "A measurement under a misspelt name would drop off the map and nobody would notice.",
    },
    example: Example {
        wrong: "province: Tuong Tượng",
        right: "province: Tưởng Tượng",
    },
};
