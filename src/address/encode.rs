//! Text on its way into an address: which signs stand for themselves, and which as `%` and two digits
//! (RFC 3986 §2).

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

/// All but the unreserved signs (RFC 3986 §2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The same in a path, whose parts stay apart.
const IN_PATH: &AsciiSet = &RESERVED.remove(b'/');

/// What no address may hold; `%` stays, for it begins what is encoded already.
const FORBIDDEN: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'\'')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A text as one value of an address: of a query, or a part of a path.
pub fn value(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, RESERVED)
}

/// The path of a file as a relative address.
pub fn path(path: &str) -> PercentEncode<'_> {
    utf8_percent_encode(path, IN_PATH)
}

/// A whole address in ASCII, without what none may hold.
pub fn whole(address: &str) -> PercentEncode<'_> {
    utf8_percent_encode(address, FORBIDDEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stand_for_themselves_where_they_may() {
        let all = "aZ09-._~/?#&=+%20 đ'";
        assert_eq!(
            value(all).to_string(),
            "aZ09-._~%2F%3F%23%26%3D%2B%2520%20%C4%91%27"
        );
        assert_eq!(path("a b/đ.md").to_string(), "a%20b/%C4%91.md");
        assert_eq!(
            whole("/đ?a=1&b=%20#x'").to_string(),
            "/%C4%91?a=1&b=%20#x%27"
        );
    }
}
