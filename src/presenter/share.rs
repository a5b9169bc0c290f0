//! Ways to pass a page on: plain links to Facebook's and Zalo's own pages for that. Nothing is asked
//! of them before the reader follows one.

use data_encoding::BASE64;

use crate::address::encode::value;
use crate::presenter::desk::Desk;
use crate::presenter::piece::Link;

/// Links that share an address.
pub(crate) fn links(desk: &Desk<'_>, address: &str) -> Vec<Link> {
    let link = |url: String, key: &str| Link {
        url,
        title: desk.words.get(key).to_owned(),
    };
    let facebook = format!(
        "https://www.facebook.com/sharer/sharer.php?u={}",
        value(address)
    );
    let zalo = format!(
        "https://button-share.zalo.me/share_external?d={}",
        value(&zalo_data(address))
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
    BASE64.encode(json.as_bytes())
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
    }
}
