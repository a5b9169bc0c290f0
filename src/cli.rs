//! The command line: what can be said, as types.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};
use strum::VariantArray as _;

use crate::address::Base;
use crate::date::{Date, Day};
use crate::report::ReportFormat;
use crate::rule::Tongue;

/// Static site generator for public communication plans
#[derive(Debug, Parser)]
#[command(version, about, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,

    /// Language of messages; without it, that of the environment, then of the site, else Vietnamese
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Lang>,
}

/// A language of messages.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Lang {
    Vi,
    En,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the site into a folder, all of it or nothing
    Build(BuildArgs),
    /// Report every mistake, write nothing
    Check(CheckArgs),
    /// Show the site on this machine, pages made when asked for, reloaded on change
    Serve(ServeArgs),
    /// Print what is coming and what is late
    Due(DueArgs),
    /// Print what appears, changes or vanishes between two days by the calendar alone
    Diff(DiffArgs),
    /// Explain a rule or a kind of record, or list all
    Explain(ExplainArgs),
    /// Write the JSON Schemas by which editors complete and check what staff write
    Schema(SchemaArgs),
    /// Start an article, a question, a page, a record of the plan, or a whole site
    New(NewArgs),
    /// Write the workflows that check and publish on merge, and CODEOWNERS
    Ci(CiArgs),
}

/// Which site, and for which day.
#[derive(Args, Clone, Debug)]
pub struct SiteArgs {
    /// Folder of the site
    #[arg(long, default_value = ".", value_name = "DIR")]
    pub site: PathBuf,

    /// The day for which the site is made; without it `SOURCE_DATE_EPOCH`, else today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub date: Option<Date>,

    /// Address of the home page, in place of the one in loa.yaml
    #[arg(long, value_name = "URL", value_parser = base)]
    pub base_url: Option<String>,

    /// Also what is not ready
    #[arg(long)]
    pub drafts: bool,

    /// Also what only staff may see
    #[arg(long)]
    pub internal: bool,

    /// Read what links lead to, and folders outside of the site's; on your own machine alone
    #[arg(long)]
    pub follow: bool,

    /// Number of threads, at most 256; without it one a core
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
}

/// How findings are told.
#[derive(Args, Clone, Copy, Debug)]
pub struct ReportArgs {
    /// For whom findings are written: people, or a machine (then on standard output)
    #[arg(long, value_enum, default_value_t = ReportFormat::Terminal)]
    pub format: ReportFormat,

    /// Warnings count as errors
    #[arg(long)]
    pub deny_warnings: bool,

    /// Tell each finding at its place, also those that are equal to others
    #[arg(long)]
    pub all: bool,
}

impl ValueEnum for ReportFormat {
    fn value_variants<'a>() -> &'a [Self] {
        Self::VARIANTS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(<&str>::from(self)))
    }
}

#[derive(Args, Debug)]
pub struct CheckArgs {
    #[command(flatten)]
    pub site: SiteArgs,

    #[command(flatten)]
    pub report: ReportArgs,

    /// Put right what has one clear mend, and show what changed
    #[arg(long)]
    pub fix: bool,

    /// Tell errors, and warnings on lines that this diff changes (`git diff --unified=0`); all are counted
    #[arg(long, value_name = "FILE")]
    pub changes: Option<PathBuf>,

    /// Compare with an earlier build: its folder, or its plan.json. What was changed of what is published
    /// must be noted, and no address may vanish
    #[arg(long, value_name = "PATH")]
    pub against: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct BuildArgs {
    #[command(flatten)]
    pub site: SiteArgs,

    #[command(flatten)]
    pub report: ReportArgs,

    /// Folder to publish into; without it `public` in the site's folder
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,

    /// Publish also where more than half of the published pages would go
    #[arg(long)]
    pub allow_shrink: bool,

    /// Print where the time went
    #[arg(long)]
    pub timings: bool,

    /// Write a trace that Perfetto or Chrome opens
    #[arg(long, value_name = "FILE")]
    pub trace: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct ServeArgs {
    #[command(flatten)]
    pub site: SiteArgs,

    /// Port on 127.0.0.1
    #[arg(long, default_value_t = 1306)]
    pub port: u16,
}

#[derive(Args, Debug)]
pub struct DueArgs {
    #[command(flatten)]
    pub site: SiteArgs,

    /// How far ahead, in days: `30d`
    #[arg(long, default_value = "30d", value_name = "DAYS", value_parser = days)]
    pub within: u16,

    /// Of one unit alone
    #[arg(long, value_name = "ID")]
    pub unit: Option<String>,

    /// For whom it is written: a terminal, a machine, a meeting
    #[arg(long, value_enum, default_value_t = DueFormat::Terminal)]
    pub format: DueFormat,
}

#[derive(Args, Debug)]
pub struct DiffArgs {
    #[command(flatten)]
    pub site: SiteArgs,

    /// The earlier day; without it `--date`, `SOURCE_DATE_EPOCH`, else today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub from: Option<Date>,

    /// The later day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub to: Date,

    /// For whom it is written: people or a machine
    #[arg(long, value_enum, default_value_t = DiffFormat::Terminal)]
    pub format: DiffFormat,
}

/// A form of what changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    Terminal,
    Json,
}

/// A form of what is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DueFormat {
    Terminal,
    Json,
    Markdown,
}

