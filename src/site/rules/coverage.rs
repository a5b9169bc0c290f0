//! What the plan promises and nobody has filled: campaigns without audience, channel or article,
//! audiences and messages that no text serves, obligations of nobody.

use std::collections::HashSet;

use crate::content::QuestionStatus;
use crate::diagnostic::Diagnostic;
use crate::plan::{Kind, Record, Table};
use crate::rule;
use crate::site::gather::Gathered;

pub(super) fn check(all: &Gathered, findings: &mut Vec<Diagnostic>) {
    let served = Served::new(all);
    campaigns(all, &served, findings);
    if !served.unknown {
        unserved(&all.plan.audiences, &served.audiences, findings);
        unserved(&all.plan.messages, &served.messages, findings);
    }
    for obligation in all.plan.obligations.iter() {
        if obligation.from.is_empty() {
            let place = obligation.place(obligation.id.span);
            findings.push(
                Diagnostic::new(&rule::OBLIGATION_WITHOUT_OWNER, place)
                    .with("id", obligation.id.as_str()),
            );
        }
    }
}

/// What texts that are no drafts name in their front matter.
struct Served<'a> {
    audiences: HashSet<&'a str>,
    messages: HashSet<&'a str>,
    campaigns: HashSet<&'a str>,
    /// Whether a text could not be read: then what it serves is not known.
    unknown: bool,
}

impl<'a> Served<'a> {
    fn new(all: &'a Gathered) -> Self {
        let mut served = Self {
            audiences: HashSet::new(),
            messages: HashSet::new(),
            campaigns: HashSet::new(),
            unknown: all.broken.iter().any(|file| file.ends_with(".md")),
        };
        for article in all.shelf.articles.iter().filter(|a| !a.meta.draft) {
            let meta = &article.meta;
            served
                .audiences
                .extend(meta.audience.iter().map(|id| id.as_str()));
            served
                .messages
                .extend(meta.message.iter().map(|id| id.as_str()));
            served
                .campaigns
                .extend(meta.campaign.iter().map(|id| id.as_str()));
        }
        let published = [QuestionStatus::Approved, QuestionStatus::Verified];
        for (question, _) in &all.shelf.questions {
            if published.contains(&question.meta.status) {
                let ids = question.meta.audience.iter();
                served.audiences.extend(ids.map(|id| id.as_str()));
            }
        }
        served
    }
}

fn campaigns(all: &Gathered, served: &Served<'_>, findings: &mut Vec<Diagnostic>) {
    let campaigns = &all.plan.campaigns;
    // An article of a part serves the whole.
    let parts: HashSet<&str> = campaigns
        .iter()
        .filter(|c| served.campaigns.contains(c.id.as_str()))
        .filter_map(|c| Some(c.part_of.as_ref()?.as_str()))
        .collect();
    let told = |id: &str| served.unknown || served.campaigns.contains(id) || parts.contains(id);
    for campaign in campaigns.iter() {
        let id = campaign.id.as_str();
        // A part goes to those to whom the whole goes.
        let whole = campaign
            .part_of
            .as_ref()
            .and_then(|id| campaigns.get(id.as_str()));
        let lacks = [
            (
                "audience",
                campaign.audiences.is_empty() && whole.is_none_or(|w| w.audiences.is_empty()),
            ),
            (
                "channel",
                campaign.channels.is_empty() && whole.is_none_or(|w| w.channels.is_empty()),
            ),
            (
                "article",
                !told(id) && whole.is_none_or(|w| !told(w.id.as_str())),
            ),
        ];
        for (kind, _) in lacks.into_iter().filter(|(_, lacks)| *lacks) {
            findings.push(
                Diagnostic::new(&rule::IDLE_CAMPAIGN, campaign.place(campaign.id.span))
                    .with("kind", kind)
                    .with("id", id),
            );
        }
    }
}

fn unserved<T: Record>(table: &Table<T>, served: &HashSet<&str>, findings: &mut Vec<Diagnostic>) {
    debug_assert!(matches!(T::KIND, Kind::Audience | Kind::Message));
    for row in table
        .iter()
        .filter(|row| !served.contains(row.id().as_str()))
    {
        findings.push(
            Diagnostic::new(&rule::UNSERVED, row.place(row.id().span))
                .with("kind", T::KIND.name())
                .with("id", row.id().as_str()),
        );
    }
}
