//! A picture with its heading and the table of what it shows.

use serde::Serialize;

use crate::infographic::Picture;
use crate::presenter::desk::Desk;
use crate::presenter::picture::PictureView;

/// A picture with its heading and its table.
#[derive(Debug, Serialize)]
pub(crate) struct PicturePart {
    pub heading: String,
    pub view: PictureView,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

pub(crate) struct PictureTable {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

pub(crate) fn part(
    desk: &Desk<'_>,
    key: &str,
    desc: String,
    of: (Picture, PictureTable),
) -> PicturePart {
    let heading = desk.words.get(&format!("pictures.{key}")).to_owned();
    PicturePart {
        view: PictureView {
            id: format!("p-{key}"),
            title: heading.clone(),
            desc,
            caption: String::new(),
            picture: of.0,
        },
        heading,
        columns: of.1.columns,
        rows: of.1.rows,
    }
}
