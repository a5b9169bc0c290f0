//! `loa.yaml`: what a site says of itself.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::address::{Address, Base, Host, Licence, ReplyAddress, Telephone, Tried};
use crate::file::Span;
use crate::plan::{Id, Section};
use crate::read::yaml::At;

/// The newest `version:` that this loa understands.
pub const VERSION: u32 = 1;

/// The whole of `loa.yaml`. Every key but `version` has a default, so an empty folder is a site.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    pub version: Option<At<u32>>,
    pub title: String,
    /// The title in a few letters, for a device's home screen.
    pub short_title: Option<String>,
    /// A sentence under the title.
    pub tagline: String,
    /// Who publishes the site.
    pub publisher: String,
    /// The full address of the home page; it may lie below a folder.
    pub base_url: Option<At<Tried<Base>>>,
    /// What the site is called in the ids of calendars and feeds: a host name, written once and kept
    /// wherever the site moves.
    pub identity: Option<At<Tried<Host>>>,
    /// Codes of the languages, the main one first.
    pub languages: Vec<String>,
    /// The country whose numbers of persons and old letters are looked for: `VN`; without it, that of its
    /// languages.
    pub country: Option<String>,
    pub time_zone: Option<At<String>>,
    pub theme: Option<At<String>>,
    pub folders: Folders,
    /// Address of each section: `articles: tin-tuc`.
    #[schemars(title = "Section")]
    pub sections: BTreeMap<Section, At<String>>,
    /// The sections in the menu, in its order; the others stand in the footer.
    pub menu: Vec<Section>,
    pub hotline: Option<Hotline>,
    /// The agency's own channels, by which readers can tell imposters.
    pub official_channels: Vec<OfficialChannel>,
    /// Endings of host names that belong to the state; other addresses are not offered to readers.
    pub state_hosts: Vec<At<Tried<Host>>>,
    /// Names that imposters use: an address that holds one is offered only if it belongs to the state
    /// or to an official channel.
    pub protected_names: Vec<String>,
    /// Sites on which anybody can open an account, so that the account's name counts too.
    pub platforms: Vec<At<Tried<Host>>>,
    /// Language → what the site says of itself in it.
    pub translations: BTreeMap<String, Translation>,
    /// How many days before a peak campaign somebody must have entered when it begins and ends.
    pub peak_notice_days: u16,
    /// A line on every page; leave it out to turn it off.
    pub notice: Option<String>,
    /// The campaign that the home page counts down to.
    pub main_campaign: Option<At<Id>>,
    /// Metrics on the home page.
    pub main_metrics: Vec<At<Id>>,
    /// Questions on the home page.
    pub main_questions: Vec<At<Id>>,
    /// Articles on one page of a list.
    pub articles_per_page: usize,
    /// Size in KiB from which a file beside the content gets a warning.
    pub large_file: u64,
    /// Which pages have a picture of their own where they are shared.
    pub cards: Cards,
    /// Under which terms the plan's data may be used again: a sentence, or the address of a licence.
    pub licence: Option<At<Tried<Licence>>>,
    /// Where readers may write about an answer: an e-mail address, or `https://` for a form.
    pub feedback: Option<At<Tried<ReplyAddress>>>,
    /// Whether browsers keep a page for when there is no network.
    pub service_worker: bool,
    /// How much a rule weighs on this site: `content/heading-order: error`, `warning` or `off`.
    pub rules: BTreeMap<At<String>, RuleWeight>,
    /// The calendar's first and last year; without it, the years in which something happens.
    pub calendar_years: Option<At<crate::date::Period>>,
    /// How many days before the end of a deadline subscribers' devices remind; without it, never.
    pub deadline_alarm: Option<u16>,
    /// Who is asked to review a change of which folder: `seeds/: ["@account"]`; `loa ci` writes it down.
    pub owners: BTreeMap<String, Vec<String>>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            version: None,
            title: "loa".into(),
            short_title: None,
            tagline: String::new(),
            publisher: String::new(),
            base_url: None,
            identity: None,
            languages: vec!["vi".into()],
            country: None,
            time_zone: None,
            theme: None,
            folders: Folders::default(),
            sections: BTreeMap::new(),
            menu: vec![
                Section::Questions,
                Section::Articles,
                Section::Calendar,
                Section::Campaigns,
                Section::Metrics,
                Section::Tasks,
                Section::Documents,
                Section::Plan,
                Section::Units,
            ],
            hotline: None,
            official_channels: Vec::new(),
            state_hosts: Vec::new(),
            protected_names: Vec::new(),
            platforms: Vec::new(),
            translations: BTreeMap::new(),
            peak_notice_days: 90,
            notice: None,
            main_campaign: None,
            main_metrics: Vec::new(),
            main_questions: Vec::new(),
            articles_per_page: 20,
            large_file: 2048,
            cards: Cards::default(),
            licence: None,
            feedback: None,
            service_worker: true,
            rules: BTreeMap::new(),
            calendar_years: None,
            deadline_alarm: None,
            owners: BTreeMap::new(),
        }
    }
}

