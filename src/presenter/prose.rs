//! A metric in running text.

use crate::html::escape::{attribute, text};
use crate::plan::{Kind, Node};
use crate::presenter::desk::Desk;
use crate::presenter::picture::{PictureView, bar, chart, rows};
use crate::presenter::svg;
use crate::presenter::target::{measurements, sentence};

/// A metric: its picture with its numbers where the call stands alone, or else a link.
pub(crate) fn metric(desk: &Desk<'_>, at: usize, id: &str, alone: bool) -> Option<String> {
    let metric = desk.site.plan.metrics.at(at)?;
    let link = desk.link(Node {
        kind: Kind::Metric,
        at,
    });
    let mut out = String::new();
    let anchor = |out: &mut String| {
        out.push_str("<a href=\"");
        attribute(&link.url, out);
        out.push_str("\">");
        text(&link.title, out);
        out.push_str("</a>");
    };
    if !alone {
        anchor(&mut out);
        return Some(out);
    }
    let measured = measurements(desk, &metric.id);
    let view = chart(desk, metric, &measured).or_else(|| bar(desk, metric, &measured));
    out.push_str("<figure class=\"picture-figure\">");
    let marks = view.as_ref().map(|view| view.caption.clone());
    if let Some(view) = view {
        svg::inline(
            &PictureView {
                id: id.to_owned(),
                ..view
            },
            &mut out,
        );
    }
    out.push_str("<figcaption>");
    anchor(&mut out);
    out.push_str(": ");
    text(&sentence(desk, metric), &mut out);
    if let Some(marks) = marks.filter(|marks| !marks.is_empty()) {
        out.push(' ');
        text(&marks, &mut out);
    }
    // A caption is the first or last thing of a figure, so the table stands inside it.
    out.push_str("<details><summary>");
    text(desk.words.get("picture.table"), &mut out);
    out.push_str("</summary><ul>");
    for (_, words) in rows(desk, metric, &measured) {
        out.push_str("<li>");
        text(&words, &mut out);
        out.push_str("</li>");
    }
    out.push_str("</ul></details></figcaption></figure>");
    Some(out)
}
