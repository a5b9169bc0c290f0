//! `plan/holiday-without-day`: nothing says on which day the holiday “{id}” is.

use super::{Example, Rule, Severity, Wording};

pub static HOLIDAY_WITHOUT_DAY: Rule = Rule {
    id: "plan/holiday-without-day",
    severity: Severity::Error,
    vi: Wording {
        what: "ngày lễ “{id}” chưa có ngày nào",
        help: "Ghi repeats: yearly on MM-DD cho ngày dương lịch; ngày âm lịch thì ghi từng năm ở dates.",
        why: "Ngày lễ không có ngày thì không hiện ở đâu trên lịch.",
    },
    en: Wording {
        what: "nothing says on which day the holiday “{id}” is",
        help: "Write repeats: yearly on MM-DD for a day of the solar calendar; days of the lunar one under dates, year by year.",
        why: "A holiday without a day stands nowhere in the calendar.",
    },
    example: Example {
        wrong: "repeats: monthly",
        right: "repeats: yearly on 09-02",
    },
};
