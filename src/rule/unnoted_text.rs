//! `content/unnoted-text`: what it says is not what was published, and nothing tells readers.

use super::{Example, Rule, Severity, Wording};

pub static UNNOTED_TEXT: Rule = Rule {
    id: "content/unnoted-text",
    severity: Severity::Warning,
    vi: Wording {
        what: "nội dung đã khác bản đã công bố, mà không có lời nào cho người đọc biết",
        help: "Thêm vào changes ở đầu tệp: {line}; thay dấu … bằng một câu nói rõ đã sửa gì. Chỉ sửa chính tả thì ghi thêm kind: minor. Lệnh loa check --against … --fix thêm dòng này giúp bạn.",
        why: "Người đã làm theo câu trả lời cũ cần biết nay đã khác.",
    },
    en: Wording {
        what: "what it says is not what was published, and nothing tells readers",
        help: "Add to changes at the head of the file: {line}, with a sentence in place of … that says what was changed. For a mend of spelling alone add kind: minor. loa check --against … --fix adds the line for you.",
        why: "Who acted on the earlier answer must learn that it is another one now.",
    },
    example: Example {
        wrong: "answer: Nộp ở quầy số 3.",
        right: "answer: Nộp ở quầy số 3.\nchanges:\n  - {on: 2024-06-10, what: Quầy nhận hồ sơ nay là quầy số 3.}",
    },
};
