//! `plan/same-place`: the id “{id}” gives the same address as the id “{other}” ({place}).

use super::{Example, Rule, Severity, Wording};

pub static SAME_PLACE: Rule = Rule {
    id: "plan/same-place",
    severity: Severity::Error,
    vi: Wording {
        what: "mã “{id}” trùng với mã “{other}” khi thành địa chỉ ({place})",
        help: "Đổi một trong hai mã. Dấu chấm thành gạch nối; một lần của việc lặp lại mang mã của việc cùng ngày, tháng của lần ấy.",
        why: "Hai việc sẽ chung một tệp lịch, một chỗ trên trang và một mã trong lịch của người đăng ký: việc này đè việc kia.",
    },
    en: Wording {
        what: "the id “{id}” gives the same address as the id “{other}” ({place})",
        help: "Change one of the two ids. A full stop becomes a hyphen; a run of what comes back has the id of the whole with its day or month.",
        why: "Two things would have one calendar file, one place on a page and one identity in subscribers' calendars: one would replace the other.",
    },
    example: Example {
        wrong: "- {id: hop.1, title: Họp một, kind: conference, on: 2024-06-03, source: qd-01-2024}\n- {id: hop-1, title: Họp hai, kind: conference, on: 2024-06-04, source: qd-01-2024}",
        right: "- {id: hop-1, title: Họp một, kind: conference, on: 2024-06-03, source: qd-01-2024}\n- {id: hop-2, title: Họp hai, kind: conference, on: 2024-06-04, source: qd-01-2024}",
    },
};
