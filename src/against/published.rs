//! An earlier build, as far as it is compared.

use crate::outputs::data::PlanData;

/// What an earlier build published.
#[derive(Debug, Default)]
pub struct EarlierBuild {
    /// Its data; none where it has no plan.
    pub data: Option<PlanData>,
    /// Its pages, by their files.
    pub pages: Vec<PublishedPage>,
}

/// A page of an earlier build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedPage {
    /// The path of its file: `tin-tuc/x/index.html`.
    pub file: String,
    /// The kind of page that it says it is.
    pub kind: Option<String>,
    /// What stands over it.
    pub title: Option<String>,
}

impl EarlierBuild {
    /// Reads the data of a build.
    ///
    /// # Errors
    /// What of it is not as it was published, in the words of the reader.
    pub fn read(plan: &str) -> Result<PlanData, String> {
        serde_json::from_str(plan).map_err(|why| why.to_string())
    }
}

impl PublishedPage {
    /// What a page says of itself.
    pub fn read(file: String, html: &str) -> Self {
        let kind = between(html, " data-page=\"", "\"");
        let title = between(html, "<h1", "</h1>").and_then(|head| head.split_once('>'));
        Self {
            file,
            kind: kind.map(str::to_owned),
            title: title.map(|(_, words)| plain(words)),
        }
    }
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    Some(rest.split_once(after)?.0)
}

/// Words without their marks of HTML.
fn plain(html: &str) -> String {
    let mut words = String::new();
    for (at, part) in html.split('<').enumerate() {
        let said = match at {
            0 => part,
            _ => part.split_once('>').map_or("", |(_, said)| said),
        };
        words.push_str(said);
    }
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    for (sign, meant) in signs {
        words = words.replace(sign, meant);
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_what_it_is() {
        let html = "<body data-page=\"task\">\n<h1 class=\"a\">Việc <em>A &amp; B</em>\n</h1>";
        let page = PublishedPage::read("x/index.html".to_owned(), html);
        assert_eq!(page.kind.as_deref(), Some("task"));
        assert_eq!(page.title.as_deref(), Some("Việc A & B"));
        let none = PublishedPage::read("x.html".to_owned(), "<h1");
        assert_eq!((none.kind, none.title), (None, None));
    }
}