/// What the site says of itself in another language; what is left out stays in the main one.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Translation {
    pub title: Option<String>,
    pub tagline: Option<String>,
    pub publisher: Option<String>,
    pub notice: Option<String>,
    /// The name of the hotline.
    pub hotline: Option<String>,
    pub hotline_note: Option<String>,
    /// Address of each section in this language.
    #[schemars(title = "Section")]
    pub sections: BTreeMap<Section, At<String>>,
}

/// How much a site lets a rule weigh.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "RuleWeight")]
pub enum RuleWeight {
    Error,
    Warning,
    Off,
}

/// Which articles have a card of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Cards {
    /// None: articles share their section's.
    #[default]
    Sections,
    All,
}

/// Where the site's files lie, below the site's folder.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Folders {
    pub content: At<String>,
    pub seeds: At<String>,
    pub templates: At<String>,
    pub themes: At<String>,
    /// Files that are copied to the root of the site as they are.
    #[serde(rename = "static")]
    pub copied: At<String>,
}

impl Default for Folders {
    fn default() -> Self {
        let of = |name: &str| At {
            value: name.to_owned(),
            span: Span::default(),
        };
        Self {
            content: of("content"),
            seeds: of("seeds"),
            templates: of("templates"),
            themes: of("themes"),
            copied: of("static"),
        }
    }
}

/// The telephone number for citizens.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hotline {
    pub name: String,
    /// As people write it: `1900.0000`.
    pub number: At<Tried<Telephone>>,
    #[serde(default)]
    pub note: String,
}

impl Hotline {
    /// The number, as people write it.
    pub fn number(&self) -> &str {
        self.number.good().map_or("", |number| &**number)
    }

    /// The number as a `tel:` address has it.
    pub fn tel(&self) -> String {
        self.number.good().map(Telephone::tel).unwrap_or_default()
    }
}

/// One channel of the agency.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfficialChannel {
    pub name: String,
    /// The plan's record of it.
    #[serde(default)]
    pub channel: Option<At<Id>>,
    /// Its address, where a source gives one.
    #[serde(default)]
    pub address: Option<At<Tried<Address>>>,
}

impl Config {
    /// The code of the main language.
    pub fn main_language(&self) -> &str {
        self.languages.first().map_or("vi", String::as_str)
    }

    /// Whether what is particular to Viet Nam is looked for: where the site says so, or speaks Vietnamese and
    /// says nothing.
    pub fn is_of_viet_nam(&self) -> bool {
        match &self.country {
            Some(country) => country.trim().eq_ignore_ascii_case("vn"),
            None => self.languages.iter().any(|code| code == "vi"),
        }
    }

    /// Whether an address belongs to the state.
    pub fn is_state(&self, address: &Address) -> bool {
        is_held(address, &self.state_hosts)
    }

    /// Whether anybody can open an account where an address leads.
    pub fn is_platform(&self, address: &Address) -> bool {
        is_held(address, &self.platforms)
    }

    /// The terms under which the plan's data may be used again.
    pub fn licence(&self) -> Option<&str> {
        self.licence.as_ref()?.good().map(Licence::as_str)
    }

    /// The address part of a section in a language, where the site gives one.
    pub fn slug(&self, language: &str, section: Section) -> Option<&str> {
        let own = self.translations.get(language);
        own.and_then(|own| own.sections.get(&section))
            .or_else(|| self.sections.get(&section))
            .map(|slug| slug.value.as_str())
    }
}

/// Whether an address leads to one of these hosts, or below one.
fn is_held(address: &Address, hosts: &[At<Tried<Host>>]) -> bool {
    let mut hosts = hosts.iter().filter_map(|host| host.good());
    address
        .host()
        .is_some_and(|host| hosts.any(|held| held.holds(host)))
}
