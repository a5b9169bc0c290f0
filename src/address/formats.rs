//! The formats of addresses by the names that schemas give them.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::bad::BadAddress;
use super::base::Base;
use super::formed::formed;
use super::host::Host;
use super::kinds::{ReplyAddress, SafeAddress, WebAddress};
use super::reading::Address;
use super::scheme::Scheme;
use super::target::is_meant_as_address;
use super::telephone::Telephone;

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
        if is_meant_as_address(text) {
            text.parse::<WebAddress>()?;
        }
        Ok(Self(text.to_owned()))
    }
}

formed!(Licence, "loa-licence", ["string", "number"]);

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
        "loa-address" => Scheme::ALL,
        _ => WebAddress::SCHEMES,
    };
    let starts: Vec<&str> = schemes.iter().map(|scheme| scheme.start()).collect();
    starts.join(", ")
}
