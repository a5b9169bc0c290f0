//! A site as the verbs begin with it: threads started, folder found, read and compiled.

use std::sync::Once;

use anyhow::{Context, Result};

use crate::cli::SiteArgs;
use crate::compile::{self, Compiled, Compiler, FoundFile};
use crate::digest::Digest;
use crate::disk::{Folder, Links};
use crate::site::Options;
use crate::timing::{PHASE, Timer};

/// A site, loaded and compiled.
pub(super) struct Loaded {
    pub folder: Folder,
    pub compiled: Compiled,
    /// Of everything that was read.
    pub fingerprint: Digest,
}

/// Loads and compiles the site that the arguments name.
pub(super) fn compile(args: &SiteArgs, timer: &Timer) -> Result<Loaded> {
    threads(args)?;
    let folder = folder(args)?;
    let found = timer.time(PHASE, "load", || folder.load())?;
    let options = options(args, &found)?;
    let mut compiler = Compiler::default();
    let files = timer.time(PHASE, "read", || compiler.read(&found));
    let compiled = timer.time(PHASE, "resolve", || compile::resolve(&files, &options));
    Ok(Loaded {
        folder,
        compiled,
        fingerprint: timer.time(PHASE, "hash", || compile::fingerprint(&found)),
    })
}

/// Says so where a folder to publish into is one of those that the site is made from: the next build would
/// read what this one wrote.
pub(super) fn apart(folder: &Folder, out: &std::path::Path) -> Result<()> {
    let there = |path: &std::path::Path| {
        let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        // What is not there yet has no links either.
        let known = whole
            .ancestors()
            .find_map(|a| Some((a, a.canonicalize().ok()?)));
        match known {
            Some((above, real)) => real.join(whole.strip_prefix(above).unwrap_or(&whole)),
            None => whole,
        }
    };
    let out_is = there(out);
    let names = folder.folders()?;
    for name in [
        &names.content,
        &names.seeds,
        &names.templates,
        &names.themes,
        &names.copied,
    ] {
        // Others are refused, and told where they are named.
        let is_plain = |part| matches!(part, std::path::Component::Normal(_));
        let name = std::path::Path::new(&name.value);
        if name.as_os_str().is_empty() || !name.components().all(is_plain) {
            continue;
        }
        let source = there(&folder.root.join(name));
        anyhow::ensure!(
            !out_is.starts_with(&source),
            "cannot publish to {}: it lies in {}, from which the site is made",
            out.display(),
            source.display()
        );
    }
    Ok(())
}

/// The folder of the site.
pub(super) fn folder(args: &SiteArgs) -> Result<Folder> {
    let root = &args.site;
    anyhow::ensure!(root.is_dir(), "there is no folder {}", root.display());
    Ok(Folder {
        root: root.clone(),
        links: match args.follow {
            true => Links::Followed,
            false => Links::Refused,
        },
    })
}

/// Stack of each thread, in bytes: reading a text that is nested as deeply as may be needs more than half
/// of the usual 2 MiB in a build for tests, and a thread that waits takes up other work on top.
const STACK: usize = 8 << 20;

/// Starts the threads; a command that reads its site twice keeps those of the first time.
pub(super) fn threads(args: &SiteArgs) -> Result<()> {
    static START: Once = Once::new();
    let mut started = Ok(());
    START.call_once(|| {
        started = rayon::ThreadPoolBuilder::new()
            .num_threads(args.threads.map_or(0, usize::from))
            .stack_size(STACK)
            .build_global();
    });
    started.context("starting the threads")
}

/// The options of a run; the clock is read here and nowhere else.
pub(super) fn options(args: &SiteArgs, found: &[FoundFile]) -> Result<Options> {
    let today = match args.date {
        Some(day) => day,
        None => {
            let seconds = match std::env::var("SOURCE_DATE_EPOCH") {
                // Empty, as pipelines leave what nobody set, it says nothing.
                Ok(text) if !text.trim().is_empty() => match text.trim().parse() {
                    Ok(seconds) => seconds,
                    Err(_) => anyhow::bail!("SOURCE_DATE_EPOCH is “{text}”, not a number"),
                },
                _ => std::time::SystemTime::now()
                    .duration_since(std::time::UNIX_EPOCH)
                    .map_or(0, |d| i64::try_from(d.as_secs()).unwrap_or(i64::MAX)),
            };
            crate::zone::day_of(seconds, &compile::time_zone(found))
                .filter(|day| crate::cli::YEARS.contains(&day.year()))
                .context("SOURCE_DATE_EPOCH is out of range")?
        }
    };
    Ok(Options {
        today,
        base_url: args.base_url.clone(),
        drafts: args.drafts,
        internal: args.internal,
    })
}
