//! What can be taken away: the files of a metric, the cards of a page, and what must be said with
//! them.

use crate::presenter::desk::Desk;
use crate::presenter::format;
use crate::presenter::piece::Link;
use crate::presenter::target::measurements;
use crate::route::{CardSize, MetricDownload, Page};

/// The files of a metric, in the words of a list.
pub(crate) fn files(desk: &Desk<'_>, at: usize) -> Vec<Link> {
    let title = |file: MetricDownload| match file {
        MetricDownload::Picture => "take.picture",
        MetricDownload::Poster => "take.poster",
        MetricDownload::Table => "take.table",
        MetricDownload::Data => "take.data",
    };
    (MetricDownload::ALL.iter())
        .map(|&file| Link {
            url: desk.url(&Page::MetricFile(at, file)),
            title: desk.words.get(title(file)).to_owned(),
        })
        .collect()
}

/// The cards of a page, in the words of a list.
pub(crate) fn cards(desk: &Desk<'_>, about: &Page) -> Vec<Link> {
    (CardSize::ALL.iter())
        .map(|&size| {
            let (width, height) = size.pixels();
            let key = match size {
                CardSize::Preview => "take.preview",
                CardSize::Post => "take.post",
                CardSize::Story => "take.story",
            };
            let size_words = [("width", width.to_string()), ("height", height.to_string())];
            let known = size_words.each_ref().map(|(k, v)| (*k, v.as_str()));
            Link {
                url: desk.url(&Page::Card(Box::new(about.clone()), size)),
                title: desk.words.fill(key, &known),
            }
        })
        .collect()
}

/// Source, date and licence of a metric, which every form to be taken away states.
pub(crate) fn notes(desk: &Desk<'_>, at: usize) -> Vec<String> {
    let words = desk.words;
    let Some(record) = desk.site.plan.metrics.at(at) else {
        return Vec::new();
    };
    let mut sources: Vec<String> = Vec::new();
    let measured = measurements(desk, &record.id);
    let cited = (record.targets.iter()).flat_map(|t| t.source.iter());
    for source in cited.chain(measured.iter().flat_map(|m| m.source.iter())) {
        let title = desk.source(&source.value).title;
        if !sources.contains(&title) {
            sources.push(title);
        }
    }
    let mut notes = vec![
        format!("{} {}", words.get("source.label"), sources.join("; ")),
        as_of_today(desk),
    ];
    notes.extend(desk.site.config.licence().map(str::to_owned));
    notes
}

/// The day on which a picture was made.
pub(crate) fn as_of_today(desk: &Desk<'_>) -> String {
    let today = format::day(desk.site.options.today, desk.words);
    desk.words.fill("picture.as-of", &[("date", &today)])
}
