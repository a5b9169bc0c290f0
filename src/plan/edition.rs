//! Editions: one year's run of a campaign, as an editor enters it. The documents state the day at
//! most; how long a run lasts, and what is made for it, is known once somebody writes it here.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::location::Location;
use super::{Id, Kind, See, Sources, said};
use crate::address::SafeAddress;
use crate::date::{Day, Hours, Period};
use crate::read::yaml::At;

/// One year's run of a campaign.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    pub year: At<i16>,
    /// The days on which it is on; none until an editor enters them.
    #[serde(default)]
    pub window: Option<At<Period>>,
    /// The time of day, of a run of one day.
    #[serde(default)]
    pub time: Option<At<Hours>>,
    /// Where it takes place.
    #[serde(default)]
    pub location: Option<Location>,
    /// Where it can be followed online: a full address.
    #[serde(default)]
    pub online: Option<At<SafeAddress>>,
    #[serde(default)]
    pub stages: Vec<Stage>,
    /// What is to be made for it.
    #[serde(default)]
    pub products: Vec<Product>,
    /// Press agencies of this run; the campaign states the range for every run.
    #[serde(default)]
    pub press: Option<Press>,
    #[serde(default)]
    pub note: Option<String>,
    /// What was changed of this run since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    /// The unit or person who entered it.
    pub entered_by: String,
    /// Where it was decided.
    pub source: Sources,
}

/// How many press agencies take part.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Press {
    pub min: At<u32>,
    pub max: At<u32>,
    /// Only about so ("khoảng").
    #[serde(default)]
    pub approximate: bool,
    #[serde(default)]
    pub priority: Vec<String>,
    #[serde(default)]
    pub note: Option<String>,
}

/// A part of a run: on stated days, or so many days before or after the window.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    pub kind: StageKind,
    #[serde(default)]
    pub on: Option<At<Period>>,
    /// Days: those right before the window for `prepare`, right after it for `follow-up`, its first
    /// for `peak`.
    #[serde(default)]
    pub days: Option<At<u16>>,
    #[serde(default)]
    pub note: Option<String>,
}

/// The parts of a run, in their order.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Deserialize,
    Serialize,
    JsonSchema,
    IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum StageKind {
    /// What is made ready before (chuẩn bị).
    Prepare,
    /// Its days themselves (cao điểm).
    Peak,
    /// What carries on after it (lan tỏa sau đợt).
    FollowUp,
}

impl StageKind {
    /// The end of its key in the interface strings and of its CSS class.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// Something to be made for a run.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Product {
    pub title: String,
    #[serde(default)]
    pub format: Option<At<Id>>,
    #[serde(default)]
    pub channel: Option<At<Id>>,
    /// Who makes it.
    #[serde(default)]
    pub unit: Option<At<Id>>,
    /// By when.
    #[serde(default)]
    pub due: Option<At<Period>>,
    /// When it came out.
    #[serde(default)]
    pub published: Option<At<Day>>,
    /// Where it stands: an article of the site by its id.
    #[serde(default)]
    pub article: Option<At<Id>>,
}

impl Edition {
    /// Every id that it names.
    pub(super) fn references(&self, see: &mut dyn FnMut(Kind, &At<Id>)) {
        for product in &self.products {
            (product.format.iter()).for_each(|id| see(Kind::Format, id));
            (product.channel.iter()).for_each(|id| see(Kind::Channel, id));
            product.unit.iter().for_each(|id| see(Kind::Unit, id));
            (product.article.iter()).for_each(|id| see(Kind::Article, id));
        }
    }

    /// Every text that readers see.
    pub(super) fn texts(&mut self, see: See<'_>) {
        let path = format!("editions.{}.", self.year.value);
        said!(see, path, self, note, entered_by);
        if let Some(of) = &mut self.location {
            said!(see, format!("{path}location."), of, name, address);
        }
        for (at, stage) in self.stages.iter_mut().enumerate() {
            said!(see, format!("{path}stages.{}.", at + 1), stage, note);
        }
        for (at, product) in self.products.iter_mut().enumerate() {
            said!(see, format!("{path}products.{}.", at + 1), product, title);
        }
        super::change::notes(&path, &mut self.changes, see);
        if let Some(press) = &mut self.press {
            said!(see, format!("{path}press."), press, priority, note);
        }
    }
}
