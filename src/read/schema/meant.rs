//! What was most likely meant by a word or a value that does not fit.

use crate::read::part::part;
use serde_json::Value;

use super::parts::allows;
use crate::diagnostic::Suggestion;
use crate::read::yaml::Scalar;
use crate::rule::labels::fields;

/// The key or value that is called so in Vietnamese: `vai trò` is `role`.
pub(super) fn named(
    words: &str,
    known: &[&str],
    label: impl Fn(&str) -> Option<fields::Named>,
) -> Option<Suggestion> {
    let wanted = crate::vietnamese::slug(words);
    let called = |key: &&&str| label(key).map(|n| crate::vietnamese::slug(n.label));
    let mut found = known
        .iter()
        .filter(|key| called(key).as_ref() == Some(&wanted));
    let key = found.next()?;
    Some(Suggestion {
        text: (*key).to_owned(),
        is_clear: found.next().is_none(),
    })
}

/// A scalar of the wrong type, as it was most likely meant.
pub(super) fn mended(schema: &Value, scalar: &Scalar) -> Option<String> {
    let text = scalar.to_string();
    if allows(schema, "array") {
        // What belongs into a list of groups is no group yet.
        let items = schema.get("items");
        let is_plain = items.is_some_and(|items| {
            allows(items, "string")
                && !matches!(scalar, Scalar::Bool(_))
                && items.get("$ref").is_none()
        });
        return is_plain.then(|| format!("[{text}]"));
    }
    if allows(schema, "boolean") {
        return match crate::vietnamese::slug(&text).as_str() {
            "yes" | "co" | "on" | "1" => Some("true".into()),
            "no" | "khong" | "off" | "0" => Some("false".into()),
            _ => None,
        };
    }
    let number = text.trim_end_matches(['%', ' ']);
    let is_certain = number.len() < text.len() || readings(number).is_none();
    let number = plain(number).filter(|n| is_certain && n.parse::<f64>().is_ok());
    number.filter(|_| allows(schema, "number"))
}

/// A number written with signs between its groups of three, and a comma or a point before its decimals,
/// as YAML wants it: `1.234.567,5` is `1234567.5`.
fn plain(text: &str) -> Option<String> {
    let number = text.split(char::is_whitespace).collect::<Vec<_>>();
    let number = match number.iter().skip(1).any(|part| part.is_empty()) {
        true => return None,
        false if number.len() > 1 => ungrouped(&number)?,
        false => text.to_owned(),
    };
    let Some(last) = number.rfind(['.', ',']) else {
        return Some(number);
    };
    let sign = part(&number, last..=last);
    let other = if sign == "." { "," } else { "." };
    let whole: Vec<&str> = part(&number, ..last).split(other).collect();
    match (number.matches(sign).count(), whole.len()) {
        (1, 1) => Some(number.replace(',', ".")),
        (1, _) => Some(format!(
            "{}.{}",
            ungrouped(&whole)?,
            part(&number, last + 1..)
        )),
        (_, 1) => ungrouped(&number.split(sign).collect::<Vec<_>>()),
        _ => None,
    }
}

/// Groups of a number as one; each but the first has three digits, and decimals may end the last.
fn ungrouped(groups: &[&str]) -> Option<String> {
    let is_whole = |group: &&str| group.split([',', '.']).next().map(str::len) == Some(3);
    groups.iter().skip(1).all(is_whole).then(|| groups.concat())
}

/// The two ways to read a number with one comma before three digits: in thousands, and with decimals, which then
/// are not three.
pub(super) fn readings(text: &str) -> Option<(String, String)> {
    let (whole, rest) = text.split_once(',')?;
    let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let is_doubtful = (1..=3).contains(&whole.len()) && rest.len() == 3 && !whole.starts_with('0');
    (is_doubtful && is_digits(whole) && is_digits(rest))
        .then(|| (format!("{whole}{rest}"), decimal(whole, rest)))
}

/// A number with decimals that nobody takes for thousands: as few decimals as say the same, or one more.
pub fn decimal(whole: &str, rest: &str) -> String {
    match rest.trim_end_matches('0') {
        "" => format!("{whole}.0"),
        few if few.len() < rest.len() => format!("{whole}.{few}"),
        _ => format!("{whole}.{rest}0"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        for (written, meant) in [
            ("12,5", Some("12.5")),
            ("1.234.567", Some("1234567")),
            ("1,234,567", Some("1234567")),
            ("1.234,5", Some("1234.5")),
            ("1,234.5", Some("1234.5")),
            ("1 234", Some("1234")),
            ("1\u{a0}234\u{202f}567,25", Some("1234567.25")),
            ("12.34.5", None),
            ("1 23", None),
        ] {
            assert_eq!(plain(written).as_deref(), meant, "{written}");
        }
        assert!(readings("1,234").is_some() && readings("0,125").is_none());
        assert!(readings("12,5").is_none() && readings("1234,567").is_none());
    }
}
