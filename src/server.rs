//! The live preview: a server on this machine alone, which makes a page when it is asked for.
//!
//! A [`Keeper`] keeps the [`PreviewState`] up to date with the site's folder. The stage is immutable and
//! replaced as a whole, so a request sees one state of the site from its beginning to its end.
//! Browsers hear of a new stage through `/_loa/events`.

#![expect(
    clippy::disallowed_methods,
    reason = "the edge may ask the clock; its tests write files"
)]

mod address;
mod answer;
mod findings;
mod keeper;
mod stage;
#[cfg(test)]
mod tests;

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use tokio::sync::watch::Receiver;

pub use answer::Reader;
pub use keeper::Keeper;
pub use stage::PreviewState;

use crate::rule::Tongue;

/// Opens a port of 127.0.0.1; 0 takes any that is free.
///
/// # Errors
/// The port is taken, or may not be used.
pub fn listen(port: u16, tongue: Tongue) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        let next = port.checked_add(1).unwrap_or(8000);
        let advice = match (error.kind(), tongue) {
            (ErrorKind::AddrInUse, Tongue::Vi) => format!(
                "cổng {port} đang có chương trình khác dùng, có thể là một loa serve đang mở; \
                 đóng nó hoặc chọn cổng khác: --port {next}"
            ),
            (ErrorKind::AddrInUse, Tongue::En) => format!(
                "port {port} is taken, perhaps by another loa serve; \
                 stop that one or choose another port: --port {next}"
            ),
            (_, Tongue::Vi) => format!("không mở được cổng {port}"),
            (_, Tongue::En) => format!("cannot open port {port}"),
        };
        anyhow::Error::new(error).context(advice)
    })
}

/// Answers requests until somebody presses Ctrl-C.
///
/// # Errors
/// The system refuses to go on.
pub fn run(
    listener: TcpListener,
    stage: Receiver<Arc<PreviewState>>,
    reader: Reader,
) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("starting the server")?;
    let outcome = runtime.block_on(async {
        tokio::select! {
            outcome = serve(listener, stage, reader) => outcome,
            signal = tokio::signal::ctrl_c() => signal.context("waiting for Ctrl-C"),
        }
    });
    // Streams of events have no end of their own.
    runtime.shutdown_background();
    outcome
}

async fn serve(
    listener: TcpListener,
    stage: Receiver<Arc<PreviewState>>,
    reader: Reader,
) -> Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let router = Router::new()
        .fallback(answer::answer)
        .with_state((stage, Arc::new(reader)));
    axum::serve(listener, router).await.context("serving")
}
