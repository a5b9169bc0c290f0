//! A video as a card that leads to it: never an embed, which would ask another host for something
//! before the reader does.

use std::sync::Arc;

use crate::html::escape;
use crate::presenter::desk::Desk;
use crate::site::shortcodes::Video;

/// The card of a video.
pub(crate) fn card(desk: &Desk<'_>, file: &Arc<str>, video: &Video) -> String {
    let mut out = String::from("<div class=\"card video\">\n");
    let picture = (video.image.as_ref()).and_then(|image| desk.site.picture(file, image));
    if let Some(picture) = picture {
        out.push_str("<img src=\"");
        escape::url(&picture.src, &mut out);
        // The words beside it say what it shows.
        out.push_str("\" alt=\"\"");
        if let Some((width, height)) = picture.pixels {
            out.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
        }
        out.push_str(" loading=\"lazy\" decoding=\"async\">\n");
    }
    out.push_str("<p class=\"card-title\"><a class=\"external\" rel=\"external noopener\" href=\"");
    escape::url(video.url.as_str(), &mut out);
    out.push_str("\">");
    escape::text(&video.title, &mut out);
    out.push_str("</a></p>\n<p class=\"meta\">");
    escape::text(&about(desk, video), &mut out);
    out.push_str("</p>\n</div>");
    out
}

fn about(desk: &Desk<'_>, video: &Video) -> String {
    let mut parts = vec![desk.words.get("video.label").to_owned()];
    if let Some(length) = &video.length {
        parts.push(desk.words.fill("video.length", &[("n", length)]));
    }
    let host = video.url.shown();
    parts.push(desk.words.fill("video.opens", &[("name", &*host)]));
    parts.join(", ")
}
