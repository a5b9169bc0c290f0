//! Why a metric stands as it does, what is unknown of it, and what has changed, each in a sentence.

use crate::date::{Due, Period, plus_months};
use crate::infographic::status::{self, Because, Goal, Reading, Status, Verdict};
use crate::plan::Stored;
use crate::plan::direction::MetricDirection;
use crate::plan::metric::{Measurement, Metric, Standing};
use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::presenter::target::{newest, said, value_text};

/// How a metric stands on the day of the build.
pub(crate) fn verdict(
    desk: &Desk<'_>,
    metric: &Metric,
    measured: &[&Stored<Measurement>],
) -> Verdict {
    let (goals, readings) = (status::goals(metric), status::readings(measured));
    let verdict = status::verdict(&goals, &readings, desk.site.options.today, metric.direction);
    if verdict.because == Because::NotMeasured && beside(desk, measured).is_some() {
        return Verdict {
            status: Status::Unjudged,
            because: Because::OnlyBeside,
        };
    }
    verdict
}

/// The newest measurement that no verdict may rest on; one near what was aimed at before one that only
/// the press reports.
pub(crate) fn beside<'a>(
    desk: &Desk<'_>,
    measured: &[&'a Stored<Measurement>],
) -> Option<&'a Stored<Measurement>> {
    newest(desk, measured, Standing::Near).or_else(|| newest(desk, measured, Standing::Reported))
}

/// The word of a status.
pub(crate) fn word(desk: &Desk<'_>, status: Status) -> String {
    desk.words
        .get(&format!("status.{}", status.name()))
        .to_owned()
}

/// How a metric stands, with the age of an old number that says so.
pub(crate) fn standing(
    desk: &Desk<'_>,
    metric: &Metric,
    measured: &[&Stored<Measurement>],
    status: Status,
) -> String {
    let word = word(desk, status);
    match age(desk, metric, measured) {
        Some(age) => desk
            .words
            .fill("status.aged", &[("status", &word), ("age", &age)]),
        None => word,
    }
}

/// After how many months a number is old where its metric says nothing else.
const OLD: u16 = 12;

/// How old the newest number is, where it is no longer new.
fn age(desk: &Desk<'_>, metric: &Metric, measured: &[&Stored<Measurement>]) -> Option<String> {
    let today = desk.site.options.today;
    let readings = status::readings(measured);
    let newest = readings.iter().map(|r| r.day).filter(|day| *day <= today);
    let newest = newest.max()?;
    let after = metric.review_months.as_ref().map_or(OLD, |m| m.value);
    if plus_months(newest, after) >= today {
        return None;
    }
    let whole = (1..=u16::MAX).take_while(|n| plus_months(newest, *n) <= today);
    let months = whole.count();
    let (key, n) = match months / 12 {
        0 | 1 => ("age.months", months),
        years => ("age.years", years),
    };
    Some(desk.words.fill(key, &[("n", &n.to_string())]))
}

/// Why the verdict is what it is, and how old the number is that it goes by.
pub(crate) fn sentence(
    desk: &Desk<'_>,
    metric: &Metric,
    measured: &[&Stored<Measurement>],
    verdict: Verdict,
) -> String {
    let why = because(desk, metric, measured, verdict);
    match age(desk, metric, measured) {
        Some(age) => {
            let old = desk.words.fill("reason.aged", &[("age", &age)]);
            format!("{why} {old}")
        }
        None => why,
    }
}

fn because(
    desk: &Desk<'_>,
    metric: &Metric,
    measured: &[&Stored<Measurement>],
    verdict: Verdict,
) -> String {
    let words = desk.words;
    let today = desk.site.options.today;
    let readings = status::readings(measured);
    let latest = readings.iter().rfind(|r| r.day <= today).copied();
    let is_down = metric.direction == Some(MetricDirection::Down);
    let of = |up: &'static str, down: &'static str| if is_down { down } else { up };
    let (value, date) = latest.map_or((String::new(), String::new()), |r: Reading| {
        (number(desk, metric, r.value), format::day(r.day, words))
    });
    let say = |key: &str, goal: &Goal, expected: &str| {
        let target = metric.targets.get(goal.target);
        let level = target
            .and_then(|t| value_text(desk, metric, t))
            .unwrap_or_default();
        let due = target.and_then(|t| t.due.as_ref());
        let due = due.map_or_else(String::new, |d| format::due_within(d.value, words));
        let known = [
            ("value", value.as_str()),
            ("date", date.as_str()),
            ("goal", level.as_str()),
            ("due", due.as_str()),
            ("expected", expected),
        ];
        words.fill(key, &known)
    };
    match verdict.because {
        Because::OnlyWords => words.get("reason.only-words").to_owned(),
        Because::OnlyBeside => {
            let beside = beside(desk, measured).map(|m| said(desk, metric, m));
            let beside = beside.unwrap_or_default();
            words.fill("reason.only-beside", &[("said", &beside)])
        }
        Because::NotMeasured => {
            if is_open_ended(metric) {
                return words.get("reason.not-measured-open").to_owned();
            }
            let goals = status::goals(metric);
            let last = goals.iter().filter_map(Goal::by).max();
            match last.filter(|day| *day < desk.site.options.today) {
                Some(day) => words.fill(
                    "reason.not-measured-past",
                    &[("date", &format::day(day, words))],
                ),
                None => words.get("reason.not-measured").to_owned(),
            }
        }
        Because::Reached { goal, beyond: true } => {
            say(of("reason.beyond", "reason.within"), &goal, "")
        }
        Because::Reached { goal, .. } => say("reason.reached", &goal, ""),
        Because::Passed { goal } => say(of("reason.passed", "reason.exceeded"), &goal, ""),
        Because::OnTheWay { goal, expected } => {
            let key = match verdict.status {
                Status::Late => of("reason.behind", "reason.above"),
                _ => of("reason.ahead", "reason.below"),
            };
            say(
                key,
                &goal,
                &number(desk, metric, (expected * 10.0).round() / 10.0),
            )
        }
        Because::NothingBefore { goal } => say("reason.nothing-before", &goal, ""),
        Because::NoDeadline { goal } => say(
            of("reason.no-deadline", "reason.no-deadline-down"),
            &goal,
            "",
        ),
        Because::NoDirection { goal } => say("reason.no-direction", &goal, ""),
    }
}

