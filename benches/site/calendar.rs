//! A made-up calendar of any size: events over twenty years, most on a day, some known to a range, a
//! month, a quarter or a year. Like the rest of this site it says nothing about anybody.

use std::fmt::Write as _;

use super::{File, SECTIONS, Sequence, plan};

/// First and last year of the calendar.
const YEARS: (usize, usize) = (2020, 2039);

const KINDS: [&str; 3] = ["communication", "conference", "milestone"];

/// The files of a site with so many events in twenty years, and no articles.
pub fn files(events: usize) -> Vec<File> {
    let mut out = plan(&format!("{}..{}", YEARS.0, YEARS.1));
    let mut text = String::from("events:\n");
    for at in 0..events {
        text.push_str(&event(at));
    }
    out.push(File {
        path: "seeds/events.yaml".to_owned(),
        text,
    });
    out
}

fn event(at: usize) -> String {
    let mut words = Sequence::new(at as u64 + 7_000_001);
    let title = words.sentence(7);
    let mut text = format!(
        "  - id: sk-{at}\n    title: {} {at}\n    kind: {}\n    on: {}\n    units: [dv-{}]\n    source: vb-1#II\n",
        title.trim_end_matches('.'),
        KINDS[words.next(KINDS.len())],
        on(&mut words),
        words.next(SECTIONS),
    );
    if at.is_multiple_of(4) {
        let _ = writeln!(text, "    campaign: dot-{}", words.next(SECTIONS));
    }
    if at.is_multiple_of(10) {
        text.push_str("    basis: { on: 'assumed, ví dụ' }\n");
    }
    text
}

/// When: of a hundred events 80 have a day, 12 some days in a row, 6 a month.
fn on(words: &mut Sequence) -> String {
    let year = YEARS.0 + words.next(YEARS.1 - YEARS.0 + 1);
    let (month, day) = (words.next(12) + 1, words.next(28) + 1);
    match words.next(100) {
        0..80 => format!("{year}-{month:02}-{day:02}"),
        80..92 => {
            let day = day.min(24);
            format!(
                "{year}-{month:02}-{day:02}..{year}-{month:02}-{:02}",
                day + 4
            )
        }
        92..98 => format!("{year}-{month:02}"),
        98 => format!("{year}-Q{}", month.div_ceil(3)),
        _ => year.to_string(),
    }
}
