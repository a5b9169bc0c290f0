//! Which addresses may stand in which field: each kind takes some of the schemes.

use std::borrow::Cow;
use std::ops::Deref;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Scheme::{self, Http, Https, Mailto};
use super::written::written;
use super::{Address, BadAddress, Base, Host, Telephone, target};

/// Declares a kind of address by the schemes that it takes.
macro_rules! kind {
    ($(#[$about:meta])* $name:ident, $format:literal, $schemes:expr) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, Serialize)]
        #[serde(try_from = "String")]
        pub struct $name(Address);

        impl $name {
            const SCHEMES: &'static [Scheme] = $schemes;
        }

        impl Deref for $name {
            type Target = Address;

            fn deref(&self) -> &Address {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = BadAddress;

            fn from_str(text: &str) -> Result<Self, BadAddress> {
                let text = started(text, Self::SCHEMES);
                let address: Address = text.parse()?;
                match Self::SCHEMES.contains(&address.scheme()) {
                    true => Ok(Self(address)),
                    false => Err(BadAddress::Scheme),
                }
            }
        }

        written!($name, $format, "string");
    };
}

kind!(
    /// A page of the web: where a text can be read, where something was seen.
    WebAddress, "loa-web-address", &[Https, Http]
);
kind!(
    /// A page that nobody on the way can change: where readers are asked to take part.
    SafeAddress, "loa-safe-address", &[Https]
);
kind!(
    /// Where readers may write: a form on the web, or a mailbox, before which `mailto:` may be left out.
    ReplyAddress, "loa-reply-address", &[Https, Mailto]
);

/// A mailbox with its start, where the kind takes mailboxes.
fn started<'a>(text: &'a str, schemes: &[Scheme]) -> Cow<'a, str> {
    let is_bare = schemes.contains(&Mailto) && target::scheme(text).is_none();
    match is_bare && text.contains('@') {
        true => format!("{}{}", Mailto.start(), text.trim()).into(),
        false => text.into(),
    }
}

/// Terms of use: a sentence, or the address of a licence.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(try_from = "String")]
pub struct Licence(String);

impl Licence {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Licence {
    type Err = BadAddress;

    fn from_str(text: &str) -> Result<Self, BadAddress> {
        if target::is_meant_as_address(text) {
            text.parse::<WebAddress>()?;
        }
        Ok(Self(text.to_owned()))
    }
}

written!(Licence, "loa-licence", ["string", "number"]);

/// Why a text is no value of a format of ours; none where it is one, or where the format is not of
/// addresses.
pub fn misfit(format: &str, text: &str) -> Option<BadAddress> {
    match format {
        "loa-address" => text.parse::<Address>().err(),
        "loa-web-address" => text.parse::<WebAddress>().err(),
        "loa-safe-address" => text.parse::<SafeAddress>().err(),
        "loa-reply-address" => text.parse::<ReplyAddress>().err(),
        "loa-base" => text.parse::<Base>().err(),
        "loa-licence" => text.parse::<Licence>().err(),
        "loa-host" => text.parse::<Host>().err(),
        "loa-telephone" => text.parse::<Telephone>().err(),
        _ => None,
    }
}

/// How an address of a format may begin: `https://, http://`.
pub fn choices(format: &str) -> String {
    let schemes = match format {
        "loa-safe-address" => SafeAddress::SCHEMES,
        "loa-reply-address" => ReplyAddress::SCHEMES,
        "loa-address" => &Scheme::ALL,
        _ => WebAddress::SCHEMES,
    };
    let starts: Vec<&str> = schemes.iter().map(|scheme| scheme.start()).collect();
    starts.join(", ")
}
