//! The plan in pictures: phases, tasks by unit and by deadline, documents, campaigns. Beside each stands
//! the table of what it shows.

mod campaigns;
mod documents;
mod time;
mod units;

use std::collections::BTreeMap;

use serde::Serialize;

use super::Sheet;
use super::picture::PictureView;
use crate::date::Due;
use crate::infographic::Picture;
use crate::plan::Section;
use crate::read::yaml::At;
use crate::render::engine::view;
use crate::render::frame::Head;
use crate::render::view::{Desk, Link};
use crate::route::Page;

pub use campaigns::campaign_part;
pub use documents::document_part;

#[derive(Debug, Serialize)]
struct PicturesView {
    title: String,
    parts: Vec<Part>,
}

/// A picture with its heading and its table.
#[derive(Debug, Serialize)]
pub struct Part {
    pub heading: String,
    pub view: PictureView,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// `/tien-do/hinh/`
pub fn pictures(desk: &Desk<'_>) -> Sheet {
    let title = desk.words.get("pictures.title").to_owned();
    let mut parts: Vec<Part> = Vec::new();
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

struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

fn part(desk: &Desk<'_>, key: &str, desc: String, of: (Picture, Table)) -> Part {
    let heading = desk.words.get(&format!("pictures.{key}")).to_owned();
    Part {
        view: PictureView {
            id: format!("p-{key}"),
            title: heading.clone(),
            desc,
            picture: of.0,
        },
        heading,
        columns: of.1.columns,
        rows: of.1.rows,
    }
}

/// The last year in which a task is due.
fn due_year(due: Option<&At<Due>>) -> Option<i16> {
    Some(due?.value.period()?.last()?.year())
}

/// How many tasks are due in each year, and how many have no such year.
fn by_year(desk: &Desk<'_>) -> (BTreeMap<i16, usize>, usize) {
    let mut years = BTreeMap::new();
    let mut open = 0;
    for task in desk.site.plan.tasks.iter() {
        match due_year(task.due.as_ref()) {
            Some(year) => *years.entry(year).or_default() += 1,
            None => open += 1,
        }
    }
    (years, open)
}
