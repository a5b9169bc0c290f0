//! Results in words: what the agency says, what evidence there is, how that stands to the deadline.

use serde::Serialize;

use crate::calendar::standing::{self, DeadlineStanding};
use crate::date::Date;
use crate::plan::result::TaskResult;
use crate::plan::task::Task;
use crate::plan::{Id, Kind, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::piece::Source;
use crate::site::Occurrence;

/// Three answers to whether a thing is done, and what was recorded before.
#[derive(Debug, Serialize)]
pub struct ResultAnswers {
    /// The newest record.
    pub newest: ResultView,
    /// How that stands to the deadline on the day of the build, in words; none where there is no
    /// deadline of which it could be said.
    pub deadline: Option<String>,
    /// What was recorded before, the newest first.
    pub before: Vec<ResultView>,
}

/// One record of a result.
#[derive(Debug, Serialize)]
pub struct ResultView {
    /// "Đã xong"
    pub state: String,
    pub on: When,
    /// What the agency says of it; none where nothing is recorded.
    pub says: Option<String>,
    /// What shows it; empty where nothing does.
    pub evidence: Vec<Source>,
    pub note: Option<String>,
    pub entered_by: String,
}

impl Desk<'_> {
    /// What a link to a result says.
    pub fn result_title(&self, result: &TaskResult) -> String {
        let of = result.of().next();
        let node = of.and_then(|(kind, id)| self.site.plan.node(kind, id.as_str()));
        let name = node.map(|node| self.title(node)).unwrap_or_default();
        self.words.fill("result.of", &[("name", &name)])
    }

    /// What is recorded of a task; none where nothing is.
    pub fn task_results(&self, task: &Task) -> Option<ResultAnswers> {
        let found = standing::results(self.site, Kind::Task, &task.id.value);
        self.answers(&found, Some(standing::last_day(task)))
    }

    /// What is recorded of something that has no deadline of its own; none where nothing is.
    pub fn results_of(&self, kind: Kind, id: &Id) -> Option<ResultAnswers> {
        self.answers(&standing::results(self.site, kind, id), None)
    }

    /// What is recorded of a run of a campaign, which is to be held by its last day where one is known.
    pub fn run_results(&self, campaign: &Id, year: i16) -> Option<ResultAnswers> {
        self.answers(&standing::of_run(self.site, campaign, year), None)
    }

    fn answers(
        &self,
        found: &[&Stored<TaskResult>],
        deadline: Option<Option<Date>>,
    ) -> Option<ResultAnswers> {
        let (newest, before) = found.split_first()?;
        let today = self.site.options.today;
        Some(ResultAnswers {
            newest: self.result(newest),
            deadline: deadline
                .map(|last| self.standing(DeadlineStanding::of(Some(&newest.record), last, today))),
            before: before.iter().map(|result| self.result(result)).collect(),
        })
    }

    fn result(&self, result: &TaskResult) -> ResultView {
        ResultView {
            state: self.word("result-state", &result.state.value),
            on: format::when_day(result.on.value.0, self.words),
            says: result.says.clone(),
            evidence: self.sources(&result.evidence),
            note: result.note.clone(),
            entered_by: result.entered_by.clone(),
        }
    }

    /// How a thing stands to its deadline, a sentence that is true on the day of the build.
    pub fn standing(&self, standing: DeadlineStanding) -> String {
        let key = match standing {
            DeadlineStanding::InTime => "standing.in-time",
            DeadlineStanding::After => "standing.after",
            DeadlineStanding::DoneOpen => "standing.done-open",
            DeadlineStanding::Dropped => "standing.dropped",
            DeadlineStanding::Past => "standing.past",
            DeadlineStanding::Ahead => "standing.ahead",
            DeadlineStanding::Open => "standing.open",
        };
        let today = format::day(self.site.options.today, self.words);
        self.words.fill(key, &[("date", &today)])
    }

    /// The state of the newest result in a list: “Đã xong (5/6/2024)”; none where nothing is recorded.
    pub fn result_line(&self, kind: Kind, id: &Id) -> Option<String> {
        Some(self.short_result(standing::newest(self.site, kind, id)?))
    }

    /// What is recorded of an event, a sentence each, at the one of its times that it belongs to.
    pub fn event_results(&self, o: &Occurrence) -> Vec<String> {
        let Some(event) = self.site.plan.events.at(o.node.at) else {
            return Vec::new();
        };
        let found = standing::results(self.site, Kind::Event, &event.id.value).into_iter();
        found
            .filter(|result| standing::is_time_of(self.site, o, result.on.value.0))
            .map(|result| self.result_sentence(result))
            .collect()
    }

    /// The state and its day: “Đã xong (5/6/2024)”.
    pub fn short_result(&self, result: &TaskResult) -> String {
        let state = self.word("result-state", &result.state.value);
        let day = format::day(result.on.value.0, self.words);
        let fills = [("state", state.as_str()), ("date", day.as_str())];
        self.words.fill("result.short", &fills)
    }

    fn result_sentence(&self, result: &TaskResult) -> String {
        let mut parts = vec![self.short_result(result)];
        if let Some(says) = &result.says {
            parts.push(self.words.fill("result.says-line", &[("text", says)]));
        }
        let shown = self.sources(&result.evidence).into_iter().map(|s| s.title);
        let shown: Vec<String> = shown.collect();
        if !shown.is_empty() {
            let all = shown.join("; ");
            parts.push(self.words.fill("result.evidence-line", &[("name", &all)]));
        }
        parts.extend(result.note.clone());
        let by = ("name", result.entered_by.as_str());
        parts.push(self.words.fill("result.entered-line", &[by]));
        parts.join(" ")
    }
}
