//! Mailboxes, as far as a site needs them: one, whose host can be looked up (RFC 6068 §2, RFC 5322 §3.4.1
//! without comments and quotes).

use percent_encoding::percent_decode_str;

use super::bad::BadAddress;
use super::browser;

/// The name and the host of what follows `mailto:`. Of the fields after a `?` only those stand that add
/// nobody to whom the letter goes.
pub(super) fn mailbox(rest: &str) -> Result<(Box<str>, Box<str>), BadAddress> {
    let (mailbox, fields) = rest.split_once('?').unwrap_or((rest, ""));
    let fields = fields.split('#').next().unwrap_or_default();
    let adds_nobody = |field: &str| {
        let key = field.split('=').next().unwrap_or_default();
        let key = percent_decode_str(key).decode_utf8_lossy();
        ["", "subject", "body"].contains(&key.to_ascii_lowercase().as_str())
    };
    if !fields.split('&').all(adds_nobody) {
        return Err(BadAddress::Mailbox);
    }
    let mailbox = percent_decode_str(mailbox).decode_utf8();
    let mailbox = mailbox.map_err(|_| BadAddress::Mailbox)?;
    let (name, host) = mailbox.split_once('@').ok_or(BadAddress::Mailbox)?;
    let in_name = |c: char| c.is_ascii_alphanumeric() || "!$&'*+-=^_`{|}~.".contains(c);
    let is_name = !name.split('.').any(str::is_empty) && name.chars().all(in_name);
    let in_host = |c: char| c.is_alphanumeric() || "-.".contains(c);
    if !is_name || !host.contains('.') || !host.chars().all(in_host) {
        return Err(BadAddress::Mailbox);
    }
    let host = browser::domain(host).ok_or(BadAddress::Mailbox)?;
    Ok((name.into(), host))
}
