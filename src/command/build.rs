//! `loa build`: compile, render every route in parallel, publish all of it or nothing.

use anyhow::Result;
use rayon::prelude::*;

use super::findings::{Telling, stop, unshown};
use super::loaded::{Loaded, compile};
use super::outcome::Outcome;
use crate::cli::BuildArgs;
use crate::diagnostic::{Diagnostic, tidy};
use crate::digest::{Digest, Digester};
use crate::making::Unmade;
use crate::publish::{Publication, PublishReport, Shrink};
use crate::render::{Output, Renderer};
use crate::route::Route;
use crate::rule::Tongue;
use crate::site::broken_picture;
use crate::timing::{PHASE, Timer};
use crate::{disk, making, terminal};

pub(super) fn run(args: &BuildArgs, tongue: Tongue) -> Result<Outcome> {
    let timer = if args.timings || args.trace.is_some() {
        Timer::on()
    } else {
        Timer::off()
    };
    let outcome = build(args, tongue, &timer)?;
    if args.timings {
        terminal::say(timer.table(tongue).trim_end());
    }
    if let Some(file) = &args.trace {
        disk::write(file, timer.trace().as_bytes())?;
    }
    Ok(outcome)
}

fn build(args: &BuildArgs, tongue: Tongue, timer: &Timer) -> Result<Outcome> {
    let loaded = compile(&args.site, timer)?;
    let input = input(&loaded)?;
    let (folder, mut compiled) = (loaded.folder, loaded.compiled);
    let out = args
        .out
        .clone()
        .unwrap_or_else(|| folder.root.join("public"));
    if !stop(&compiled.findings, args.report) {
        super::loaded::apart(&folder, &out)?;
        let to = BuildTarget {
            out: &out,
            input,
            shrink: match args.allow_shrink {
                true => Shrink::Allowed,
                false => Shrink::Refused,
            },
        };
        match publish(&folder, &compiled.site, &to, timer)? {
            Ok(published) => {
                let line = summary(&published, &out, &compiled.findings, tongue)
                    + &unshown(&compiled.site, tongue);
                Telling::new(&args.site, args.report, tongue, &compiled.texts)
                    .tell(&compiled.findings, &line);
                // The program ends: to give back the memory piece by piece would only cost time.
                std::mem::forget(compiled);
                return Ok(Outcome::Fine);
            }
            Err(trouble) => compiled.findings.extend(trouble),
        }
    }
    let line = match tongue {
        Tongue::Vi => format!(
            "{}; không ghi gì",
            terminal::counts(&compiled.findings, tongue)
        ),
        Tongue::En => format!(
            "{}; nothing written",
            terminal::counts(&compiled.findings, tongue)
        ),
    };
    Telling::new(&args.site, args.report, tongue, &compiled.texts).tell(&compiled.findings, &line);
    Ok(Outcome::Mistakes)
}

/// Renders everything into a publication; what a template did wrong comes back as findings.
fn publish(
    folder: &disk::Folder,
    site: &crate::site::Site,
    to: &BuildTarget<'_>,
    timer: &Timer,
) -> Result<Result<PublishReport, Vec<Diagnostic>>> {
    let publication = timer.time(PHASE, "begin", || Publication::begin(to.out))?;
    let publication = publication.shrink(to.shrink);
    if let Some(same) = timer.time(PHASE, "compare", || publication.made_from(&to.input)) {
        return Ok(Ok(same));
    }
    let renderer = match timer.time(PHASE, "templates", || Renderer::new(site)) {
        Ok(renderer) => renderer,
        Err(trouble) => return Ok(Err(trouble)),
    };
    let cache = publication.cache();
    // The longest first: begun last, one of them would keep every other thread waiting.
    let (long, short): (Vec<_>, Vec<_>) = (site.routes.iter()).partition(|(_, r)| r.page.is_long());
    let routes = [long, short].concat();
    let put = |path: &str, bytes: &[u8]| timer.time("put", "file", || publication.put(path, bytes));
    let make = |path: &str, route: &Route| match timer
        .time("render", route.page.kind(), || renderer.render(site, route))
    {
        Ok(Output::Bytes(bytes)) => put(path, &bytes).err().map(Err),
        Ok(Output::Made(made)) => match timer.time("make", route.page.kind(), || {
            making::make(folder, &made, Some(&cache))
        }) {
            Ok(bytes) => put(path, &bytes).err().map(Err),
            Err(Unmade::Picture(path, trouble)) => Some(Ok(broken_picture(site, &path, trouble))),
            Err(Unmade::World(error)) => Some(Err(error)),
        },
        Ok(Output::Copy(from)) => disk::bytes_of(folder, &from)
            .and_then(|bytes| put(path, &bytes))
            .err()
            .map(Err),
        Err(finding) => Some(Ok(*finding)),
    };
    let trouble: Vec<Result<Diagnostic>> = timer.time(PHASE, "render", || {
        routes
            .par_iter()
            .filter_map(|(path, route)| make(path, route))
            .collect()
    });
    let mut trouble: Vec<Diagnostic> = trouble.into_iter().collect::<Result<_>>()?;
    tidy(&mut trouble);
    if trouble.is_empty() {
        let published = timer.time(PHASE, "finish", || publication.finish_from(&to.input))?;
        cache.forget_unused();
        Ok(Ok(published))
    } else {
        Ok(Err(trouble))
    }
}

/// Where a site goes, and what it is made from.
struct BuildTarget<'a> {
    out: &'a std::path::Path,
    input: Digest,
    shrink: Shrink,
}

/// One digest of all that the output follows from: the files, the options, and this program.
fn input(loaded: &Loaded) -> Result<Digest> {
    let mut input = Digester::default();
    input.add(&loaded.fingerprint.bytes());
    input.add(format!("{:?}", loaded.compiled.site.options).as_bytes());
    input.add(disk::program()?.as_bytes());
    for path in loaded.compiled.site.published() {
        input.add(path.as_bytes());
        input.add(&Digest::of(&disk::bytes_of(&loaded.folder, path)?).bytes());
    }
    for path in loaded.compiled.site.copied.values() {
        input.add(path.as_bytes());
        input.add(&Digest::of(&disk::bytes_of(&loaded.folder, path)?).bytes());
    }
    Ok(input.digest())
}

fn summary(
    published: &PublishReport,
    out: &std::path::Path,
    findings: &[Diagnostic],
    tongue: Tongue,
) -> String {
    let kib = published.bytes.div_ceil(1024);
    let (files, written, out) = (published.files, published.written, out.display());
    let counts = terminal::counts(findings, tongue);
    let foreign = match (published.foreign, tongue) {
        (0, _) => String::new(),
        (n, Tongue::Vi) => format!(", giữ nguyên {n} tệp không phải của loa"),
        (n, Tongue::En) => format!(", {n} of somebody else kept"),
    };
    match tongue {
        Tongue::Vi => {
            format!("{out}: {files} tệp, {kib} KiB, ghi mới {written}{foreign}; {counts}")
        }
        Tongue::En => {
            format!("{out}: {files} files, {kib} KiB, {written} written{foreign}; {counts}")
        }
    }
}
