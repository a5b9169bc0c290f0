//! Text on its way into HTML.

use crate::address::encode;

/// Adds a text that stands between tags.
pub fn text(text: &str, out: &mut String) {
    escape::<false>(text, out);
}

/// Adds a text that stands in an attribute between double quotes.
pub fn attribute(text: &str, out: &mut String) {
    escape::<true>(text, out);
}

/// Adds a URL that stands in an attribute: what no URL may hold is percent-encoded, what is
/// encoded already stays.
pub fn url(url: &str, out: &mut String) {
    for piece in encode::whole(url) {
        escape::<true>(piece, out);
    }
}

fn escape<const QUOTES: bool>(text: &str, out: &mut String) {
    let special = |byte: u8| matches!(byte, b'&' | b'<' | b'>') || (QUOTES && byte == b'"');
    // Without an early end the compiler looks at many bytes at once; most texts need no more.
    if !text.bytes().fold(false, |any, byte| any | special(byte)) {
        out.push_str(text);
        return;
    }
    let mut rest = text;
    while let Some(at) = rest.bytes().position(special) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        out.push_str(match from.as_bytes().first() {
            Some(b'&') => "&amp;",
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            _ => "&quot;",
        });
        rest = &from[1..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(write: fn(&str, &mut String), text: &str) -> String {
        let mut out = String::new();
        write(text, &mut out);
        out
    }

    #[test]
    fn text_and_attributes() {
        assert_eq!(
            with(text, "a < b & \"c\" > đ"),
            "a &lt; b &amp; \"c\" &gt; đ"
        );
        assert_eq!(with(attribute, "\"đ\" <"), "&quot;đ&quot; &lt;");
        assert_eq!(with(text, "không có gì"), "không có gì");
    }

    #[test]
    fn urls_are_ascii_and_stay_encoded() {
        assert_eq!(
            with(url, "/đề án?a=1&b=%20#x"),
            "/%C4%91%E1%BB%81%20%C3%A1n?a=1&amp;b=%20#x"
        );
        assert_eq!(with(url, "a\"'<>\\"), "a%22%27%3C%3E%5C");
    }
}
