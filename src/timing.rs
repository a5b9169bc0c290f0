//! Where the time of a run goes: spans by name, summed for `--timings`, written out for `--trace`.
//!
//! The edge alone measures; the core has no clock.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::rule::Tongue;

/// Measures spans, or does nothing at all.
#[derive(Debug)]
pub struct Timer {
    started: Option<Instant>,
    spans: Mutex<Vec<TimedStretch>>,
}

/// One stretch of work.
#[derive(Clone, Copy, Debug)]
struct TimedStretch {
    group: &'static str,
    name: &'static str,
    start: Duration,
    length: Duration,
    thread: usize,
}

impl Timer {
    /// A timer that measures.
    #[expect(clippy::disallowed_methods, reason = "the edge may ask the clock")]
    pub fn on() -> Self {
        Self {
            started: Some(Instant::now()),
            spans: Mutex::new(Vec::new()),
        }
    }

    /// A timer that costs nothing.
    pub fn off() -> Self {
        Self {
            started: None,
            spans: Mutex::new(Vec::new()),
        }
    }

    /// Does the work and remembers how long it took.
    #[expect(clippy::disallowed_methods, reason = "the edge may ask the clock")]
    pub fn time<T>(&self, group: &'static str, name: &'static str, work: impl FnOnce() -> T) -> T {
        let Some(started) = self.started else {
            return work();
        };
        let begin = Instant::now();
        let done = work();
        let span = TimedStretch {
            group,
            name,
            start: begin - started,
            length: begin.elapsed(),
            thread: rayon::current_thread_index().map_or(0, |n| n + 1),
        };
        if let Ok(mut spans) = self.spans.lock() {
            spans.push(span);
        }
        done
    }

    /// The sums: phases in the order of their start, then the rest by cost.
    pub fn table(&self, tongue: Tongue) -> String {
        let spans = self.spans.lock().map(|s| s.clone()).unwrap_or_default();
        let mut sums: BTreeMap<(&str, &str), (Duration, usize, Duration)> = BTreeMap::new();
        for span in &spans {
            let sum =
                sums.entry((span.group, span.name))
                    .or_insert((Duration::ZERO, 0, span.start));
            sum.0 += span.length;
            sum.1 += 1;
            sum.2 = sum.2.min(span.start);
        }
        let mut rows: Vec<_> = sums.into_iter().collect();
        rows.sort_by_key(|((group, _), (time, _, start))| {
            (
                *group != PHASE,
                if *group == PHASE {
                    *start
                } else {
                    Duration::MAX - *time
                },
            )
        });
        let (what, count, time) = match tongue {
            Tongue::Vi => ("việc", "lần", "mili giây"),
            Tongue::En => ("work", "count", "ms"),
        };
        let mut out = format!("{what:<28} {count:>8} {time:>10}\n");
        for ((group, name), (time, count, _)) in rows {
            let label = if group == PHASE {
                name.to_owned()
            } else {
                format!("  {group}: {name}")
            };
            let _ = writeln!(
                out,
                "{label:<28} {count:>8} {:>10.1}",
                time.as_secs_f64() * 1000.0
            );
        }
        out
    }

    /// The spans in the Trace Event Format, which Perfetto and Chrome open.
    pub fn trace(&self) -> String {
        let spans = self.spans.lock().map(|s| s.clone()).unwrap_or_default();
        let mut out = String::from("[");
        for (at, span) in spans.iter().enumerate() {
            let _ = write!(
                out,
                "{}{{\"name\":\"{}\",\"cat\":\"{}\",\"ph\":\"X\",\"ts\":{},\"dur\":{},\"pid\":1,\"tid\":{}}}",
                if at == 0 { "\n" } else { ",\n" },
                span.name,
                span.group,
                span.start.as_micros(),
                span.length.as_micros(),
                span.thread
            );
        }
        out.push_str("\n]\n");
        out
    }
}

/// The group of the phases of a run.
pub const PHASE: &str = "phase";
