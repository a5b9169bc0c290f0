//! `loa serve`: the live preview.

use std::time::Duration;

use anyhow::Result;

use super::loaded::{folder, options, threads};
use super::outcome::Outcome;
use crate::cli::ServeArgs;
use crate::rule::Tongue;
use crate::server::{self, Keeper, PreviewState};
use crate::terminal;

pub(super) fn run(args: &ServeArgs, tongue: Tongue) -> Result<Outcome> {
    threads(&args.site)?;
    let folder = folder(&args.site)?;
    let listener = server::listen(args.port, tongue)?;
    let address = format!("http://{}", listener.local_addr()?);
    let mut site = args.site.clone();
    site.base_url.get_or_insert_with(|| format!("{address}/"));
    let (keeper, stage) = Keeper::start(
        folder.clone(),
        Box::new(move |found| options(&site, found)),
        Box::new(move |stage, took| tell(stage, took, tongue)),
    )?;
    let home = format!("{address}{}", stage.borrow().base_path());
    terminal::say(&match tongue {
        Tongue::Vi => format!("Xem thử tại {home} (dừng: Ctrl+C)"),
        Tongue::En => format!("Preview at {home} (stop: Ctrl+C)"),
    });
    std::thread::spawn(move || {
        if let Err(error) = keeper.keep(|error| terminal::failure(error, tongue)) {
            terminal::failure(&error, tongue);
        }
    });
    server::run(listener, stage, server::Reader { folder, tongue })?;
    Ok(Outcome::Fine)
}

/// Prints what is wrong, and one line that sums up.
fn tell(stage: &PreviewState, took: Duration, tongue: Tongue) {
    let (findings, texts) = stage.findings();
    terminal::print(findings, texts, tongue, false);
    let counts = terminal::counts(findings, tongue);
    let took = took.as_millis();
    terminal::say(&match (tongue, stage.is_fresh(), stage.shown.is_some()) {
        (Tongue::Vi, true, _) => format!("Đọc xong sau {took} ms: {counts}"),
        (Tongue::Vi, _, true) => format!("{counts}; vẫn hiện bản trước khi có lỗi"),
        (Tongue::Vi, _, false) => format!("{counts}; chưa có trang nào để hiện"),
        (Tongue::En, true, _) => format!("Read in {took} ms: {counts}"),
        (Tongue::En, _, true) => format!("{counts}; still showing what was there before"),
        (Tongue::En, _, false) => format!("{counts}; nothing to show yet"),
    });
}
