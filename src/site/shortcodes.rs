//! What a call in running text means: which number, date or record of the plan it brings.

use std::sync::Arc;

use super::attached::{Use, beside, refused};
use super::site::Site;
use crate::address::SafeAddress;
use crate::date::{CalendarUnit, Date, Due, Period, Recurrence, plus_days};
use crate::diagnostic::{Diagnostic, nearest};
use crate::file::Place;
use crate::plan::{Concept, Kind, Node, Shown, Table};
use crate::read::address;
use crate::read::shortcode::{Arg, Call, Value};
use crate::rule;

/// The calls that authors can write.
pub const NAMES: [&str; 6] = ["target", "date", "link", "metric", "countdown", "video"];

/// What a call stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A target: place of the metric, and of the target in it.
    Target(usize, usize),
    /// A time of the plan.
    Time(Period),
    /// The picture of a metric, by its place.
    Metric(usize),
    /// The next run of a campaign, by its place: its first day to come, or today if it runs.
    Countdown(usize, Date),
    /// A record, and words in place of its name.
    Link(Node, Option<String>),
    Video(Video),
}

/// A film that lies elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Video {
    pub url: SafeAddress,
    pub title: String,
    /// As people write it: `3:20`.
    pub length: Option<String>,
    /// A picture beside the text.
    pub image: Option<String>,
}

type Wrong = Box<Diagnostic>;

/// Finds what a call means.
///
/// # Errors
/// The finding, at the words of the call that are wrong.
pub fn meaning(site: &Site, file: &Arc<str>, call: &Call) -> Result<Meaning, Wrong> {
    let asked = Asked { site, file, call };
    match call.name.as_str() {
        "target" => asked.target(),
        "date" => asked.date(),
        "link" => asked.link(),
        "metric" => asked.metric(),
        "countdown" => asked.countdown(),
        "video" => asked.video(),
        name => Err(Box::new(
            Diagnostic::new(&rule::UNKNOWN_SHORTCODE, Place::new(file, call.name_span))
                .with("name", name)
                .with("choices", NAMES.join(", "))
                .suggest(nearest(name, NAMES)),
        )),
    }
}

/// Checks a call without using it.
pub(super) fn check(site: &Site, file: &Arc<str>, call: &Call) -> Result<(), Wrong> {
    meaning(site, file, call).map(|_| ())
}

struct Asked<'a> {
    site: &'a Site,
    file: &'a Arc<str>,
    call: &'a Call,
}

