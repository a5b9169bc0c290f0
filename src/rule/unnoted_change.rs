//! `plan/unnoted-change`: “{field}” was published as {expected} and is {found} now, and nothing tells readers.

use super::{Example, Rule, Severity, Wording};

pub static UNNOTED_CHANGE: Rule = Rule {
    id: "plan/unnoted-change",
    severity: Severity::Warning,
    vi: Wording {
        what: "“{field}” đã công bố là {expected}, nay là {found}, mà không có lời nào cho người đọc biết",
        help: "Thêm vào changes của mục “{id}”: {line}; thay dấu … bằng một câu nói rõ đã sửa gì. Chỉ sửa chính tả thì ghi thêm kind: minor. Lệnh loa check --against … --fix thêm dòng này giúp bạn.",
        why: "Người đã đọc hoặc đã chép lại điều cũ cần biết nó đã khác. Sửa trong im lặng thì không ai còn tin trang.",
    },
    en: Wording {
        what: "“{field}” was published as {expected} and is {found} now, and nothing tells readers",
        help: "Add to the changes of “{id}”: {line}, with a sentence in place of … that says what was changed. For a mend of spelling alone add kind: minor. loa check --against … --fix adds the line for you.",
        why: "Who read or copied the earlier words must learn that they are others now. Nobody trusts a site that changes in silence.",
    },
    example: Example {
        wrong: "title: Giờ mở cửa buổi chiều",
        right: "title: Giờ mở cửa buổi chiều\nchanges:\n  - {on: 2024-06-10, what: Đổi tên trang vì nay mở cả buổi chiều.}",
    },
};
