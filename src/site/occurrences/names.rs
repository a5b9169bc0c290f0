//! What tells the dated parts of one record apart: targets, steps, products. A part's name is made of
//! what it says, never of its place in the list, so that a subscriber's copy stays the same thing when
//! another part is written before it.

use std::collections::BTreeMap;

use crate::plan::edition::Edition;
use crate::plan::metric::{Metric, Target};
use crate::plan::task::Task;
use crate::vietnamese::slug;

/// The names of a metric's targets, in their order: by when, and how much.
pub(super) fn targets(metric: &Metric) -> Vec<String> {
    let key = |target: &Target| {
        let due = target.due.as_ref().map(|due| due.value.to_string());
        let value = target.value.as_ref().map(|value| value.value.to_string());
        let up_to = target.up_to.as_ref().map(|to| format!("to {}", to.value));
        let aspires = target.aspiration.then(|| "aspiration".to_owned());
        let parts: Vec<String> = [due, value, up_to, aspires].into_iter().flatten().collect();
        parts.join(" ")
    };
    let tie = |target: &Target| {
        let sources = target.source.iter().map(|source| source.value.to_string());
        format!("{} {}", sources.collect::<Vec<_>>().join(" "), target.text)
    };
    named(metric.targets.iter().map(|t| (key(t), tie(t))))
}

/// The names of a task's steps, in their order: by when.
pub(super) fn steps(task: &Task) -> Vec<String> {
    let steps = task.milestones.iter();
    named(steps.map(|step| (step.due.value.to_string(), step.text.clone())))
}

/// The names of the products of a campaign's run, in their order: what is made.
pub(crate) fn products(edition: &Edition) -> Vec<String> {
    named(edition.products.iter().map(|product| {
        let due = product.due.as_ref().map(|due| due.value.to_string());
        (product.title.clone(), due.unwrap_or_default())
    }))
}

/// Names from what identifies each part, and what puts those in order that share it.
fn named(parts: impl Iterator<Item = (String, String)>) -> Vec<String> {
    let parts: Vec<(String, String)> = parts.map(|(key, tie)| (slug(&key), tie)).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|at| (&parts[*at], *at));
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    let mut names = vec![String::new(); parts.len()];
    for at in order {
        let key = parts[at].0.as_str();
        let nth = count.entry(key).or_default();
        *nth += 1;
        names[at] = match nth {
            1 => key.to_owned(),
            // No number, date or title ends so.
            nth => format!("{key}-x{nth}"),
        };
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(parts: &[(&str, &str)]) -> Vec<String> {
        let owned = parts
            .iter()
            .map(|(k, t)| ((*k).to_owned(), (*t).to_owned()));
        named(owned)
    }

    #[test]
    fn parts_keep_their_names_wherever_they_stand() {
        assert_eq!(names(&[("2024-Q4 95.5", "a")]), ["2024-q4-95-5"]);
        let [a, b, c] = [("2024 80", "b"), ("2025 90", ""), ("2024 80", "a")];
        assert_eq!(names(&[a, b, c]), ["2024-80-x2", "2025-90", "2024-80"]);
        assert_eq!(names(&[c, a, b]), ["2024-80", "2024-80-x2", "2025-90"]);
        let new = ("2022 10", "");
        assert_eq!(names(&[new, b, a]), ["2022-10", "2025-90", "2024-80"]);
    }
}
