//! Ways to pass a page on: plain links to Facebook's and Zalo's own pages for that. Nothing is asked
//! of them before the reader follows one.

use crate::presenter::desk::Desk;
use crate::presenter::piece::Link;

/// Links that share an address.
pub fn links(desk: &Desk<'_>, address: &str) -> Vec<Link> {
    let link = |url: String, key: &str| Link {
        url,
        title: desk.words.get(key).to_owned(),
    };
    let facebook = format!(
        "https://www.facebook.com/sharer/sharer.php?u={}",
        encoded(address)
    );
    let zalo = format!(
        "https://button-share.zalo.me/share_external?d={}",
        encoded(&zalo_data(address))
    );
    vec![link(facebook, "share.facebook"), link(zalo, "share.zalo")]
}

/// What Zalo's own button sends: the address as JSON in Base64 (RFC 4648 §4).
fn zalo_data(address: &str) -> String {
    let mut json = serde_json::json!({ "url": address }).to_string();
    // Whole groups need no `=` at the end, which not every reader decodes.
    while !json.len().is_multiple_of(3) {
        json.push(' ');
    }
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(json.len() / 3 * 4);
    for group in json.as_bytes().chunks_exact(3) {
        let bits = u32::from_be_bytes([0, group[0], group[1], group[2]]);
        for shift in [18, 12, 6, 0] {
            out.push(char::from(LETTERS[(bits >> shift & 63) as usize]));
        }
    }
    out
}

/// A text as the value of a query (RFC 3986 §2.3: what is not unreserved is encoded).
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_packed_as_zalo_packs_them() {
        assert_eq!(
            zalo_data("https://a.vn/"),
            "eyJ1cmwiOiJodHRwczovL2Eudm4vIn0g"
        );
        assert_eq!(
            encoded("https://a.vn/?x=đ"),
            "https%3A%2F%2Fa.vn%2F%3Fx%3D%C4%91"
        );
    }
}