impl Asked<'_> {
    fn target(&self) -> Result<Meaning, Wrong> {
        const EXAMPLE: &str = "{{ target(id=\"ho-so-truc-tuyen\", year=2024) }}";
        self.only(&["id", "year"], EXAMPLE)?;
        let id = self.text("id", EXAMPLE)?;
        let at = self.find(&self.site.plan.metrics, "id", id)?;
        let Some(metric) = self.site.plan.metrics.at(at) else {
            return Err(self.wrong("missing-argument", EXAMPLE));
        };
        let year = match self.call.arg("year").map(|a| &a.value) {
            None => None,
            Some(Value::Number(n)) => Some(*n),
            Some(Value::Text(t)) => t.parse().ok(),
        };
        let due = |t: &crate::plan::metric::Target| match t.due.as_ref()?.value {
            Due::Within(period) => Some(period),
            _ => None,
        };
        let in_year = |period: Period, year: i64| {
            let first = i64::from(period.first().year());
            let last = period.last().map_or(i64::MAX, |l| i64::from(l.year()));
            (first..=last).contains(&year)
        };
        let Some(year) = year else {
            let last = metric.targets.iter().rposition(|t| t.value.is_some());
            return last
                .map(|t| Meaning::Target(at, t))
                .ok_or_else(|| self.no_target(metric, ""));
        };
        let fits = |t: &&(usize, Period)| in_year(t.1, year);
        let dated: Vec<(usize, Period)> = (metric.targets.iter().enumerate())
            .filter(|(_, t)| t.value.is_some())
            .filter_map(|(n, t)| Some((n, due(t)?)))
            .collect();
        // The year itself says more than a longer period around it.
        let exact = dated.iter().find(
            |(_, p)| matches!(p, Period::One(CalendarUnit::Year(y)) if i64::from(*y) == year),
        );
        let within = dated
            .iter()
            .filter(fits)
            .find(|(_, p)| matches!(p, Period::One(_)));
        exact
            .or(within)
            .or_else(|| dated.iter().find(fits))
            .map(|(n, _)| Meaning::Target(at, *n))
            .ok_or_else(|| self.no_target(metric, &year.to_string()))
    }

    fn no_target(&self, metric: &crate::plan::metric::Metric, year: &str) -> Wrong {
        let years: Vec<String> = (metric.targets.iter())
            .filter(|t| t.value.is_some())
            .filter_map(|t| Some(t.due.as_ref()?.value.to_string()))
            .collect();
        let span = self.call.arg("year").map_or(self.call.span, |a| a.span);
        Box::new(
            Diagnostic::new(&rule::NO_TARGET, Place::new(self.file, span))
                .with("id", metric.id.as_str())
                .with("year", year)
                .with("choices", years.join(", ")),
        )
    }

    fn date(&self) -> Result<Meaning, Wrong> {
        const EXAMPLE: &str = "{{ date(document=\"qd-01-2024\") }}";
        self.only(&["document", "task", "event"], EXAMPLE)?;
        let plan = &self.site.plan;
        let found = if let Some(arg) = self.call.arg("document") {
            let at = self.find(&plan.documents, "document", text_of(arg))?;
            plan.documents
                .at(at)
                .and_then(|d| d.date.as_ref().map(|d| d.value))
        } else if let Some(arg) = self.call.arg("task") {
            let at = self.find(&plan.tasks, "task", text_of(arg))?;
            let task = plan.tasks.at(at);
            task.and_then(|t| t.due.as_ref()?.value.period())
        } else if let Some(arg) = self.call.arg("event") {
            let at = self.find(&plan.events, "event", text_of(arg))?;
            plan.events
                .at(at)
                .and_then(|e| e.on.as_ref().map(|on| on.value))
        } else {
            None
        };
        found
            .map(Meaning::Time)
            .ok_or_else(|| self.wrong("missing-argument", EXAMPLE))
    }

    fn metric(&self) -> Result<Meaning, Wrong> {
        const EXAMPLE: &str = "{{ metric(id=\"dvc-toan-trinh\") }}";
        self.only(&["id"], EXAMPLE)?;
        let id = self.text("id", EXAMPLE)?;
        self.find(&self.site.plan.metrics, "id", id)
            .map(Meaning::Metric)
    }

    fn countdown(&self) -> Result<Meaning, Wrong> {
        const EXAMPLE: &str = "{{ countdown(campaign=\"10-10\") }}";
        self.only(&["campaign"], EXAMPLE)?;
        let id = self.text("campaign", EXAMPLE)?;
        let at = self.find(&self.site.plan.campaigns, "campaign", id)?;
        let campaign = self.site.plan.campaigns.at(at);
        let repeats = campaign.and_then(|c| c.repeats.as_ref()).map(|r| r.value);
        next_day(repeats, self.site.options.today)
            .map(|day| Meaning::Countdown(at, day))
            .ok_or_else(|| {
                let span = self.call.arg("campaign").map_or(self.call.span, |a| a.span);
                Box::new(
                    Diagnostic::new(&rule::NO_CAMPAIGN_DAY, Place::new(self.file, span))
                        .with("id", id),
                )
            })
    }

    fn link(&self) -> Result<Meaning, Wrong> {
        const EXAMPLE: &str = "{{ link(task=\"01-17\") }}";
        let kinds: Vec<Kind> = Kind::ALL.iter().copied().filter(is_linked).collect();
        let names = kinds.iter().map(|kind| kind.name());
        let known: Vec<&str> = names.chain(["text"]).collect();
        self.only(&known, EXAMPLE)?;
        let words = self.call.arg("text").map(|a| text_of(a).to_owned());
        let named = |kind: &Kind| Some((*kind, self.call.arg(kind.name())?));
        let Some((kind, arg)) = kinds.iter().find_map(named) else {
            return Err(self.wrong("missing-argument", EXAMPLE));
        };
        let id = text_of(arg);
        let table = self.site.plan.table(kind);
        let at = table.and_then(|table| table.place_of(id));
        let at = at.ok_or_else(|| self.unknown(kind, kind.name(), id))?;
        Ok(Meaning::Link(Node { kind, at }, words))
    }

    fn video(&self) -> Result<Meaning, Wrong> {
        const EXAMPLE: &str = "{{ video(url=\"https://…\", title=\"…\", length=\"3:20\") }}";
        self.only(&["url", "title", "length", "image"], EXAMPLE)?;
        let optional = |key: &str| self.call.arg(key).map(|arg| text_of(arg).to_owned());
        let url = self.film(self.text("url", EXAMPLE)?)?;
        let image = optional("image");
        if let Some(image) = &image
            && self.site.picture(self.file, image).is_none()
        {
            let span = self.call.arg("image").map_or(self.call.span, |a| a.span);
            let place = Place::new(self.file, span);
            return Err(Box::new(
                Diagnostic::new(&rule::MISSING_IMAGE, place)
                    .with("target", image)
                    .with("mend", "an-image+"),
            ));
        }
        let file = (image.as_ref()).and_then(|image| beside(self.file, image));
        if let Some(path) = file {
            let span = self.call.arg("image").map_or(self.call.span, |a| a.span);
            let place = Place::new(self.file, span);
            if let Some(refused) = refused(self.site, &path, Use::Shown, place) {
                return Err(Box::new(refused));
            }
        }
        Ok(Meaning::Video(Video {
            url,
            title: self.text("title", EXAMPLE)?.to_owned(),
            length: optional("length"),
            image,
        }))
    }

    /// The address of a film.
    fn film(&self, url: &str) -> Result<SafeAddress, Wrong> {
        url.parse().map_err(|why| {
            let span = self.call.arg("url").map_or(self.call.span, |a| a.span);
            let place = Place::new(self.file, span);
            Box::new(address::bad(place, url, why, "loa-safe-address"))
        })
    }

    fn find<T: Concept>(&self, table: &Table<T>, key: &str, id: &str) -> Result<usize, Wrong> {
        table
            .position(id)
            .ok_or_else(|| self.unknown(T::KIND, key, id))
    }

    /// No record of the kind has the id that an argument gives.
    fn unknown(&self, kind: Kind, key: &str, id: &str) -> Wrong {
        let span = self.call.arg(key).map_or(self.call.span, |a| a.span);
        let table = self.site.plan.table(kind);
        let records = table.into_iter().flat_map(|table| table.each());
        let mut names: Vec<&str> = records.map(|(_, row)| row.record.id().as_str()).collect();
        names.sort_unstable();
        Box::new(
            Diagnostic::new(&rule::UNKNOWN_ID, Place::new(self.file, span))
                .with("kind", kind.name())
                .with("id", id)
                .suggest(nearest(id, names)),
        )
    }

    fn text<'b>(&'b self, key: &str, example: &str) -> Result<&'b str, Wrong> {
        match self.call.arg(key) {
            Some(arg) if matches!(arg.value, Value::Text(_)) => Ok(text_of(arg)),
            _ => Err(self.wrong("missing-argument", example)),
        }
    }

    /// Every argument must be one of these.
    fn only(&self, keys: &[&str], example: &str) -> Result<(), Wrong> {
        match self
            .call
            .args
            .iter()
            .find(|a| !keys.contains(&a.key.as_str()))
        {
            None => Ok(()),
            Some(arg) => {
                let mut finding = self.wrong("unknown-argument", example);
                finding.place = Some(Place::new(self.file, arg.key_span));
                finding.suggestion = nearest(&arg.key, keys.iter().copied());
                finding.arguments.push(("key", arg.key.clone()));
                Err(finding)
            }
        }
    }

    fn wrong(&self, problem: &'static str, example: &str) -> Wrong {
        Box::new(
            Diagnostic::new(
                &rule::SHORTCODE_ARGUMENT,
                Place::new(self.file, self.call.span),
            )
            .with("name", &self.call.name)
            .with("problem", problem)
            .with("example", example),
        )
    }
}

/// Whether running text may link to the records of a kind: those of the plan that stand on a page or
/// at an anchor. Texts are linked by their files.
fn is_linked(kind: &Kind) -> bool {
    let texts = [Kind::Topic, Kind::Question, Kind::Article, Kind::Page];
    !texts.contains(kind) && !matches!(kind.facts().shown, Shown::Within(_))
}

/// The next day, today included, on which something that comes back each year on a day begins.
fn next_day(repeats: Option<Recurrence>, today: Date) -> Option<Date> {
    let dated = matches!(
        repeats?,
        Recurrence::YearlyOn(..) | Recurrence::YearlyBefore(..)
    );
    // 29 February comes once in four years, or once in eight.
    let found = repeats?.occurrences(today, plus_days(today, 366 * 8));
    found
        .into_iter()
        .map(Period::first)
        .find(|day| dated && *day >= today)
}

fn text_of(arg: &Arg) -> &str {
    match &arg.value {
        Value::Text(text) => text,
        Value::Number(_) => "",
    }
}
