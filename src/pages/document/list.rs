//! Documents: the plan's own, those that they cite, and one page each.

use std::cmp::Reverse;

use serde::Serialize;

use crate::pages::document::row::{DocumentRow, row};
use crate::pages::pictures::documents::document_part;
use crate::pages::pictures::part::PicturePart;
use crate::plan::Section;
use crate::plan::document::Document;
use crate::plan::{Node, Stored};
use crate::presenter::desk::Desk;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct DocumentsView {
    title: String,
    lead: String,
    /// The documents that the plan stands on.
    own: Vec<DocumentRow>,
    /// Which carries out which.
    map: Option<PicturePart>,
    /// Those that they cite, by form.
    groups: Vec<DocumentGroup>,
}

#[derive(Debug, Serialize)]
struct DocumentGroup {
    anchor: String,
    title: String,
    documents: Vec<DocumentRow>,
}

/// `/van-ban/`
pub(crate) fn documents(desk: &Desk<'_>) -> Sheet {
    let (own, cited): (Vec<_>, Vec<_>) =
        desk.site.plan.documents.nodes().partition(|(_, d)| d.plan);
    let title = desk.section(Section::Documents);
    let lead = desk.words.fill(
        "documents.lead",
        &[
            ("own", &own.len().to_string()),
            ("cited", &cited.len().to_string()),
        ],
    );
    Sheet {
        template: "documents.html",
        head: Head {
            title: title.clone(),
            description: lead.clone(),
            section: Some(Section::Documents),
            ..Head::default()
        },
        view: view(&DocumentsView {
            title,
            lead,
            own: (own.into_iter())
                .map(|(node, d)| row(desk, node.at, d))
                .collect(),
            map: document_part(desk),
            groups: by_form(desk, cited),
        }),
    }
}

/// Documents by their form in the order of the alphabet, the newest of each first.
fn by_form(desk: &Desk<'_>, mut documents: Vec<(Node, &Stored<Document>)>) -> Vec<DocumentGroup> {
    documents.sort_by(|(_, a), (_, b)| {
        let date = |d: &Document| Reverse(d.date.as_ref().map(|d| d.value.first()));
        crate::vietnamese::compare(a.form_word(), b.form_word()).then_with(|| date(a).cmp(&date(b)))
    });
    let mut groups: Vec<DocumentGroup> = Vec::new();
    for (node, document) in documents {
        let form = document.form_word();
        let row = row(desk, node.at, document);
        match groups.last_mut().filter(|g| g.title == form) {
            Some(group) => group.documents.push(row),
            None => groups.push(DocumentGroup {
                anchor: format!("form-{}", crate::vietnamese::slug(form)),
                title: form.to_owned(),
                documents: vec![row],
            }),
        }
    }
    groups
}
