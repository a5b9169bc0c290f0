//! What was meant by a text that is no address.

use super::reading::Address;

/// The address that a text most likely means: of a page, a mailbox or a telephone, its start put right.
pub fn guess(text: &str) -> Option<String> {
    let small = text.to_ascii_lowercase();
    let slips = ["https", "http"].iter().find_map(|start| {
        let rest = small.strip_prefix(start)?;
        let after = rest.trim_start_matches([':', '/', '\\']);
        (after.len() < rest.len()).then(|| text.len() - after.len())
    });
    if let Some(rest) = slips.and_then(|at| text.get(at..)) {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let meant = format!("https://{}", rest.trim().replace(' ', "%20"));
        let is_new = !host.is_empty() && meant != text && meant.parse::<Address>().is_ok();
        return is_new.then_some(meant);
    }
    let (host, path) = text.split_at(text.find('/').unwrap_or(text.len()));
    let is_name = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
    if let Some((name, host)) = host.split_once('@') {
        let is_mail = !name.is_empty() && host.contains('.') && host.chars().all(is_name);
        return (is_mail && path.is_empty()).then(|| format!("mailto:{text}"));
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let in_number = |c: char| c.is_ascii_digit() || " .-()+".contains(c);
    if digits.len() > 2 && text.chars().all(in_number) {
        return Some(format!("tel:{digits}"));
    }
    let (_, ending) = host.rsplit_once('.').filter(|(name, _)| !name.is_empty())?;
    let is_known = ["vn", "com", "net", "org", "me", "info"].contains(&ending);
    let is_folder = !path.is_empty() && ending.len() > 1 && !path.ends_with(".md");
    let is_host = host.chars().all(is_name) && (is_known || is_folder);
    (is_host || host.starts_with("www.")).then(|| format!("https://{text}"))
}
