//! `plan/vanished-record`: the {kind} “{name}” (id {id}) was published and is there no more.

use super::{Example, Rule, Severity, Wording};

pub static VANISHED_RECORD: Rule = Rule {
    id: "plan/vanished-record",
    severity: Severity::Warning,
    vi: Wording {
        what: "{kind} “{name}” (mã {id}) đã công bố, nay không còn",
        help: "Ghi lại mục đó. Đổi mã thì giữ mã cũ; việc không diễn ra nữa thì ghi cancelled; không còn đúng thì sửa và ghi vào changes.",
        why: "Liên kết, lịch và bản sao dữ liệu của người khác vẫn trỏ tới mục này.",
    },
    en: Wording {
        what: "the {kind} “{name}” (id {id}) was published and is there no more",
        help: "Put it back. Where only the id was changed, keep the earlier one; what does not take place has cancelled; what no longer holds is mended, with a line in changes.",
        why: "Links, calendars and copies of the data still point to it.",
    },
    example: Example {
        wrong: "- {id: ho-so, term: HS, full: hồ sơ, source: qd-01-2024}",
        right: "- {id: hs, term: HS, full: hồ sơ, source: qd-01-2024}",
    },
};
