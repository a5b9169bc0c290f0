//! A metric as a small page that other sites may show inside theirs.

use serde::Serialize;

use super::metric::MetricCard;
use super::picture::{self, PictureView};
use super::{Sheet, card, metric};
use crate::plan::Section;
use crate::plan::{Kind, Node};
use crate::render::engine::view;
use crate::render::frame::Head;
use crate::render::view::Desk;
use crate::route::Page;

#[derive(Debug, Serialize)]
struct EmbedView {
    card: MetricCard,
    chart: Option<PictureView>,
    notes: Vec<String>,
    /// Full address of the metric's own page.
    page: String,
}

/// `/tien-do/<id>/nhung/`
pub fn embed(desk: &Desk<'_>, at: usize) -> Sheet {
    let Some(record) = desk.site.plan.metrics.at(at) else {
        return super::text::not_found(desk);
    };
    let measured = metric::measurements(desk, &record.id);
    let node = Node {
        kind: Kind::Metric,
        at,
    };
    let shown = metric::card(desk, node, record);
    Sheet {
        template: "embed.html",
        head: Head {
            title: record.name.clone(),
            description: shown.sentence.clone(),
            section: Some(Section::Metrics),
            ..Head::default()
        },
        view: view(&EmbedView {
            card: shown,
            chart: picture::chart(desk, record, &measured),
            notes: card::notes(desk, at),
            page: full(desk, &Page::record(Kind::Metric, at)),
        }),
    }
}

/// What others copy to show it.
pub fn code(desk: &Desk<'_>, at: usize) -> String {
    let name = desk.site.plan.metrics.at(at).map(|m| m.name.as_str());
    let mut title = String::new();
    crate::render::markdown::attribute(name.unwrap_or_default(), &mut title);
    let address = full(desk, &Page::MetricEmbed(at));
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"620\" loading=\"lazy\"></iframe>"
    )
}

fn full(desk: &Desk<'_>, page: &Page) -> String {
    format!(
        "{}{}",
        desk.site.base_url,
        desk.site.path(desk.language, page)
    )
}
