//! Times and numbers in the words of a language. The words come from the interface strings.

use serde::Serialize;

use crate::date::{CalendarUnit, Clock, Date, Due, Hours, Period, Precision, Recurrence};
use crate::strings::Strings;

/// A time as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct When {
    /// In words: "Quý II/2024".
    pub text: String,
    /// For `<time datetime>` (HTML §4.5.14), where the form has one: a day, a month or a year.
    pub datetime: Option<String>,
    /// `day`, `month`, `quarter`, `year`, `range`, `open`.
    pub precision: &'static str,
}

/// A period in words, with what machines read of it.
pub(crate) fn when(period: Period, words: &Strings) -> When {
    When {
        text: self::period(period, words),
        datetime: match period {
            Period::One(CalendarUnit::Quarter(..)) | Period::Range(..) | Period::Onward(_) => None,
            Period::One(unit) => Some(unit.to_string()),
        },
        precision: period.precision().name(),
    }
}

/// A single day.
pub(crate) fn when_day(day: Date, words: &Strings) -> When {
    when(Period::day(day), words)
}

/// A period in words: "10/10/2024", "Tháng 12/2023", "Quý II/2024", "Năm 2024", "2024–2025".
pub(crate) fn period(period: Period, words: &Strings) -> String {
    match period {
        Period::One(unit) => self::unit(unit, words),
        Period::Range(CalendarUnit::Year(a), CalendarUnit::Year(b)) => words.fill(
            "date.years",
            &[("from", &a.to_string()), ("to", &b.to_string())],
        ),
        Period::Range(a, b) => words.fill(
            "date.range",
            &[
                ("from", &self::unit(a, words)),
                ("to", &self::unit(b, words)),
            ],
        ),
        Period::Onward(unit) => words.fill(
            "date.onward",
            &[("from", &within(Period::One(unit), words))],
        ),
    }
}

/// A period inside a sentence: "tháng 12/2023", but "December 2023", which is a name.
pub(crate) fn within(period: Period, words: &Strings) -> String {
    match period {
        Period::One(CalendarUnit::Month(y, m)) => month("date.month-within", y, m, words),
        period => lower_first(&self::period(period, words)),
    }
}

/// A deadline inside a sentence.
pub(crate) fn due_within(due: Due, words: &Strings) -> String {
    match due {
        Due::Within(period) => within(period, words),
        due => lower_first(&self::due(due, words).text),
    }
}

fn month(key: &str, y: i16, m: i8, words: &Strings) -> String {
    words.fill(
        key,
        &[
            ("m", &m.to_string()),
            ("month", words.get(&format!("month.{m}"))),
            ("y", &y.to_string()),
        ],
    )
}

fn unit(unit: CalendarUnit, words: &Strings) -> String {
    match unit {
        CalendarUnit::Day(d) => day(d, words),
        CalendarUnit::Month(y, m) => month("date.month", y, m, words),
        CalendarUnit::Quarter(y, q) => words.fill(
            "date.quarter",
            &[
                ("roman", roman(q)),
                ("q", &q.to_string()),
                ("y", &y.to_string()),
            ],
        ),
        CalendarUnit::Year(y) => words.fill("date.year", &[("y", &y.to_string())]),
    }
}

/// A quarter's number as documents write it; `quarter` is 1 to 4.
pub(crate) fn roman(quarter: i8) -> &'static str {
    ["I", "II", "III", "IV"][usize::try_from(quarter - 1).unwrap_or(0).min(3)]
}

/// "10/10/2024", "01/7/2024", "06/01/2022": as Vietnamese offices write it, days of one figure and the
/// months January and February have a nought before them (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.4.b).
pub(crate) fn day(day: Date, words: &Strings) -> String {
    let month = match day.month() {
        early @ 1..=2 => format!("0{early}"),
        later => later.to_string(),
    };
    words.fill(
        "date.day",
        &[
            ("d", &day.day().to_string()),
            ("dd", &format!("{:02}", day.day())),
            ("mm", &month),
            ("month", words.get(&format!("month.{}", day.month()))),
            ("y", &day.year().to_string()),
        ],
    )
}

/// "Thứ Năm, 10/10/2024"
pub(crate) fn long_day(date: Date, words: &Strings) -> String {
    words.fill(
        "date.long",
        &[
            ("weekday", words.get(&weekday_key(date))),
            ("date", &day(date, words)),
        ],
    )
}

