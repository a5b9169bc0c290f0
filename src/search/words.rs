//! What of a findable thing is searched, and what a result says of it.

use std::borrow::Cow;

use crate::content::QuestionStatus;
use crate::date::{CalendarUnit, Period};
use crate::plan::Kind;
use crate::presenter::format;
use crate::site::{Findable, Run, Site};
use crate::strings::Strings;

/// The words of one findable thing, those that count most first.
#[derive(Debug, Default)]
pub(super) struct SearchWords<'a> {
    /// As results show it.
    pub shown: String,
    pub title: Cow<'a, str>,
    /// Other words for it.
    pub also: Vec<String>,
    /// What it says in short.
    pub summary: Vec<&'a str>,
    pub body: Vec<&'a str>,
    /// A line for results.
    pub note: &'a str,
    /// The same, where it is made: when a run of a campaign is.
    pub when: String,
    /// Past the day by which it was to be looked at again.
    pub overdue: bool,
}

pub(super) fn words(site: &Site, found: Findable) -> SearchWords<'_> {
    let title = site.name_of(found);
    let mut words = SearchWords {
        shown: title.clone().into_owned(),
        title,
        ..SearchWords::default()
    };
    match found.node.kind {
        Kind::Question | Kind::Article | Kind::Page => words.content(site, found),
        _ => words.record(site, found),
    }
    words
}

impl<'a> SearchWords<'a> {
    fn content(&mut self, site: &'a Site, found: Findable) {
        let (content, at, language) = (&site.content, found.node.at, site.language(found));
        let facts = match found.node.kind {
            Kind::Question => {
                let question = &content.questions[at];
                let topic = &content.topics[question.topic];
                let named = topic.meta.get(language);
                self.summary
                    .extend(named.map(|topic| topic.meta.title.as_str()));
                let question = &question.entry;
                let written = question.text(language);
                self.also.clone_from(&written.meta.also_asked);
                self.note = &written.meta.answer;
                let review_by = question.main.meta.review_by.as_ref();
                self.overdue = review_by.is_some_and(|day| day.0 < site.options.today)
                    || question.main.meta.status.value == QuestionStatus::NeedsVerification;
                &written.facts
            }
            Kind::Article => {
                let written = content.articles[at].text(language);
                self.note = &written.meta.summary;
                &written.facts
            }
            _ => {
                let written = content.pages[at].text(language);
                self.note = &written.meta.summary;
                &written.facts
            }
        };
        self.summary.push(self.note);
        self.body.push(&facts.plain);
    }

    /// One year's run of a campaign: by the campaign's names and by its days.
    fn run(&mut self, site: &'a Site, found: Findable) {
        let language = site.language(found);
        let campaign = site.speaking(language).plan.campaigns.at(found.node.at);
        self.also
            .extend(campaign.map(|campaign| campaign.name.clone()));
        let run = (found.run).and_then(|year| site.run(found.node.at, year));
        let words = site.words(language);
        self.when = (run.and_then(Run::period)).map_or_else(String::new, |of| days(of, &words));
        let entered = run.and_then(|run| run.edition(site));
        self.note = (entered.and_then(|edition| edition.note.as_deref())).unwrap_or_default();
    }

    /// When an event is, or that it does not take place.
    fn event(&mut self, site: &'a Site, found: Findable) {
        let words = site.words(site.language(found));
        let Some(next) = site.next_of(found.node) else {
            return;
        };
        self.when = format::period(next.period, &words);
        if next.fate.cancelled.is_some() {
            self.when = words.get("occurrence.cancelled-word").to_owned();
        }
    }

    fn record(&mut self, site: &'a Site, found: Findable) {
        let language = site.language(found);
        if found.run.is_some() {
            self.run(site, found);
        } else if let Some(row) = site.speaking(language).plan.record(found.node) {
            let searched = row.record.searched(site.strings_of(language));
            self.shown = searched
                .shown
                .unwrap_or_else(|| std::mem::take(&mut self.shown));
            self.also = searched.also.into_iter().map(Cow::into_owned).collect();
            self.body = searched.body;
            self.note = searched.note;
        }
        if found.node.kind == Kind::Event {
            self.event(site, found);
        }
        self.summary.push(self.note);
    }
}

/// The days of a run: "10/10/2025"; nothing where it is known to no day.
fn days(period: Period, strings: &Strings) -> String {
    match period {
        Period::One(CalendarUnit::Day(_))
        | Period::Range(CalendarUnit::Day(_), CalendarUnit::Day(_)) => {
            format::period(period, strings)
        }
        _ => String::new(),
    }
}
