//! One year's run of a campaign in words: its name, its days, and the articles that tell of it.

use crate::date::{CalendarUnit, Period};
use crate::plan::Kind;
use crate::plan::campaign::Campaign;
use crate::plan::edition::Edition;
use crate::presenter::desk::Desk;
use crate::presenter::format::{self, When};
use crate::presenter::piece::Item;
use crate::route::Page;
use crate::site::{Occurrence, OccurrenceKind, Site};

/// An edition's name and its days, for its cards. A card travels without its page, so it says itself
/// that the documents leave open whether the edition takes place.
pub(crate) fn named(desk: &Desk<'_>, at: usize, year: i16) -> Option<(String, String)> {
    let campaign = desk.site.plan.campaigns.at(at)?;
    let run = desk.site.run(at, year)?;
    let when = run.period().map(|period| long(desk, period).text);
    let mut when = when.unwrap_or_default();
    if run.cancelled {
        let word = desk.words.get("occurrence.cancelled-word");
        return Some((name(desk, campaign, year), format!("{word}: {when}")));
    }
    if campaign.optional && run.edition(desk.site).is_none() {
        when = format!("{when}. {}", desk.words.get("campaign.optional"));
    }
    Some((name(desk, campaign, year), when))
}

/// A campaign's runs of which articles tell, with how many; the link leads to the articles.
pub(crate) fn editions_told(desk: &Desk<'_>, at: usize) -> Vec<Item> {
    let Some(campaign) = desk.site.plan.campaigns.at(at) else {
        return Vec::new();
    };
    let own = desk.site.runs.iter().filter(|run| run.campaign == at);
    own.filter_map(|run| {
        let count = of_year(desk, campaign, run.year).len();
        let url = desk.url(&Page::Edition(at, run.year));
        (count > 0).then(|| Item {
            url: format!("{url}#articles"),
            title: name(desk, campaign, run.year),
            note: count.to_string(),
        })
    })
    .collect()
}

/// "Cao điểm 10/10, năm 2026"
pub(crate) fn name(desk: &Desk<'_>, campaign: &Campaign, year: i16) -> String {
    desk.words.fill(
        "edition.title",
        &[("name", &campaign.short), ("year", &year.to_string())],
    )
}

/// A period in words, a day with its weekday.
pub(crate) fn long(desk: &Desk<'_>, period: Period) -> When {
    let mut when = desk.when(period);
    if let Period::One(CalendarUnit::Day(day)) = period {
        when.text = format::long_day(day, desk.words);
    }
    when
}

/// What an editor has entered of the run that a dated thing is.
pub(crate) fn of<'a>(site: &'a Site, o: &Occurrence) -> Option<&'a Edition> {
    if o.node.kind != Kind::Campaign || o.kind == OccurrenceKind::Product {
        return None;
    }
    let at = o.returns.as_ref().map_or(o.period, |returns| returns.at);
    site.run(o.node.at, at.first().year())?.edition(site)
}

pub(crate) fn of_year(desk: &Desk<'_>, campaign: &Campaign, year: i16) -> Vec<usize> {
    let places = (desk.site.back).from(Kind::Campaign, &campaign.id.value, Kind::Article);
    let is_of = |at: &usize| {
        let article = desk.site.content.articles.get(*at);
        article.is_some_and(|a| a.main.meta.date.value.0.year() == year)
    };
    places.filter(is_of).collect()
}
