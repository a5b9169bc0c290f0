//! The plan in pictures: phases, tasks by unit and by deadline, documents, campaigns. Beside each stands
//! the table of what it shows.

use serde::Serialize;

use crate::pages::pictures::campaigns::campaign_part;
use crate::pages::pictures::documents::document_part;
use crate::pages::pictures::part::PicturePart;
use crate::pages::pictures::{time, units};
use crate::plan::Section;
use crate::presenter::desk::Desk;
use crate::presenter::piece::Link;
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct PicturesView {
    title: String,
    parts: Vec<PicturePart>,
}

/// `/tien-do/hinh/`
pub(crate) fn pictures(desk: &Desk<'_>) -> Sheet {
    let title = desk.words.get("pictures.title").to_owned();
    let mut parts: Vec<PicturePart> = Vec::new();
    parts.extend(time::phase_part(desk));
    parts.extend(units::unit_part(desk));
    parts.extend(time::deadline_part(desk));
    parts.extend(document_part(desk));
    for (node, _) in desk.site.plan.campaigns.nodes() {
        parts.extend(campaign_part(desk, node.at));
    }
    Sheet {
        template: "pictures.html",
        head: Head {
            title: title.clone(),
            description: desk.words.get("pictures.lead").to_owned(),
            section: Some(Section::Metrics),
            crumbs: vec![Link {
                url: desk.url(&Page::Door(Section::Metrics)),
                title: desk.section(Section::Metrics),
            }],
            ..Head::default()
        },
        view: view(&PicturesView { title, parts }),
    }
}