#[derive(Args, Debug)]
pub struct ExplainArgs {
    /// Id of a rule, such as plan/unknown-id, or a kind of record, such as campaign
    pub word: Option<String>,
}

#[derive(Args, Debug)]
pub struct NewArgs {
    #[command(subcommand)]
    pub what: New,

    /// Folder of the site
    #[arg(long, default_value = ".", value_name = "DIR", global = true)]
    pub site: PathBuf,

    /// The day that is written into it; without it `SOURCE_DATE_EPOCH`, else today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day, global = true)]
    pub date: Option<Date>,
}

#[derive(Args, Debug)]
pub struct CiArgs {
    /// Where the repository is
    #[arg(value_enum)]
    pub host: CodeHost,

    /// Folder of the site
    #[arg(long, default_value = ".", value_name = "DIR")]
    pub site: PathBuf,

    /// The branch that is published; without it the one that was cloned
    #[arg(long)]
    pub branch: Option<String>,

    /// The repository that loa is built from: an https address. Not needed where the site lies in it
    #[arg(long, value_name = "URL")]
    pub from: Option<String>,

    /// The commit of that repository, as a whole hash
    #[arg(long, value_name = "COMMIT")]
    pub rev: Option<String>,

    /// In place of --from: where loa can be downloaded, ready to run
    #[arg(long, value_name = "URL")]
    pub binary: Option<String>,

    /// The SHA-256 of that file
    #[arg(long, value_name = "HEX")]
    pub sha256: Option<String>,

    /// Replace files that are there and differ
    #[arg(long)]
    pub force: bool,
}

/// Where a repository is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CodeHost {
    Github,
    Gitlab,
}

/// What can be started.
#[derive(Debug, Subcommand)]
pub enum New {
    /// A dated text in content/articles/
    Article { title: String },
    /// A question in content/questions/TOPIC/
    Question {
        title: String,
        /// Its topic: a folder of content/questions/, or the name of a new one
        #[arg(long)]
        topic: String,
    },
    /// A text without a date in content/pages/
    Page { title: String },
    /// A record at the end of its file in seeds/
    Record {
        /// campaign, unit, term …: as the files of seeds/ are named
        kind: String,
        /// What it is called
        title: Option<String>,
        /// The file, where a kind has several
        #[arg(long)]
        file: Option<PathBuf>,
    },
    /// A folder that builds as it is
    Site { dir: PathBuf },
}

#[derive(Args, Debug)]
pub struct SchemaArgs {
    /// Folder of the site
    #[arg(long, default_value = ".", value_name = "DIR")]
    pub site: PathBuf,

    /// Folder to write into; without it `.loa/schema` in the site's folder, and `.vscode` beside it
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

fn days(text: &str) -> Result<u16, String> {
    let number = text.strip_suffix('d').unwrap_or(text);
    number.parse().map_err(|_| "30d".to_owned())
}

/// The years for which a site can be made.
pub const YEARS: std::ops::RangeInclusive<i16> = 1950..=2150;

/// The address of a home page; what is none is told in both languages, for nobody knows yet which is wanted.
fn base(text: &str) -> Result<String, String> {
    const WORDS: &str = "cần địa chỉ đầy đủ của trang chủ, ví dụ https://vi-du.gov.vn/ke-hoach/ \
         (the full address of the home page is needed, such as https://example.gov.vn/plan/)";
    let base = text.parse::<Base>().map_err(|_| WORDS.to_owned())?;
    Ok(base.to_string())
}

fn day(text: &str) -> Result<Date, String> {
    let day = text.parse::<Day>().map_err(|e| e.to_string())?.0;
    match YEARS.contains(&day.year()) {
        true => Ok(day),
        false => Err(format!("{}–{}", YEARS.start(), YEARS.end())),
    }
}

impl Cli {
    /// The language of messages: that of `--lang`, of the environment, of the site, else Vietnamese.
    pub fn tongue(&self) -> Tongue {
        match self.lang {
            Some(Lang::Vi) => Tongue::Vi,
            Some(Lang::En) => Tongue::En,
            // Schemas are committed: they must not depend on who writes them.
            None if let Command::Schema(args) = &self.command => {
                crate::disk::tongue_of_site(&args.site).unwrap_or_default()
            }
            None => crate::terminal::tongue_of_environment()
                .or_else(|| crate::disk::tongue_of_site(self.site()?))
                .unwrap_or_default(),
        }
    }

    /// The folder of the site that the command is about.
    fn site(&self) -> Option<&std::path::Path> {
        match &self.command {
            Command::Build(args) => Some(&args.site.site),
            Command::Check(args) => Some(&args.site.site),
            Command::Serve(args) => Some(&args.site.site),
            Command::Due(args) => Some(&args.site.site),
            Command::Diff(args) => Some(&args.site.site),
            Command::New(args) => Some(&args.site),
            Command::Schema(args) => Some(&args.site),
            Command::Ci(args) => Some(&args.site),
            Command::Explain(_) => None,
        }
    }
}
