//! The command line: what can be said, as types.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::date::{Date, Day};
use crate::rule::Tongue;

/// Static site generator for public communication plans
#[derive(Debug, Parser)]
#[command(version, about, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,

    /// Language of messages; without it, that of the environment, else Vietnamese
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
    Check(SiteArgs),
    /// Show the site on this machine, pages made when asked for, reloaded on change
    Serve(ServeArgs),
    /// Print what is coming and what is late
    Due(DueArgs),
    /// Explain a rule, or list all
    Explain(ExplainArgs),
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
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,

    /// Also what is not ready
    #[arg(long)]
    pub drafts: bool,

    /// Also what only staff may see
    #[arg(long)]
    pub internal: bool,

    /// Number of threads; without it one a core
    #[arg(long, value_name = "N")]
    pub threads: Option<usize>,
}

#[derive(Args, Debug)]
pub struct BuildArgs {
    #[command(flatten)]
    pub site: SiteArgs,

    /// Folder to publish into; without it `public` in the site's folder
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,

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

/// A form of what is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DueFormat {
    Terminal,
    Json,
    Markdown,
}

#[derive(Args, Debug)]
pub struct ExplainArgs {
    /// Id of the rule, such as plan/unknown-id
    pub rule: Option<String>,
}

fn days(text: &str) -> Result<u16, String> {
    let number = text.strip_suffix('d').unwrap_or(text);
    number.parse().map_err(|_| "30d".to_owned())
}

fn day(text: &str) -> Result<Date, String> {
    text.parse::<Day>().map(|d| d.0).map_err(|e| e.to_string())
}

impl Cli {
    /// The language of messages.
    #[must_use]
    pub fn tongue(&self) -> Tongue {
        match self.lang {
            Some(Lang::Vi) => Tongue::Vi,
            Some(Lang::En) => Tongue::En,
            None => crate::terminal::tongue_of_environment(),
        }
    }
}
