//! What is published is shown: each file of a site is reached from its home page, over links, pictures, styles
//! and the files that machines read, or is one that they look for by its name.

use std::collections::BTreeSet;

use crate::binary::Built;
use crate::html;

/// Files that nothing need name: machines look for them where they are.
const LOOKED_FOR: [&str; 4] = [
    "index.html",
    // Servers show it where nothing is.
    "404.html",
    // RFC 9309; it names the sitemap.
    "robots.txt",
    // Old feed readers and people type it; pages name it too.
    "feed.xml",
];

/// Every file that nothing leads to; `home` is the address of the home page.
pub fn unreached(site: &Built, home: &str) -> Vec<String> {
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    let mut open: Vec<&str> = (site.files.keys().map(String::as_str))
        .filter(|path| LOOKED_FOR.contains(path) || path.starts_with(".well-known/"))
        .collect();
    while let Some(path) = open.pop() {
        if !reached.insert(path) {
            continue;
        }
        let bytes = site.files.get(path).map_or(&[][..], Vec::as_slice);
        let text = String::from_utf8_lossy(bytes);
        for word in words(path, &text) {
            let named = named(&word, path, home);
            // Only the scripts know how its parts are called.
            let folder = named.iter().filter_map(|n| n.strip_suffix("index.html"));
            let names_it = || text.contains(&format!("data-index=\"{word}\""));
            let parts = folder.filter(|_| names_it());
            open.extend(parts.flat_map(|folder| index(site, folder)));
            let there = named.and_then(|named| site.files.get_key_value(&named));
            open.extend(there.map(|(path, _)| path.as_str()));
        }
    }
    let is_reached = |path: &str| reached.contains(path);
    let events = |path: &str| -> BTreeSet<String> {
        let lines = String::from_utf8_lossy(&site.files[path]).replace("\r\n ", "");
        let of = |line: &str| Some(line.strip_prefix("UID:")?.trim().to_owned());
        lines.lines().filter_map(of).collect()
    };
    let calendars = reached.iter().filter(|path| path.ends_with(".ics"));
    let known: BTreeSet<String> = calendars.flat_map(|path| events(path)).collect();
    // What is over, or concerns the staff, is offered alone no more, and stays for those who took it along:
    // all of it is in a calendar that is shown.
    let is_kept = |path: &str| path.ends_with(".ics") && events(path).is_subset(&known);
    // What was withdrawn, has expired or moved answers those who kept its address, with all that its old text
    // shows.
    let over = ["<body data-page=\"ended\"", "<body data-page=\"alias\""];
    let is_over = |path: &str| {
        let text = String::from_utf8_lossy(&site.files[path]);
        path.ends_with(".html") && over.iter().any(|kind| text.contains(kind))
    };
    let all = site.files.keys().map(String::as_str);
    all.filter(|path| !is_reached(path) && !is_kept(path) && !is_over(path))
        .map(str::to_owned)
        .collect()
}

/// The files from which a script takes a part of the index of search: a page names their folder.
fn index<'a>(site: &'a Built, folder: &str) -> Vec<&'a str> {
    let in_folder = |path: &&str| {
        let below = path.strip_prefix(folder).unwrap_or("/");
        !below.contains('/') && (below.ends_with(".txt") || below.ends_with(".json"))
    };
    let all = site.files.keys().map(String::as_str);
    all.filter(in_folder).collect()
}

/// What in a file may be an address: the values of a page's attributes, every word of another text.
fn words(path: &str, text: &str) -> Vec<String> {
    let apart = |c: char| c.is_whitespace() || "\"'`()<>,;\\".contains(c);
    let all = |text: &str| -> Vec<String> { text.split(apart).map(str::to_owned).collect() };
    let ending = path.rsplit('.').next().unwrap_or_default();
    match ending {
        "html" => (html::tags(text).iter())
            .flat_map(|tag| &tag.attributes)
            .flat_map(|(_, value)| all(value))
            .collect(),
        // A line of a calendar goes on behind a line end and a space.
        "ics" => all(&text.replace("\r\n ", "")),
        "css" | "js" | "json" | "xml" | "svg" | "txt" | "webmanifest" => all(text),
        _ => Vec::new(),
    }
}

/// The file of the site that an address in another one names.
fn named(word: &str, from: &str, home: &str) -> Option<String> {
    let base = home.splitn(4, '/').nth(3).map(|path| format!("/{path}"))?;
    let word = word.split(['#', '?']).next()?;
    let host = home.split_once("://")?.1;
    let below = [home, base.as_str()]
        .into_iter()
        .find_map(|start| word.strip_prefix(start))
        // A calendar to subscribe to.
        .or_else(|| word.strip_prefix("webcal://")?.strip_prefix(host));
    if let Some(below) = below {
        return Some(loa::site::output(below));
    }
    let is_relative = !word.is_empty() && !word.starts_with('/') && !word.contains(':');
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in word.split('/').filter(|_| is_relative) {
        match part {
            "." => {}
            ".." => _ = parts.pop()?,
            name => parts.push(name),
        }
    }
    is_relative.then(|| loa::site::output(parts.join("/")))
}
