//! What a file of the site holds: text, or bytes of which a few facts are known.

use std::io::ErrorKind;

use super::copied;
use super::folder::{Seen, SiteReader};
use crate::file::{Body, Unread, clean, first_decomposed};
use crate::raw::Room;

/// Whether a name in the folder of the plan's data is that of a file that is read.
pub(super) fn is_data(name: &str) -> bool {
    name.ends_with(".yaml") || name.ends_with(".yml")
}

/// What a file holds.
pub(super) fn body(seen: &Seen, site: &SiteReader<'_>) -> std::io::Result<Body> {
    if let Some(why) = seen.unread {
        return Ok(Body::Unread(why));
    }
    let path = seen.disk.strip_prefix(site.root).unwrap_or(&seen.disk);
    let read = match is_text(&seen.name, &seen.room) {
        true => site.below.read(path).map(|bytes| text_body(&bytes)),
        false => (site.below.open(path))
            .and_then(|(file, about)| match seen.room {
                Room::Theme(_) => copied::asset(file),
                Room::Static(_) => copied::plain(&seen.name, file, about.len()),
                _ => copied::attachment(&seen.name, file, about.len()),
            })
            .map(Body::Other),
    };
    match read {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            Ok(Body::Unread(Unread::Forbidden))
        }
        read => read,
    }
}

/// What the bytes of a text hold.
pub(super) fn text_body(bytes: &[u8]) -> Body {
    match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => {
            let cleaned = clean(text);
            // What is as it was needs no second look.
            let line = (*cleaned != *text).then(|| first_decomposed(text));
            match line.flatten() {
                None => Body::Text(cleaned),
                Some(line) => {
                    let before = cleaned.split_inclusive('\n').take(line).map(str::len);
                    let start = u32::try_from(before.sum::<usize>()).unwrap_or(u32::MAX);
                    Body::Decomposed(cleaned, start)
                }
            }
        }
        Err(error) => Body::Broken(
            String::from_utf8_lossy(bytes).into(),
            u32::try_from(error.valid_up_to()).unwrap_or(u32::MAX),
        ),
    }
}

/// Whether a file is read as text.
pub(super) fn is_text(name: &str, room: &Room) -> bool {
    let ending = name
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    match room {
        Room::Config | Room::Seed(_) => true,
        Room::Content(_) => ending == "md",
        Room::Static(_) => false,
        Room::Template(..) => true,
        Room::Theme(_) => matches!(
            &*ending,
            "css" | "js" | "svg" | "yaml" | "html" | "txt" | "json"
        ),
    }
}
