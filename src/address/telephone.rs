//! Telephone numbers: as people write them, and as a telephone dials them.

use std::ops::Deref;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::bad::BadAddress;
use super::formed::formed;

/// A number as people write it, which has something to dial: `1900.0000`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String")]
pub struct Telephone(String);

impl Telephone {
    /// The number as a `tel:` address has it (RFC 3966): digits and a leading plus.
    pub fn tel(&self) -> String {
        let number = self.0.chars().enumerate();
        let dialled = number.filter(|(at, c)| c.is_ascii_digit() || (*at == 0 && *c == '+'));
        dialled.map(|(_, c)| c).collect()
    }
}

/// The digits of what follows `tel:`, where it is nothing but a number.
pub(super) fn digits(rest: &str) -> Result<Box<str>, BadAddress> {
    let number = rest.strip_prefix('+').unwrap_or(rest);
    let in_number = |c: char| c.is_ascii_digit() || "-.()".contains(c);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    match number.chars().all(in_number) && !digits.is_empty() {
        true => Ok(digits.into()),
        false => Err(BadAddress::Number),
    }
}

impl Deref for Telephone {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl FromStr for Telephone {
    type Err = BadAddress;

    fn from_str(text: &str) -> Result<Self, BadAddress> {
        match text.contains(|c: char| c.is_ascii_digit()) {
            true => Ok(Self(text.to_owned())),
            false => Err(BadAddress::Number),
        }
    }
}

formed!(Telephone, "loa-telephone", ["string", "number"]);