/// A time of day: "8 giờ 30", "8 giờ 30 đến 11 giờ".
pub(crate) fn hours(hours: Hours, words: &Strings) -> String {
    match hours.until {
        Some(until) => words.fill(
            match hours.is_past_midnight() {
                true => "time.night",
                false => "time.span",
            },
            &[
                ("from", &clock(hours.from, words)),
                ("to", &clock(until, words)),
            ],
        ),
        None => clock(hours.from, words),
    }
}

fn clock(clock: Clock, words: &Strings) -> String {
    let key = match clock.minute() {
        0 => "time.hour",
        _ => "time.minute",
    };
    let minute = format!("{:02}", clock.minute());
    words.fill(key, &[("h", &clock.hour().to_string()), ("m", &minute)])
}

/// The same where there is little room: "8:30".
pub(crate) fn short_clock(clock: Clock) -> String {
    format!("{}:{:02}", clock.hour(), clock.minute())
}

/// A time of a day, with its weekday, and the moment that it means in a zone.
pub(crate) fn moment(day: Date, hours: Hours, zone: &str, words: &Strings) -> When {
    let time = self::hours(hours, words);
    let date = long_day(day, words);
    let moment = crate::zone::moment(day, hours.from, zone);
    When {
        text: words.fill("time.date", &[("time", &time), ("date", &date)]),
        datetime: moment.map(crate::zone::Moment::iso),
        precision: Precision::Day.name(),
    }
}

/// The key of a day's name: `weekday.1` is Monday (ISO 8601).
pub(crate) fn weekday_key(date: Date) -> String {
    format!("weekday.{}", date.weekday().to_monday_one_offset())
}

/// A deadline in words, also the kinds without a date.
pub(crate) fn due(due: Due, words: &Strings) -> When {
    let plain = |key: &str| When {
        text: words.get(key).to_owned(),
        datetime: None,
        precision: Precision::Open.name(),
    };
    match due {
        Due::Within(period) => when(period, words),
        Due::Continuous => plain("due.continuous"),
        Due::Yearly => plain("due.yearly"),
        Due::AsNeeded => plain("due.as-needed"),
        Due::Roadmap => plain("due.roadmap"),
    }
}

/// A recurrence in words: "hằng năm, ngày 10/10".
pub(crate) fn recurrence(repeats: Recurrence, words: &Strings) -> String {
    let on = |key: &str, m: i8, d: i8| {
        words.fill(
            key,
            &[
                ("d", &d.to_string()),
                ("m", &m.to_string()),
                ("month", words.get(&format!("month.{m}"))),
            ],
        )
    };
    match repeats {
        Recurrence::Monthly => words.get("repeats.monthly").to_owned(),
        Recurrence::HalfYearly => words.get("repeats.half-yearly").to_owned(),
        Recurrence::Yearly => words.get("repeats.yearly").to_owned(),
        Recurrence::YearlyOn(m, d) => on("repeats.yearly-on", m, d),
        Recurrence::YearlyBefore(m, d) => on("repeats.yearly-before", m, d),
    }
}

/// A number as people read it: thousands set apart, the decimal mark of the language, no needless
/// digits.
pub(crate) fn number(value: f64, words: &Strings) -> String {
    let plain = plain(value);
    let (sign, plain) = match plain.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", plain.as_str()),
    };
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let mut out = String::from(sign);
    for (n, digit) in whole.chars().enumerate() {
        if n > 0 && (whole.len() - n) % 3 == 0 {
            out.push_str(words.get("number.thousands"));
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push_str(words.get("number.decimal"));
        out.push_str(decimals);
    }
    out
}

/// At most two decimals, none that is needless.
fn plain(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match text {
        "-0" => "0".to_owned(),
        text => text.to_owned(),
    }
}

/// A number with its unit, kept on one line: "80 %".
pub(crate) fn quantity(value: f64, unit: Option<&str>, words: &Strings) -> String {
    match unit {
        // As Vietnamese offices, and English ones, write it.
        Some("%") => format!("{}%", number(value, words)),
        Some(unit) => format!("{}\u{a0}{unit}", number(value, words)),
        None => number(value, words),
    }
}

/// The size of a file, in steps of a thousand: "1,2 MB", "340 KB".
pub(crate) fn size(bytes: u64, words: &Strings) -> String {
    let tenths = bytes.div_ceil(100_000);
    if tenths >= 10 {
        let megabytes = tenths as f64 / 10.0;
        return words.fill("file.megabytes", &[("n", &number(megabytes, words))]);
    }
    let kilobytes = bytes.div_ceil(1000);
    words.fill("file.kilobytes", &[("n", &kilobytes.to_string())])
}

/// The first letter made small, for words that move into a sentence.
pub(crate) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}