/// Whether a metric has no last deadline: one of its targets is for all time from some day on.
fn is_open_ended(metric: &Metric) -> bool {
    let mut dues = metric.targets.iter().filter_map(|t| t.due.as_ref());
    dues.any(|due| {
        matches!(
            due.value,
            Due::Within(Period::Onward(_)) | Due::Continuous | Due::Yearly
        )
    })
}

/// What a reader might want to know and this site does not have.
pub(crate) fn unknown(
    desk: &Desk<'_>,
    metric: &Metric,
    measured: &[&Stored<Measurement>],
) -> Vec<String> {
    let words = desk.words;
    let mut found = Vec::new();
    if measured.is_empty() {
        found.push(words.get("metrics.no-measurement").to_owned());
    } else if measured.iter().all(|m| m.province.is_some()) {
        found.push(words.get("unknown.only-provinces").to_owned());
    }
    let count = |keep: fn(&&crate::plan::metric::Target) -> bool| {
        metric.targets.iter().filter(keep).count()
    };
    let in_words = count(|t| t.value.is_none());
    let undated = count(|t| t.due.is_none());
    for (key, n) in [("unknown.in-words", in_words), ("unknown.undated", undated)] {
        if n > 0 {
            found.push(words.fill(key, &[("n", &n.to_string())]));
        }
    }
    found.extend(contradictions(desk, metric));
    found
}

/// Values that documents want by different days.
fn contradictions(desk: &Desk<'_>, metric: &Metric) -> Vec<String> {
    let goals = status::goals(metric);
    let mut values: Vec<f64> = goals.iter().map(|g| g.value).collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let mut found = Vec::new();
    for value in values {
        let mut dues: Vec<String> = Vec::new();
        for goal in goals
            .iter()
            .filter(|g| g.value == value && g.within.is_some())
        {
            let due = metric.targets.get(goal.target).and_then(|t| t.due.as_ref());
            let Some(due) = due.map(|d| format::due(d.value, desk.words).text) else {
                continue;
            };
            if !dues.contains(&due) {
                dues.push(due);
            }
        }
        if dues.len() > 1 {
            let dues: Vec<String> = dues.iter().map(|d| format::lower_first(d)).collect();
            let (value, dues) = (number(desk, metric, value), dues.join("; "));
            found.push(
                desk.words
                    .fill("unknown.deadlines", &[("value", &value), ("dues", &dues)]),
            );
        }
    }
    found
}

/// What changed from one measurement to the next.
pub(crate) fn change(desk: &Desk<'_>, metric: &Metric, of: (&Measurement, &Measurement)) -> String {
    let (before, now) = (of.0.value.value, of.1.value.value);
    let key = match now.total_cmp(&before) {
        std::cmp::Ordering::Greater => "change.up",
        std::cmp::Ordering::Less => "change.down",
        std::cmp::Ordering::Equal => "change.same",
    };
    // The difference of two percentages is in points of a percent.
    let unit = metric.unit.as_deref().map(|u| {
        if u == "%" {
            desk.words.get("change.points")
        } else {
            u
        }
    });
    let by = format::quantity((now - before).abs(), unit, desk.words);
    let date = format::day(of.0.as_of.value.0, desk.words);
    desk.words.fill(key, &[("by", &by), ("date", &date)])
}

/// A value in the metric's unit.
pub(crate) fn number(desk: &Desk<'_>, metric: &Metric, value: f64) -> String {
    format::quantity(value, metric.unit.as_deref(), desk.words)
}
