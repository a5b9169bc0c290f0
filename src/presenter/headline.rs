//! What stands largest of a metric: its newest result where there is one, else what was aimed at, each
//! named as what it is, so that nobody takes a target for a result.

use serde::Serialize;

use crate::date::{Due, Period};
use crate::plan::Stored;
use crate::plan::metric::{Measurement, Metric, Standing, Target};
use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::presenter::target::value_text;

/// A number to be read from afar, with what it is.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Headline {
    /// "Mục tiêu", "Phấn đấu", or "Kết quả đến ngày 05/04/2025".
    pub label: String,
    /// "98,8%", or "80% (2023), 100% (2024)".
    pub value: String,
    /// What stands beside it: the targets of a result, the aspirations of targets.
    pub after: Option<String>,
}

/// The headline of a metric; `None` where neither a number was set nor one was measured.
pub(crate) fn headline(
    desk: &Desk<'_>,
    metric: &Metric,
    latest: Option<&Stored<Measurement>>,
) -> Option<Headline> {
    let aims = [false, true].map(|aspiration| steps(desk, metric, aspiration));
    let [committed, hoped] = [
        ("metrics.head-target", &aims[0]),
        ("metrics.head-aspiration", &aims[1]),
    ]
    .map(|(key, values)| (!values.is_empty()).then(|| (desk.words.get(key), values)));
    let said = |(label, values): (&str, &String)| format!("{label}: {values}");
    if let Some(m) = latest {
        let date = format::day(m.as_of.value.0, desk.words);
        let after: Vec<String> = [committed, hoped].into_iter().flatten().map(said).collect();
        return Some(Headline {
            label: desk.words.fill(
                match m.standing() {
                    Standing::Exact => "metrics.head-result",
                    Standing::Near | Standing::Reported => "metrics.head-near",
                },
                &[("date", &date)],
            ),
            value: format::quantity(m.value.value, metric.unit.as_deref(), desk.words),
            after: (!after.is_empty()).then(|| after.join(". ")),
        });
    }
    let (label, value) = committed.or(hoped)?;
    Some(Headline {
        label: label.to_owned(),
        value: value.clone(),
        after: committed.and(hoped).map(said),
    })
}

/// The values of one kind with their years: "80% (2023), 100% (2024)". A value that several documents
/// want is said once, with the days that none of the others holds.
fn steps(desk: &Desk<'_>, metric: &Metric, aspiration: bool) -> String {
    let mut found: Vec<(String, Vec<&Target>)> = Vec::new();
    for target in metric.targets.iter().filter(|t| t.aspiration == aspiration) {
        let Some(value) = value_text(desk, metric, target) else {
            continue;
        };
        match found.iter_mut().find(|(known, _)| *known == value) {
            Some((_, targets)) => targets.push(target),
            None => found.push((value, vec![target])),
        }
    }
    let said = |(value, targets): (String, Vec<&Target>)| {
        let mut dues: Vec<String> = widest(&targets).iter().map(|t| due(desk, t)).collect();
        dues.dedup();
        format!("{value} ({})", dues.join("; "))
    };
    found.into_iter().map(said).collect::<Vec<_>>().join(", ")
}

/// The targets without those whose deadline another one gives less exactly; those without a last day only where none has one.
fn widest<'a>(targets: &[&'a Target]) -> Vec<&'a Target> {
    let days = |t: &Target| match t.due.as_ref()?.value {
        Due::Within(period) => Some((period.first(), period.last()?)),
        _ => None,
    };
    let holds = |a: &Target, b: &Target| match (days(a), days(b)) {
        (Some(a), Some(b)) => a.0 < b.0 && a.1 == b.1,
        _ => false,
    };
    let dated: Vec<&Target> = (targets.iter().copied())
        .filter(|t| days(t).is_some() && !targets.iter().any(|other| holds(other, t)))
        .collect();
    match dated.is_empty() {
        true => targets.first().copied().into_iter().collect(),
        false => dated,
    }
}

/// By when, as short as it can be said: "2023", "quý 4/2023", "thường xuyên".
fn due(desk: &Desk<'_>, target: &Target) -> String {
    match target.due.as_ref().map(|due| due.value) {
        Some(Due::Within(period @ Period::One(unit))) => match unit.is_year() {
            true => unit.first().year().to_string(),
            false => format::lower_first(&format::period(period, desk.words)),
        },
        Some(due) => format::lower_first(&format::due(due, desk.words).text),
        None => format::lower_first(desk.words.get("metrics.no-year")),
    }
}
