//! Words that are an address themselves, beside an address to which they lead.

use super::guess::guess;
use super::host::bare;
use super::reading::Address;

/// How many digits of a telephone number tell it from others; before them may stand the code of a country.
const OWN_DIGITS: usize = 7;

/// Whether words that readers take for an address name another host, mailbox or telephone than the one to
/// which they lead. Words that are no address name none.
pub fn contradict(words: &str, to: &Address) -> bool {
    let words = words.trim();
    let meant = guess(words).unwrap_or_else(|| words.to_owned());
    let Ok(named) = meant.parse::<Address>() else {
        return false;
    };
    match (named.host(), to.host()) {
        (None, None) => end(&named) != end(to),
        (Some(one), Some(other)) => {
            let (one, other) = (bare(one), bare(other));
            let above = other.strip_suffix(one);
            let is_same = above.is_some_and(|above| above.is_empty() || above.ends_with('.'));
            let (mail, goes) = (named.mailbox(), to.mailbox());
            let small = |mail: Option<String>| mail.map(|mail| mail.to_ascii_lowercase());
            !is_same || mail.is_some() && small(mail) != small(goes)
        }
        // A number that leads to a page is called by its words, and a page by its number.
        _ => named.host().is_some(),
    }
}

/// The last digits of a telephone number.
fn end(of: &Address) -> String {
    let digits: String = of.parts().collect();
    digits[digits.len().saturating_sub(OWN_DIGITS)..].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_name_where_they_lead() {
        for (words, to, other) in [
            ("vi-du.gov.vn", "https://www.vi-du.gov.vn/x", false),
            ("HTTPS://Vi-Du.gov.vn", "https://vi-du.gov.vn", false),
            ("gov.vn", "https://vi-du.gov.vn/", false),
            ("www.vi-du.gov.vn/x", "https://evil.example/", true),
            ("vi-du.gov.vn", "https://vi-du.gov.vn.evil.example/", true),
            ("vi-du.gov.vn", "tel:19000000", true),
            ("a@vi-du.vn", "mailto:A@vi-du.vn", false),
            ("a@vi-du.vn", "mailto:a@vi-du.vn?subject=x", false),
            ("a@vi-du.vn", "mailto:b@vi-du.vn", true),
            ("1900.0000", "tel:19000000", false),
            ("1900 0000", "tel:+8419000000", false),
            ("1900.0000", "tel:18000000", true),
            ("2024", "https://vi-du.gov.vn/2024", false),
            ("trang này", "https://evil.example/", false),
            ("mau-don.docx", "https://vi-du.gov.vn/mau-don.docx", false),
            ("", "https://vi-du.gov.vn/", false),
        ] {
            let address = to.parse().expect(to);
            assert_eq!(contradict(words, &address), other, "{words} → {to}");
        }
    }
}
