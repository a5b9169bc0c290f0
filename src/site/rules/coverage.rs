//! What the plan promises and nobody has filled: campaigns without audience, channel or article,
//! audiences and messages that no text serves, obligations of nobody.

use crate::content::{ArticleMeta, QuestionStatus};
use crate::diagnostic::Diagnostic;
use crate::plan::{Concept, Kind, Table};
use crate::rule;
use crate::site::Set;
use crate::site::gather::Gathered;

pub(super) fn check<'a>(all: &'a Gathered, mut served: Served<'a>, findings: &mut Vec<Diagnostic>) {
    served.questions(all);
    served.unknown = all.broken.iter().any(|file| file.ends_with(".md"));
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
#[derive(Default)]
pub(super) struct Served<'a> {
    audiences: Set<&'a str>,
    messages: Set<&'a str>,
    campaigns: Set<&'a str>,
    /// Whether a text could not be read: then what it serves is not known.
    unknown: bool,
}

impl<'a> Served<'a> {
    /// Notes what an article names.
    pub(super) fn article(&mut self, meta: &'a ArticleMeta) {
        if meta.draft {
            return;
        }
        let (audiences, messages) = (meta.audience.iter(), meta.message.iter());
        self.audiences.extend(audiences.map(|id| id.as_str()));
        self.messages.extend(messages.map(|id| id.as_str()));
        let campaign = meta.campaign.iter();
        self.campaigns.extend(campaign.map(|id| id.as_str()));
    }

    /// Joins what two parts of the articles name.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.audiences.extend(other.audiences);
        self.messages.extend(other.messages);
        self.campaigns.extend(other.campaigns);
        self
    }

    fn questions(&mut self, all: &'a Gathered) {
        let published = [QuestionStatus::Approved, QuestionStatus::Verified];
        for (question, _) in &all.shelf.questions {
            if published.contains(&question.meta.status) {
                let ids = question.meta.audience.iter();
                self.audiences.extend(ids.map(|id| id.as_str()));
            }
        }
    }
}

fn campaigns(all: &Gathered, served: &Served<'_>, findings: &mut Vec<Diagnostic>) {
    let campaigns = &all.plan.campaigns;
    // An article of a part serves the whole.
    let parts: Set<&str> = campaigns
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

fn unserved<T: Concept>(table: &Table<T>, served: &Set<&str>, findings: &mut Vec<Diagnostic>) {
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
