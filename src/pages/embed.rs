//! A metric as a small page that other sites may show inside theirs.

use serde::Serialize;

use crate::html::escape::attribute;
use crate::plan::Section;
use crate::plan::{Kind, Node};
use crate::presenter::desk::Desk;
use crate::presenter::metric::{self, MetricCard};
use crate::presenter::picture::{self, PictureView};
use crate::presenter::take::notes;
use crate::presenter::target::measurements;
use crate::route::Page;
use crate::template::sheet::{Head, Sheet};
use crate::template::view::view;

#[derive(Debug, Serialize)]
struct EmbedView {
    card: MetricCard,
    chart: Option<PictureView>,
    notes: Vec<String>,
    /// Full address of the metric's own page.
    page: String,
}

/// `/tien-do/<id>/nhung/`
pub(crate) fn embed(desk: &Desk<'_>, at: usize) -> Option<Sheet> {
    let record = desk.site.plan.metrics.at(at)?;
    let measured = measurements(desk, &record.id);
    let node = Node {
        kind: Kind::Metric,
        at,
    };
    let shown = metric::card(desk, node, record);
    Some(Sheet {
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
            notes: notes(desk, at),
            page: desk.full(&Page::record(Kind::Metric, at)),
        }),
    })
}

/// What others copy to show it.
pub(crate) fn code(desk: &Desk<'_>, at: usize) -> String {
    let name = desk.site.plan.metrics.at(at).map(|m| m.name.as_str());
    let mut title = String::new();
    attribute(name.unwrap_or_default(), &mut title);
    let address = desk.full(&Page::MetricEmbed(at));
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"620\" loading=\"lazy\"></iframe>"
    )
}
