//! Guides (hướng dẫn từng bước): tasks with branches, as small trees of steps.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Bases, Facts, Found, Id, Kind, Searched, Section, See, Shown, Sources, record, said, seed_file,
};
use crate::read::yaml::At;
use crate::strings::Strings;

/// `seeds/guides.yaml` or any file in `seeds/guides/`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GuideFile {
    #[serde(default)]
    pub basis: Bases,
    pub guides: Vec<Guide>,
}

/// One guide; its first step is where everybody starts.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    pub id: At<Id>,
    /// The task as a citizen says it: "Tôi mất giấy hẹn".
    pub title: String,
    /// One sentence for lists and previews.
    pub summary: String,
    pub steps: Vec<Step>,
    /// Other words in which people look for it.
    #[serde(default)]
    pub also_asked: Vec<String>,
    /// Addresses at which its page stood before, below that of the home page.
    #[serde(default)]
    pub aliases: Vec<At<String>>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

/// One step: a question with its choices, or an end.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub id: At<Id>,
    /// The question, or what is to be done.
    pub title: String,
    /// A line of explanation, plain text.
    #[serde(default)]
    pub text: Option<String>,
    /// What to do, one thing after the other.
    #[serde(default)]
    pub actions: Vec<String>,
    /// Where each answer leads; none at an end.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// The question whose answer says it in full.
    #[serde(default)]
    pub question: Option<At<Id>>,
}

/// One answer to a step's question.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub text: String,
    /// The step that follows.
    pub to: At<Id>,
}

impl Guide {
    /// The place of a step among the guide's steps.
    pub fn position(&self, step: &str) -> Option<usize> {
        self.steps.iter().position(|s| s.id.as_str() == step)
    }
}

seed_file!(GuideFile);

record!(
    Guide,
    Facts::of(Shown::Page(Section::Guides), Found::Rank(2)),
    title,
    {
        fn searched<'a>(&'a self, _: &'a Strings) -> Searched<'a> {
            let mut found = Searched {
                also: self.also_asked.iter().map(Into::into).collect(),
                note: &self.summary,
                ..Searched::default()
            };
            for step in &self.steps {
                found.body.push(&step.title);
                found.body.extend(step.actions.iter().map(String::as_str));
            }
            found
        }
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, title, summary, also_asked);
            for step in &mut self.steps {
                let path = format!("steps.{}.", step.id.as_str());
                said!(see, &path, step, title, text, actions);
                for (at, choice) in step.choices.iter_mut().enumerate() {
                    said!(see, format!("{path}choices.{}.", at + 1), choice, text);
                }
            }
            super::change::notes("", &mut self.changes, see);
        }
        fn aliases(&self) -> &[At<String>] {
            &self.aliases
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
            for step in &self.steps {
                step.question.iter().for_each(|id| see(Kind::Question, id));
            }
        }
    }
);
