//! The id of a record or text as a part of an address.

use crate::plan::{Id, Kind, Node};
use crate::site::Site;

impl Site {
    /// The id of a record as a part of an address.
    pub fn id(&self, node: Node) -> String {
        fn of<T: crate::plan::Record>(table: &crate::plan::Table<T>, at: usize) -> Option<&Id> {
            table.at(at).map(|row| &row.id().value)
        }
        let plan = &self.plan;
        let at = node.at;
        let id = match node.kind {
            Kind::Document => of(&plan.documents, at),
            Kind::Unit => of(&plan.units, at),
            Kind::Person => of(&plan.people, at),
            Kind::Audience => of(&plan.audiences, at),
            Kind::Phase => of(&plan.phases, at),
            Kind::Message => of(&plan.messages, at),
            Kind::ChannelGroup => of(&plan.channel_groups, at),
            Kind::Channel => of(&plan.channels, at),
            Kind::Format => of(&plan.formats, at),
            Kind::Campaign => of(&plan.campaigns, at),
            Kind::Obligation => of(&plan.obligations, at),
            Kind::Meeting => of(&plan.meetings, at),
            Kind::Feedback => of(&plan.feedback, at),
            Kind::Responsibility => of(&plan.responsibilities, at),
            Kind::Metric => of(&plan.metrics, at),
            Kind::TaskGroup => of(&plan.task_groups, at),
            Kind::Task => of(&plan.tasks, at),
            Kind::Measure => of(&plan.measures, at),
            Kind::Direction => of(&plan.directions, at),
            Kind::Event => of(&plan.events, at),
            Kind::Holiday => of(&plan.holidays, at),
            Kind::Term => of(&plan.terms, at),
            Kind::System => of(&plan.systems, at),
            Kind::Irregularity => of(&plan.irregularities, at),
            Kind::Guide => of(&plan.guides, at),
            Kind::Principle => of(&plan.principles, at),
            Kind::Purpose => of(&plan.purposes, at),
            Kind::Topic => {
                return self
                    .content
                    .topics
                    .get(at)
                    .map(|t| t.slug.clone())
                    .unwrap_or_default();
            }
            Kind::Question => {
                let question = self.content.questions.get(at);
                return question
                    .map(|q| q.entry.main.slug.clone())
                    .unwrap_or_default();
            }
            Kind::Article => {
                return self
                    .content
                    .articles
                    .get(at)
                    .map(|a| a.main.slug.clone())
                    .unwrap_or_default();
            }
            Kind::Page => {
                return self
                    .content
                    .pages
                    .get(at)
                    .map(|p| p.main.slug.clone())
                    .unwrap_or_default();
            }
        };
        id.map(|id| id.slug().into_owned()).unwrap_or_default()
    }
}
