//! Where links and images may lead.

/// The scheme of a target, as a browser sees it; `None` for a relative one.
pub fn scheme(target: &str) -> Option<&str> {
    let end = target.find([':', '/', '?', '#'])?;
    let (scheme, rest) = target.split_at_checked(end)?;
    rest.starts_with(':').then_some(scheme)
}

/// Whether a target may go into a page: http, https, mailto, tel or relative.
///
/// Browsers skip control characters in a scheme, so a target with any is not safe.
pub fn safe(target: &str) -> bool {
    let known = |scheme: &str| {
        ["http", "https", "mailto", "tel"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known))
    };
    !target.contains(|c: char| c.is_ascii_control()) && scheme(target).is_none_or(known)
}

/// Whether a target is a path on somebody's computer or in their office's network: `C:\x.png`,
/// `file:///…`, `\\server\…`, of which Markdown leaves one backslash.
pub fn on_own_computer(target: &str) -> bool {
    let drive = |scheme: &str| scheme.len() == 1 || scheme.eq_ignore_ascii_case("file");
    scheme(target).is_some_and(drive)
        || target.starts_with("~/")
        || target.starts_with("/Users/")
        || target.starts_with('\\') && target[1..].contains('\\')
}
