//! `content/other-site`: {host} belongs neither to the state nor to an official channel.

use super::{Example, Rule, Severity, Wording};

pub static OTHER_SITE: Rule = Rule {
    id: "content/other-site",
    severity: Severity::Error,
    vi: Wording {
        what: "{host} không thuộc cơ quan nhà nước hay kênh chính thức nào",
        help: "Dẫn tới trang có đuôi ghi ở state_hosts trong loa.yaml. Nếu là kênh của cơ quan, thêm vào official_channels; nếu vẫn cần dẫn tới đó, cho qua chỗ này và ghi lý do.",
        why: "Người dân tin mọi địa chỉ mà cơ quan đưa ra, nên mỗi địa chỉ bên ngoài phải có lý do.",
    },
    en: Wording {
        what: "{host} belongs neither to the state nor to an official channel",
        help: "Lead to a site that ends in one of the state_hosts of loa.yaml. Where it is the agency's own, add it to official_channels; where readers must go there all the same, let this place pass and say why.",
        why: "People trust every address that an agency gives them, so each one outside needs a reason.",
    },
    example: Example {
        wrong: "[Bài báo](https://bao.example/bai)",
        right: "[Văn bản](https://vanban.chinhphu.gov.vn/)",
    },
};
