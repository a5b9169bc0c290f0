//! The search for what a public build must not hold.

use crate::diagnostic::Diagnostic;
use crate::file::{Place, Span};
use crate::read::numbers::{LongNumber, long_numbers};
use crate::rule;
use crate::site::gather::Gathered;

/// Searches what a public build is made of for what it must not hold: internal telephone numbers,
/// in any grouping of their digits.
pub(in crate::site) fn leaks(all: &Gathered, secrets: &[String], findings: &mut Vec<Diagnostic>) {
    let secrets: Vec<Secret> = secrets.iter().filter_map(|s| Secret::new(s)).collect();
    if secrets.is_empty() {
        return;
    }
    let mut say = |place: Place, secret: &Secret| {
        findings.push(Diagnostic::new(&rule::INTERNAL_LEAK, place).with("value", &secret.written));
    };
    for secret in &secrets {
        // The plan has been redacted: whatever still holds the number would be published.
        for (_, row) in all.plan.records() {
            if secret.shown_by(&row.record.value()) {
                say(row.place(row.id().span), secret);
            }
        }
        for relation in &all.plan.relations {
            if secret.shown_by(&relation.record) {
                say(relation.place(relation.from.span), secret);
            }
        }
        for measured in &all.plan.measurements {
            if secret.shown_by(&measured.record) {
                say(measured.place(measured.metric.span), secret);
            }
        }
        for (file, record) in all.translated_records() {
            let said = record.texts.iter();
            for (field, _) in said.filter(|(_, text)| secret.among(&long_numbers(text)).is_some()) {
                say(Place::new(file, field.span), secret);
            }
        }
        for (file, numbers) in all.content_numbers() {
            if let Some(span) = secret.among(numbers) {
                say(Place::new(file, span), secret);
            }
        }
    }
}

/// A number that must not be shown.
struct Secret {
    written: String,
    digits: Vec<u8>,
}

impl Secret {
    /// The last seven digits are what gives a number away, whatever prefix it wears.
    fn new(written: &str) -> Option<Self> {
        let digits: Vec<u8> = written.bytes().filter(u8::is_ascii_digit).collect();
        (digits.len() >= 6).then(|| Self {
            written: written.to_owned(),
            digits: digits[digits.len().saturating_sub(7)..].to_vec(),
        })
    }

    fn shown_by(&self, record: &impl serde::Serialize) -> bool {
        let shown = serde_json::to_string(record).unwrap_or_default();
        self.among(&long_numbers(&shown)).is_some()
    }

    fn among(&self, numbers: &[LongNumber]) -> Option<Span> {
        numbers.iter().find_map(|number| number.find(&self.digits))
    }
}
