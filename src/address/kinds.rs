//! Which addresses may stand in which field: each kind takes some of the schemes.

use std::borrow::Cow;
use std::ops::Deref;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::bad::BadAddress;
use super::formed::formed;
use super::reading::Address;
use super::scheme::Scheme::{self, Http, Https, Mailto};
use super::scheme::scheme;

/// Declares a kind of address by the schemes that it takes.
macro_rules! kind {
    ($(#[$about:meta])* $name:ident, $format:literal, $schemes:expr) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, Serialize)]
        #[serde(try_from = "String")]
        pub struct $name(Address);

        impl $name {
            pub(super) const SCHEMES: &'static [Scheme] = $schemes;
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

        formed!($name, $format, "string");
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
    let is_bare = schemes.contains(&Mailto) && scheme(text).is_none();
    match is_bare && text.contains('@') {
        true => format!("{}{}", Mailto.start(), text.trim()).into(),
        false => text.into(),
    }
}
