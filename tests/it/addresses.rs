//! loa reads addresses as browsers do. `tests/addresses.tsv` holds what Chromium makes of each, which
//! `tests/browser/addresses.test.mjs` asks it: the address (JSON), the host that it opens (`-` for none,
//! the scheme for what is no page), the path, and the host where the address stands as a link on a page of
//! `https://trang.example/`. The last columns are loa's: what it does with the address, and as the target
//! of a link; `LOA_BLESS=1` writes them.

use std::fmt::Write as _;

use loa::address::{Address, LinkTarget};
use percent_encoding::percent_decode_str;

use crate::folder;

const TABLE: &str = "tests/addresses.tsv";
const PAGE: &str = "trang.example";

#[test]
fn addresses_are_read_as_a_browser_reads_them() {
    let path = folder::project().join(TABLE);
    let table = std::fs::read_to_string(&path).expect("the table");
    let mut wrong = String::new();
    let mut now = String::new();
    for line in table.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [written, opens, below, on_page, ..] = columns[..] else {
            panic!("four columns: {line}");
        };
        let text: String = serde_json::from_str(written).expect("a text in JSON");
        let (read, link) = (text.parse::<Address>(), LinkTarget::of(&text));
        if let Some(why) = differs(&read, opens, below).or_else(|| leaves(&link, on_page)) {
            let _ = writeln!(wrong, "{written}: {why}");
        }
        let read = read.map_or_else(|bad| bad.label(), |_| "read");
        let link = match link {
            LinkTarget::Path(_) => "path",
            LinkTarget::Address(_) => "read",
            LinkTarget::Refused(bad) => bad.label(),
        };
        let _ = writeln!(
            now,
            "{written}\t{opens}\t{below}\t{on_page}\t{read}\t{link}"
        );
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    if std::env::var("LOA_BLESS").is_ok_and(|v| v == "1") {
        folder::write(&folder::project(), TABLE, now.as_bytes());
    } else {
        assert!(now == table, "{TABLE}: LOA_BLESS=1 writes what loa does");
    }
    assert!(table.lines().count() >= 150, "the table has shrunk");
}

/// How loa's reading is another one than the browser's. To refuse is always right.
fn differs<E>(read: &Result<Address, E>, opens: &str, below: &str) -> Option<String> {
    let address = read.as_ref().ok()?;
    if !address.is_web() {
        return (!opens.ends_with(':')).then(|| "a page to browsers".to_owned());
    }
    // A dot at the end says that the name is whole, and leads to the same host.
    let (host, port) = match opens.rsplit_once(':') {
        Some(parts) if !opens.ends_with(']') => parts,
        _ => (opens, ""),
    };
    let host = host.strip_suffix('.').unwrap_or(host);
    let bare = host.strip_prefix("www.").unwrap_or(host);
    let shown = match port {
        "" => bare.to_owned(),
        port => format!("{bare}:{port}"),
    };
    if address.host() != Some(host) || address.shown() != shown {
        return Some(format!("read as {:?}, opens {opens}", address.host()));
    }
    let decoded = percent_decode_str(below).decode_utf8_lossy();
    let parts: Vec<&str> = decoded.split('/').filter(|part| !part.is_empty()).collect();
    let read: Vec<String> = address.parts().map(String::from).collect();
    // What stands behind `#!` counts as well.
    (!read.iter().zip(&parts).all(|(a, b)| a == b) || read.len() < parts.len())
        .then(|| format!("parts {read:?}, opens {below}"))
}

/// Whether a link that loa takes for one within the site leaves it.
fn leaves(link: &LinkTarget<'_>, on_page: &str) -> Option<String> {
    let stays = matches!(link, LinkTarget::Path(_));
    (stays && on_page != PAGE).then(|| format!("a link within the site opens {on_page}"))
}
