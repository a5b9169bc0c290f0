//! Metrics: targets as the documents set them, measurements where there are any.

use serde::Serialize;

use crate::plan::metric::{Measurement, Metric, Quality, Standing};
use crate::plan::{Kind, Node, SourceRef, Stored};
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::headline::{Headline, headline};
use crate::presenter::picture::{self, PictureView};
use crate::presenter::piece::{Link, Source};
use crate::presenter::reason;
use crate::presenter::target::{measurements, newest, sentence};
use crate::route::Page;

/// A metric on a card.
#[derive(Debug, Serialize)]
pub(crate) struct MetricCard {
    pub url: String,
    pub title: String,
    /// The number that counts, with what it is; none where the targets are words alone.
    pub headline: Option<Headline>,
    /// The target in words, where there is no number.
    pub words: Option<String>,
    pub bar: Option<PictureView>,
    /// The picture in a sentence.
    pub sentence: String,
    /// How it stands: the end of a CSS class, its word, and why it is so.
    pub status: &'static str,
    pub status_word: String,
    pub reason: String,
    /// Whether any target is a commitment, and whether any is an aspiration.
    pub commitment: bool,
    pub aspiration: bool,
    /// The newest measurement.
    pub latest: Option<MeasurementView>,
    /// Short names of the documents that set targets.
    pub documents: Vec<Link>,
}

/// A measurement as it is shown.
#[derive(Debug, Serialize)]
pub(crate) struct MeasurementView {
    pub value: String,
    pub as_of: When,
    pub entered_by: String,
    pub province: Option<String>,
    pub note: Option<String>,
    /// What else is to be known of it, a sentence each: what it covers, what it was worked out from, how
    /// final it is, in what it is not the target's, who reports it, when it was looked at, and what stood
    /// here before.
    pub remarks: Vec<String>,
    pub sources: Vec<Source>,
    /// What has changed since the measurement before, in words.
    pub change: Option<String>,
}

/// The card of a metric.
pub(crate) fn card(desk: &Desk<'_>, node: Node, metric: &Stored<Metric>) -> MetricCard {
    let measured = measurements(desk, &metric.id);
    let latest = newest(desk, &measured, Standing::Exact)
        .or_else(|| newest(desk, &measured, Standing::Near));
    let verdict = reason::verdict(desk, metric, &measured);
    let headline = headline(desk, metric, latest);
    let words = headline
        .is_none()
        .then(|| metric.targets.first().map(|t| t.text.clone()))
        .flatten();
    MetricCard {
        url: desk.site.url_of(desk.language, node),
        title: metric.name.clone(),
        headline,
        words,
        bar: picture::bar(desk, metric, &measured),
        status: verdict.status.name(),
        status_word: reason::standing(desk, metric, &measured, verdict.status),
        reason: reason::sentence(desk, metric, &measured, verdict),
        sentence: sentence(desk, metric),
        commitment: metric.targets.iter().any(|t| !t.aspiration),
        aspiration: metric.targets.iter().any(|t| t.aspiration),
        latest: latest.map(|m| measurement(desk, metric, m)),
        documents: documents(desk, metric),
    }
}

fn measurement(desk: &Desk<'_>, metric: &Metric, measured: &Measurement) -> MeasurementView {
    MeasurementView {
        value: format::quantity(measured.value.value, metric.unit.as_deref(), desk.words),
        as_of: format::when_day(measured.as_of.value.0, desk.words),
        entered_by: measured.entered_by.clone(),
        province: measured.province.as_ref().map(|p| p.value.clone()),
        note: measured.note.clone(),
        remarks: remarks(desk, metric, measured),
        sources: desk.sources(&measured.source),
        change: None,
    }
}

fn remarks(desk: &Desk<'_>, metric: &Metric, m: &Measurement) -> Vec<String> {
    let words = desk.words;
    let say = |key: &str, known: &[(&str, &str)]| words.fill(&format!("measured.{key}"), known);
    let mut found = Vec::new();
    if let Some(period) = &m.period {
        let period = format::lower_first(&format::period(period.value, words));
        found.push(say("period", &[("period", &period)]));
    }
    if let (Some(part), Some(whole)) = (&m.numerator, &m.denominator) {
        let [part, whole] = [part, whole].map(|n| format::number(n.value, words));
        found.push(say("of", &[("part", &part), ("whole", &whole)]));
    }
    if m.quality != Quality::Final {
        let key: &'static str = m.quality.into();
        found.push(say(key, &[]));
    }
    if let Some(differs) = &m.differs {
        found.push(say("differs", &[("differs", &differs.value)]));
    }
    if let Some(press) = &m.press {
        found.push(say("press", &[("press", press)]));
    }
    if let Some(day) = &m.looked_at {
        let day = format::day(day.value.0, words);
        found.push(say("looked-at", &[("date", &day)]));
    }
    for old in &m.replaces {
        let value = format::quantity(old.value.value, metric.unit.as_deref(), words);
        let day = format::day(old.on.value.0, words);
        let known = [("value", value.as_str()), ("date", &day), ("why", &old.why)];
        found.push(say("replaces", &known));
    }
    found
}

/// The measurements, newest first, each with what changed since the one before of the same place.
pub(crate) fn shown(
    desk: &Desk<'_>,
    metric: &Metric,
    measured: &[&Stored<Measurement>],
) -> Vec<MeasurementView> {
    let row = |(at, m): (usize, &&Stored<Measurement>)| {
        let place = |m: &Measurement| m.province.as_ref().map(|p| p.value.clone());
        let like = |b: &&&Stored<Measurement>| {
            place(b) == place(m) && b.standing() == m.standing() && b.press == m.press
        };
        let before = measured[..at].iter().rev().find(like);
        MeasurementView {
            change: before.map(|b| reason::change(desk, metric, (b, m))),
            ..measurement(desk, metric, m)
        }
    };
    measured.iter().enumerate().map(row).rev().collect()
}

/// The documents that set targets for a metric, each once.
fn documents(desk: &Desk<'_>, metric: &Metric) -> Vec<Link> {
    let documents = &desk.site.plan.documents;
    let mut found: Vec<Link> = Vec::new();
    for source in metric.targets.iter().flat_map(|t| t.source.iter()) {
        if let SourceRef::Document(id, _) = &source.value
            && let Some(at) = documents.position(id.as_str())
            && let Some(document) = documents.at(at)
            && !found.iter().any(|l| l.title == document.short)
        {
            found.push(Link {
                url: desk.url(&Page::record(Kind::Document, at)),
                title: document.short.clone(),
            });
        }
    }
    found
}
