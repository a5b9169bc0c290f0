//! Questions and answers as data for other machines: an `FAQPage` (schema.org) that says just what
//! the page shows. A data block: nothing in it is run.

use serde_json::{Value, json};

/// `FAQPage` of questions with their answers, safe inside a `<script>` element.
pub(crate) fn page<'a>(questions: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let entities: Vec<Value> = questions
        .map(|(question, answer)| {
            json!({
                "@type": "Question",
                "name": question,
                "acceptedAnswer": { "@type": "Answer", "text": answer },
            })
        })
        .collect();
    let page = json!({
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "mainEntity": entities,
    });
    // `</script>` and `<!--` would end or change the element (HTML §4.12.1.3).
    page.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_text_can_leave_the_data_block() {
        let text = "a</script><script>alert(1)</script><!--";
        let page = super::page([("Hỏi?", text)].into_iter());
        assert!(!page.contains('<'), "{page}");
        let read: serde_json::Value = serde_json::from_str(&page).expect("JSON");
        assert_eq!(read["mainEntity"][0]["acceptedAnswer"]["text"], text);
    }
}
