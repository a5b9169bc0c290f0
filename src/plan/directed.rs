//! Which way a metric is to go: as the plan says it, else as the words of its targets do.

use super::direction::MetricDirection;
use super::metric::{Metric, Target};

/// Words that leave no doubt. Those that deny come before those that they hold.
const STRONG: &[(&str, MetricDirection)] = &[
    ("không dưới", MetricDirection::Up),
    ("không ít hơn", MetricDirection::Up),
    ("không thấp hơn", MetricDirection::Up),
    ("không quá", MetricDirection::Down),
    ("không vượt", MetricDirection::Down),
    ("không nhiều hơn", MetricDirection::Down),
    ("không cao hơn", MetricDirection::Down),
    ("không lớn hơn", MetricDirection::Down),
    ("không hơn", MetricDirection::Down),
    ("không trên", MetricDirection::Down),
    ("tối thiểu", MetricDirection::Up),
    ("ít nhất", MetricDirection::Up),
    ("trở lên", MetricDirection::Up),
    ("tối đa", MetricDirection::Down),
    ("nhiều nhất", MetricDirection::Down),
    ("trở xuống", MetricDirection::Down),
    ("xuống còn", MetricDirection::Down),
    ("giảm còn", MetricDirection::Down),
    ("ít hơn", MetricDirection::Down),
    ("thấp hơn", MetricDirection::Down),
    ("nhiều hơn", MetricDirection::Up),
    ("cao hơn", MetricDirection::Up),
    ("not less than", MetricDirection::Up),
    ("no less than", MetricDirection::Up),
    ("not fewer than", MetricDirection::Up),
    ("no fewer than", MetricDirection::Up),
    ("not below", MetricDirection::Up),
    ("not under", MetricDirection::Up),
    ("not more than", MetricDirection::Down),
    ("no more than", MetricDirection::Down),
    ("not exceed", MetricDirection::Down),
    ("not above", MetricDirection::Down),
    ("not over", MetricDirection::Down),
    ("no longer than", MetricDirection::Down),
    ("not longer than", MetricDirection::Down),
    ("at least", MetricDirection::Up),
    ("at minimum", MetricDirection::Up),
    ("a minimum of", MetricDirection::Up),
    ("or more", MetricDirection::Up),
    ("more than", MetricDirection::Up),
    ("at most", MetricDirection::Down),
    ("a maximum of", MetricDirection::Down),
    ("or less", MetricDirection::Down),
    ("or fewer", MetricDirection::Down),
    ("less than", MetricDirection::Down),
    ("fewer than", MetricDirection::Down),
    ("down to", MetricDirection::Down),
];

/// Words that say it right before a number alone: "trên 80 %" is no "trên địa bàn".
const BEFORE_NUMBERS: &[(&str, MetricDirection)] = &[
    ("trên ", MetricDirection::Up),
    ("hơn ", MetricDirection::Up),
    ("dưới ", MetricDirection::Down),
    ("over ", MetricDirection::Up),
    ("above ", MetricDirection::Up),
    ("below ", MetricDirection::Down),
    ("under ", MetricDirection::Down),
    ("≥", MetricDirection::Up),
    ("≤", MetricDirection::Down),
    (">", MetricDirection::Up),
    ("<", MetricDirection::Down),
];

/// Words of what is to be brought about.
const REACHED: &[&str] = &[
    "đạt",
    "reach",
    "achieve",
    "tăng",
    "increase",
    "hoàn thành",
    "raise",
];

/// Words of what is to be brought down, which leave open whether the value or its fall is counted.
const LOWERED: &[&str] = &["giảm", "reduc", "decreas", "lower", "cut "];

/// The direction of a metric; none where nothing says it, or two things say two.
pub fn direction(metric: &Metric) -> Option<MetricDirection> {
    let targets = || metric.targets.iter().filter(|t| t.value.is_some());
    let flags = one(targets().flat_map(flagged))?;
    match (metric.direction, flags) {
        (Some(said), Some(flag)) => return (said == flag).then_some(said),
        (Some(said), None) | (None, Some(said)) => return Some(said),
        (None, None) => {}
    }
    if let Some(said) = one(targets().flat_map(|t| strong(&t.text)))? {
        return Some(said);
    }
    // Beyond the whole nothing can be reached, nor below nothing.
    let is_share = metric.unit.as_deref() == Some("%");
    let bound = |t: &Target| match t.value.as_ref().map(|v| v.value) {
        Some(100.0) if is_share => Some(MetricDirection::Up),
        Some(0.0) => Some(MetricDirection::Down),
        _ => None,
    };
    if let Some(said) = one(targets().filter_map(bound))? {
        return Some(said);
    }
    let words: Vec<String> = targets().map(|t| t.text.to_lowercase()).collect();
    let says = |list: &[&str]| words.iter().any(|w| list.iter().any(|one| w.contains(one)));
    match (says(REACHED), says(LOWERED)) {
        (true, false) => Some(MetricDirection::Up),
        (false, false) if rises(metric) => Some(MetricDirection::Up),
        _ => None,
    }
}

fn flagged(target: &Target) -> impl Iterator<Item = MetricDirection> {
    let least = target.at_least.then_some(MetricDirection::Up);
    let most = target.at_most.then_some(MetricDirection::Down);
    least.into_iter().chain(most)
}

/// The one that all say; `Some(None)` where nobody says any, `None` where two are said.
fn one(mut said: impl Iterator<Item = MetricDirection>) -> Option<Option<MetricDirection>> {
    let first = said.next();
    said.all(|other| Some(other) == first).then_some(first)
}

/// What the strong words of a text say.
fn strong(text: &str) -> Vec<MetricDirection> {
    let mut rest = text.to_lowercase();
    let mut found = Vec::new();
    for (words, direction) in STRONG {
        if rest.contains(words) {
            found.push(*direction);
            rest = rest.replace(words, " ");
        }
    }
    for (words, direction) in BEFORE_NUMBERS {
        let mut after = rest.split(words).skip(1);
        if after.any(|next| next.trim_start().starts_with(|c: char| c.is_ascii_digit())) {
            found.push(*direction);
        }
    }
    found
}

/// Whether each later value is above the one before.
fn rises(metric: &Metric) -> bool {
    let mut steps: Vec<(crate::date::Date, f64)> = (metric.targets.iter())
        .filter_map(|t| {
            Some((
                t.due.as_ref()?.value.period()?.last()?,
                t.value.as_ref()?.value,
            ))
        })
        .collect();
    steps.sort_by_key(|(day, _)| *day);
    let mut pairs = steps.iter().zip(steps.iter().skip(1));
    steps.len() > 1 && pairs.all(|(before, after)| before.0 < after.0 && before.1 < after.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_say_the_direction() {
        let up = [MetricDirection::Up];
        let down = [MetricDirection::Down];
        for (text, said) in [
            ("Không quá 15 phút", &down[..]),
            ("Không dưới 90 %", &up),
            ("Tối đa 3 lần", &down),
            ("Trên 80 % trên địa bàn huyện", &up),
            ("Trên địa bàn huyện", &[]),
            ("No more than 20 complaints", &down),
            ("More than 20 boats", &up),
            ("Below 15 minutes", &down),
            ("Below the bridge", &[]),
            ("Giảm 20 %", &[]),
            ("15 phút", &[]),
            ("≤ 15 phút", &down),
        ] {
            assert_eq!(strong(text), said, "{text}");
        }
    }
}
