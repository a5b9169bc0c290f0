//! A single value against the format and the type that its place asks for.

use std::str::FromStr;

use serde_json::Value;

use super::meant::{mended, readings};
use super::{SchemaWalk, allows};
use crate::date::{BadDate, Day, Due, Hours, Period, Recurrence};
use crate::diagnostic::Diagnostic;
use crate::file::{Place, Span};
use crate::read::address;
use crate::read::part::part;
use crate::read::yaml::{Scalar, Tree};
use crate::reference::{BadSource, BasisMark, Id, SourceRef};
use crate::rule::{self, Rule};

impl<'a> SchemaWalk<'a> {
    pub(super) fn scalar(&mut self, schema: &'a Value, scalar: &Scalar, span: Span) {
        let text = scalar.to_string();
        let format = schema.get("format").and_then(Value::as_str);
        let found = format.and_then(|format| {
            self.address(format, &text, span)
                .or_else(|| self.misfitting(format, &text, span))
        });
        match found {
            Some(found) => self.findings.push(found),
            None if fits(schema, scalar) => {}
            None => self.mistaken(schema, scalar, span),
        }
    }

    /// The finding of a text that is no address where one is wanted, or meant as one.
    fn address(&self, format: &str, text: &str, span: Span) -> Option<Diagnostic> {
        let place = Place::new(self.file, span);
        match format {
            "loa-source" => match text.parse::<SourceRef>().err()? {
                BadSource::Address(why) => Some(address::bad(place, text, why, "loa-web-address")),
                BadSource::Form => None,
            },
            _ => address::check(place, text, format),
        }
    }

    /// The finding of a text that is not of its format, with what was probably meant.
    fn misfitting(&mut self, format: &str, text: &str, span: Span) -> Option<Diagnostic> {
        let rule = misfit(format, text)?;
        // `-a` under a key is one text with all that follows it.
        if text.starts_with('-') && part(text, 1..).starts_with(char::is_alphanumeric) {
            let found = self.say(&rule::YAML_SYNTAX, span);
            return Some(
                found
                    .with("problem", "yaml-dash-space")
                    .with("mend", "yaml-dash-space+"),
            );
        }
        let guess = guess(format, text);
        // Where day and month may be either, a suggestion would be a guess.
        let other = guess.as_deref().and_then(|guess| either(text, guess));
        // A day that no calendar has, however it is written.
        let is_day = matches!(format, "loa-day" | "loa-period" | "loa-due");
        let rule = match is_day && Period::is_impossible(text) {
            true => &rule::IMPOSSIBLE_DATE,
            false => rule,
        };
        let found = self.say(rule, span).with("value", text);
        Some(match (guess, other) {
            (Some(one), Some(other)) => found
                .with("mend", "a-day-of-two+")
                .with("one", one)
                .with("other", other),
            (guess, _) => found.with("mend", format!("{format}+")).suggest(guess),
        })
    }

    /// Says that a value is of another type, and where it is a number in disguise, which ones.
    fn mistaken(&mut self, schema: &'a Value, scalar: &Scalar, span: Span) {
        let kind = Tree::Scalar(scalar.clone()).kind();
        self.wrong_type(schema, kind, span);
        let Some(finding) = self.findings.last_mut() else {
            return;
        };
        finding.suggestion = mended(schema, scalar).map(Into::into);
        let readings = readings(&scalar.to_string()).filter(|_| allows(schema, "number"));
        if let Some((whole, decimal)) = readings {
            finding.arguments.retain(|(name, _)| *name != "mend");
            finding.arguments.extend([
                ("mend", "a-number-of-two+".to_owned()),
                ("whole", whole),
                ("decimal", decimal),
            ]);
        }
    }
}

fn fits(schema: &Value, scalar: &Scalar) -> bool {
    match scalar {
        Scalar::Bool(_) => allows(schema, "boolean"),
        Scalar::Integer(n) => {
            allows(schema, "integer") && (*n >= 0 || schema.get("minimum").is_none())
                || allows(schema, "number")
                || allows(schema, "string")
        }
        Scalar::Float(_) => allows(schema, "number") || allows(schema, "string"),
        Scalar::Text(_) => allows(schema, "string"),
    }
}

/// What a text of another form means in a format, where that can be told.
fn guess(format: &str, text: &str) -> Option<String> {
    let guess = match format {
        "loa-day" | "loa-period" | "loa-due" => Period::guess(text).map(|p| p.to_string()),
        "loa-hours" => Hours::guess(text).map(|h| h.to_string()),
        "loa-recurrence" => Recurrence::guess(text).map(|r| r.to_string()),
        _ => None,
    };
    guess.filter(|guess| misfit(format, guess).is_none())
}

/// The other day that a text such as `08/07/2019` may mean beside the one that was guessed.
fn either(text: &str, guess: &str) -> Option<String> {
    let parts: Vec<&str> = text.trim().split(['/', '-', '.']).collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    let number = |part: &str| part.parse::<u8>().ok().filter(|n| (1..=12).contains(n));
    let (day, month) = (number(day)?, number(month)?);
    let is_doubtful =
        day != month && year.len() == 4 && guess == format!("{year}-{month:02}-{day:02}");
    is_doubtful.then(|| format!("{year}-{day:02}-{month:02}"))
}

/// The rule that a scalar of a named format breaks.
fn misfit(format: &str, text: &str) -> Option<&'static Rule> {
    fn date<T: FromStr<Err = BadDate>>(text: &str) -> Option<&'static Rule> {
        text.parse::<T>().err().map(|bad| match bad {
            BadDate::Form => &rule::BAD_DATE,
            BadDate::Impossible => &rule::IMPOSSIBLE_DATE,
            BadDate::Backwards => &rule::BACKWARDS_PERIOD,
        })
    }
    match format {
        "loa-id" => text.parse::<Id>().err().map(|_| &rule::BAD_ID),
        "loa-source" => text.parse::<SourceRef>().err().map(|_| &rule::BAD_SOURCE),
        "loa-basis" => text.parse::<BasisMark>().err().map(|_| &rule::BAD_BASIS),
        "loa-day" => date::<Day>(text),
        "loa-period" => date::<Period>(text),
        "loa-due" => date::<Due>(text),
        "loa-hours" => text.parse::<Hours>().err().map(|bad| match bad {
            BadDate::Backwards => &rule::BACKWARDS_PERIOD,
            BadDate::Form | BadDate::Impossible => &rule::BAD_TIME,
        }),
        "loa-recurrence" => text
            .parse::<Recurrence>()
            .err()
            .map(|_| &rule::BAD_RECURRENCE),
        _ => None,
    }
}
