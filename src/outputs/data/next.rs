//! When the site changes by itself: `next-changes.json`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::calendar::turns::{Turn, TurnKind, turns};
use crate::presenter::desk::Desk;

/// How many changes are told.
const TOLD: usize = 100;

/// What the calendar alone changes after the day of the build; for programs that build the site again.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct NextChanges {
    version: &'static str,
    /// The day for which it was made, `YYYY-MM-DD`.
    as_of: String,
    /// The next day on which the site says something else; none where nothing is to come.
    next: Option<String>,
    changes: Vec<NextChange>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct NextChange {
    on: String,
    /// `appears`, `begins`, `passes`, `expires`, `withdrawn`.
    what: &'static str,
    /// What it is called; nothing is told of what is not shown yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    /// The address of the page that shows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<String>,
}

/// What is to come of itself.
pub(super) fn next(desk: &Desk<'_>) -> NextChanges {
    let today = desk.site.options.today;
    let changes: Vec<NextChange> = (turns(desk.site).into_iter())
        .filter(|turn| turn.on > today)
        .take(TOLD)
        .map(|turn: Turn| NextChange {
            on: turn.on.to_string(),
            what: name(turn.what),
            title: turn.title,
            page: turn.page.map(|page| desk.full(&page)),
        })
        .collect();
    NextChanges {
        version: "1.0",
        as_of: today.to_string(),
        next: changes.first().map(|change| change.on.clone()),
        changes,
    }
}

fn name(what: TurnKind) -> &'static str {
    what.into()
}
