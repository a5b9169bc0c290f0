//! Signs of HTML in data, where they mean nothing: `&amp;` in a title stands on the page as `&amp;`.

use crate::file::Span;

/// Names that people copy from web pages.
const NAMES: [&str; 8] = ["amp", "lt", "gt", "quot", "apos", "nbsp", "ndash", "hellip"];

/// Where a text of data holds one, outside of comments.
pub fn entities(yaml: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in yaml.split_inclusive('\n') {
        if !line.trim_start().starts_with('#') {
            let places = line.match_indices('&').filter_map(|(at, _)| {
                let rest = line.get(at + 1..)?;
                let (name, _) = rest.split_once(';')?;
                let digits = name.strip_prefix('#').unwrap_or_default();
                let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
                let end = at + name.len() + 2;
                (is_number || NAMES.contains(&name)).then(|| Span::new(start + at, start + end))
            });
            found.extend(places);
        }
        start += line.len();
    }
    found
}
