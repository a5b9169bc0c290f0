//! "Was this helpful?" without tracking: links by which a reader can say so.

use serde::Serialize;

use crate::address::encode::value;
use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::route::Page;

/// Where readers may write, with the page and the day of the build named.
#[derive(Debug, Serialize)]
pub(crate) struct FeedbackView {
    /// `mailto:` or `https://`.
    pub url: String,
    /// It is a mail address, not a form on the web.
    pub mail: bool,
}

/// The link for one page; none where the site names no address.
pub(crate) fn feedback(desk: &Desk<'_>, page: &Page, title: &str) -> Option<FeedbackView> {
    let site = desk.site;
    let to = site.config.feedback.as_ref()?.good()?;
    let address = desk.full(page);
    let built = format::day(site.options.today, desk.words);
    let Some(mailbox) = to.mailbox() else {
        let asked = format!(
            "page={}&built={}",
            value(&address),
            value(&site.options.today.to_string())
        );
        return Some(FeedbackView {
            url: to.asking(&asked),
            mail: false,
        });
    };
    let subject = desk.words.fill(
        "feedback.subject",
        &[("title", title), ("page", &address), ("built", &built)],
    );
    Some(FeedbackView {
        url: format!("mailto:{mailbox}?subject={}", value(&subject)),
        mail: true,
    })
}
