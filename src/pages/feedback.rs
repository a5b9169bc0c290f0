//! "Was this helpful?" without tracking: links by which a reader can say so.

use serde::Serialize;

use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::route::Page;

/// Where readers may write, with the page and the day of the build named.
#[derive(Debug, Serialize)]
pub struct FeedbackView {
    /// `mailto:` or `https://`.
    pub url: String,
    /// It is a mail address, not a form on the web.
    pub mail: bool,
}

/// The link for one page; none where the site names no address.
pub fn feedback(desk: &Desk<'_>, page: &Page, title: &str) -> Option<FeedbackView> {
    let site = desk.site;
    let to = site.config.feedback.as_ref()?.value.as_str();
    let address = desk.full(page);
    let built = format::day(site.options.today, desk.words);
    if to.starts_with("https://") {
        let mark = if to.contains('?') { '&' } else { '?' };
        return Some(FeedbackView {
            url: format!(
                "{to}{mark}page={}&built={}",
                percent(&address),
                percent(&site.options.today.to_string())
            ),
            mail: false,
        });
    }
    let subject = desk.words.fill(
        "feedback.subject",
        &[("title", title), ("page", &address), ("built", &built)],
    );
    Some(FeedbackView {
        url: format!("mailto:{to}?subject={}", percent(&subject)),
        mail: true,
    })
}

/// Percent-encoding of everything but unreserved characters (RFC 3986 §2.3).
fn percent(text: &str) -> String {
    text.bytes()
        .map(|b| match b {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(b).to_string()
            }
            _ => format!("%{b:02X}"),
        })
        .collect()
}
