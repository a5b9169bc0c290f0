//! The plan's concepts, one a file: what staff write in `seeds/`.
//!
//! A seed file is a map: one list named after its concept, and at times a line or two that hold for
//! the whole file (`basis`, `document`). Every record has an `id` and names its `source`.
//! What is here is written text with its places; names are resolved in [`crate::site`].
//!
//! What is true of a concept stands in its own file ([`Record`], [`Concept`]); the list below says
//! which concepts there are. Tables, seed files, schemas, translations, ids, back-links, search,
//! secrets, cards and downloads are loops over it, or a `match` that the compiler keeps whole.

/// The one list of concepts, given to the macro that is named.
///
/// A line a seed file: its module, its type, its name in `seeds/`; then its lists, each with the
/// concept of its records and the table of [`Plan`] that they go to; then its lists of entries without
/// ids. Last the kinds of text, which stand in `content/`.
///
/// The order is that of [`Kind`], by which records are sorted where nothing else sorts them.
macro_rules! concepts {
    ($make:ident) => {
        $make! {
            seeds {
                document DocumentFile "documents" { documents: Document documents }
                    and { relations: Relation relations }
                unit UnitFile "units" { units: Unit units } and {}
                unit PersonFile "people" { people: Person people } and {}
                audience AudienceFile "audiences" { audiences: Audience audiences } and {}
                message PhaseFile "phases" { phases: Phase phases } and {}
                message MessageFile "messages" { messages: Message messages } and {}
                channel ChannelFile "channels"
                    { groups: ChannelGroup channel_groups, channels: Channel channels } and {}
                channel FormatFile "formats" { formats: Format formats } and {}
                campaign CampaignFile "campaigns" { campaigns: Campaign campaigns } and {}
                obligation ObligationFile "obligations"
                    { obligations: Obligation obligations } and {}
                obligation MeetingFile "meetings" { meetings: Meeting meetings } and {}
                obligation FeedbackFile "feedback" { feedback: Feedback feedback } and {}
                responsibility ResponsibilityFile "responsibilities"
                    { responsibilities: Responsibility responsibilities } and {}
                metric MetricFile "metrics" { metrics: Metric metrics } and {}
                metric MeasurementFile "measurements"
                    {} and { measurements: Measurement measurements }
                metric ProvinceFile "provinces" {} and { provinces: Province provinces }
                task TaskFile "tasks" { groups: TaskGroup task_groups, tasks: Task tasks } and {}
                measure MeasureFile "measures"
                    { measures: Measure measures, directions: Direction directions } and {}
                event EventFile "events" { events: Event events } and {}
                result ResultFile "results" { results: TaskResult results } and {}
                holiday HolidayFile "holidays" { holidays: Holiday holidays } and {}
                term TermFile "terms" { terms: Term terms } and {}
                system SystemFile "systems" { systems: System systems } and {}
                irregularity IrregularityFile "irregularities"
                    { irregularities: Irregularity irregularities } and {}
                guide GuideFile "guides" { guides: Guide guides } and {}
                message PurposeFile "purposes"
                    { principles: Principle principles, purposes: Purpose purposes } and {}
            }
            texts {
                Topic: Facts::of(Shown::Page(Section::Questions), Found::Never),
                Question: Facts::of(Shown::Page(Section::Questions), Found::Rank(1)).card(Card::Preview),
                Article: Facts::of(Shown::Page(Section::Articles), Found::Rank(3)).card(Card::IfAll),
                Page: Facts::of(Shown::Root, Found::Rank(5)),
            }
        }
    };
}

/// The sections of a site, given to the macro that is named, in the order in which the footer names
/// those that the menu leaves out.
macro_rules! sections {
    ($make:ident) => {
        $make! {
            Articles Campaigns Calendar Metrics Tasks Questions Documents Plan Units Terms Systems
            Irregularities Guides Changes
        }
    };
}

pub mod audience;
pub mod campaign;
pub mod change;
pub mod channel;
mod details;
pub mod directed;
pub mod direction;
pub mod document;
pub mod edition;
pub mod event;
pub mod facts;
pub mod guide;
pub mod holiday;
pub mod irregularity;
mod kind;
pub mod location;
pub mod measure;
pub mod message;
pub mod metric;
pub mod obligation;
pub mod overlay;
mod record;
pub mod responsibility;
pub mod result;
mod section;
pub mod seed;
pub mod system;
mod table;
mod tables;
pub mod task;
pub mod term;
mod texts;
pub mod unit;
mod words;

pub use details::{Detail, Details};
pub use facts::{Card, Door, Facts, Found, PlanPart, Searched, Shown, Spoken};
pub use kind::{Kind, Node};
use record::taken_out;
pub use record::{Concept, Record, SeedFile, Sources};
pub(crate) use record::{each, record, seed_file};
pub use section::Section;
pub use table::{Rows, Stored, Table};
pub use tables::Plan;
pub(crate) use texts::said;
pub use texts::{See, Text};
pub use words::{Bases, Visibility};

pub use crate::reference::{Basis, BasisMark, Id, SourceRef};
