//! From the path of a request to what stands there. Only routes of the site can be reached.

use percent_encoding::percent_decode_str;

use crate::file::nfc;
use crate::route::Route;
use crate::site::{Site, output};

/// What stands at an address.
pub(super) enum Resource<'a> {
    /// A page or file, with the path of its file in a published site.
    Here(&'a str, &'a Route),
    /// It stands at another address.
    Moved(String),
    Nothing,
}

/// Looks up the path of a request, as it was written.
pub(super) fn find<'a>(site: &'a Site, written: &str) -> Resource<'a> {
    let base = &site.base_path;
    let Some(rest) = written.strip_prefix(base.as_str()) else {
        let is_above = written == "/" || format!("{written}/") == *base;
        return if is_above {
            Resource::Moved(base.clone())
        } else {
            Resource::Nothing
        };
    };
    let Ok(path) = percent_decode_str(rest).decode_utf8() else {
        return Resource::Nothing;
    };
    let path = nfc(&path);
    if let Some((file, route)) = site.routes.get_key_value(&output(&path)) {
        return Resource::Here(file, route);
    }
    // No route begins with a slash, so this address cannot lead to another host.
    if site.routes.contains_key(&output(format!("{path}/"))) {
        return Resource::Moved(format!("{written}/"));
    }
    Resource::Nothing
}

/// The media type of a file by the ending of its name, as web servers know it.
pub(super) fn media_type(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "xml" => "application/xml",
        "ics" => "text/calendar; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        _ => "application/octet-stream",
    }
}
