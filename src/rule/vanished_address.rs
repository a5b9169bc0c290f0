//! `site/vanished-address`: the page “{name}” was published at {url}, and nothing stands there any more.

use super::{Example, Rule, Severity, Wording};

pub static VANISHED_ADDRESS: Rule = Rule {
    id: "site/vanished-address",
    severity: Severity::Error,
    vi: Wording {
        what: "trang “{name}” đã công bố ở {url}, nay địa chỉ đó không còn",
        help: "Ghi vào trang thay cho nó: {line}; địa chỉ cũ sẽ dẫn sang trang ấy. Nội dung không còn dùng thì giữ lại tệp và ghi withdrawn.",
        why: "Người đã lưu, đã in hoặc đã gửi địa chỉ ấy cho nhau sẽ gặp trang trống.",
    },
    en: Wording {
        what: "the page “{name}” was published at {url}, and nothing stands there any more",
        help: "Write into the page that takes its place: {line}; the earlier address then leads there. A text that no longer holds is kept, with withdrawn.",
        why: "Whoever saved, printed or passed on the address would find nothing.",
    },
    example: Example {
        wrong: "content/pages/moi.md",
        right: "content/pages/cu.md",
    },
};
