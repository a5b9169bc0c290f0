//! What is said of a text that is no address.

use crate::address::{BadAddress, choices, guess, is_unseen, misfit};
use crate::diagnostic::Diagnostic;
use crate::file::Place;
use crate::rule;

/// The finding at the place of a text that is refused where a format of addresses is wanted.
pub fn bad(place: Place, text: &str, bad: BadAddress, format: &str) -> Diagnostic {
    let rule = match format {
        "loa-base" => &rule::BAD_BASE_URL,
        _ => &rule::BAD_ADDRESS,
    };
    let meant = guess(text).filter(|meant| misfit(format, meant).is_none());
    Diagnostic::new(rule, place)
        .with("value", seen(text))
        .with("problem", bad.label())
        .with("mend", format!("{}+", bad.label()))
        .with("choices", choices(format))
        .suggest(meant)
}

/// The finding at the place of a text that does not fit a format of addresses; none where it does.
pub fn check(place: Place, text: &str, format: &str) -> Option<Diagnostic> {
    misfit(format, text).map(|why| bad(place, text, why, format))
}

/// A text with what nobody can see made visible, so that it does no harm where it is printed either.
pub fn seen(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match is_unseen(c) {
            true => out.extend(c.escape_unicode()),
            false => out.push(c),
        }
    }
    out
}
