//! Whether a file does something when it is opened: a script, a program, a page that asks elsewhere.

/// Bytes above which a page is not looked through, and taken for one that acts.
pub const LIMIT: u64 = 1 << 20;

/// Endings of what is carried out by browsers, servers or the devices of readers.
const PROGRAMS: [&str; 34] = [
    "js", "mjs", "cjs", "wasm", "php", "php3", "php4", "php5", "php7", "phtml", "phar", "cgi",
    "fcgi", "pl", "py", "rb", "sh", "asp", "aspx", "jsp", "cfm", "shtml", "exe", "dll", "msi",
    "bat", "cmd", "ps1", "vbs", "jar", "swf", "hta", "scr", "apk",
];

/// Endings of what is plain, or acts, by what it holds.
const PAGES: [&str; 12] = [
    "html", "htm", "xhtml", "xht", "xml", "xsl", "xslt", "svg", "svgz", "rss", "atom", "mhtml",
];

/// Whether a file has to be looked into.
pub fn may_act(name: &str) -> bool {
    PAGES.contains(&&*ending(name))
}

/// Whether a file acts, by its name and, of a page, by what it holds.
pub fn acts(name: &str, text: &[u8]) -> bool {
    let ending = ending(name);
    PROGRAMS.contains(&&*ending)
        || ending == "svgz"
        || PAGES.contains(&&*ending) && (text.len() as u64 >= LIMIT || is_active(text))
}

fn ending(name: &str) -> String {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase())
        .unwrap_or_default()
}

fn is_active(text: &[u8]) -> bool {
    // What is in another encoding could hide anything.
    let Ok(text) = std::str::from_utf8(text) else {
        return true;
    };
    let text = text.to_ascii_lowercase();
    let parts = [
        "script",
        "iframe",
        "<frame",
        "<object",
        "<embed",
        "<base",
        "<link",
        "<meta",
        "<form",
        "<style",
        "<applet",
        "foreignobject",
        "xml-stylesheet",
        "<!entity",
        "style=",
        "href=",
        "src=",
        "&#",
        "encoding=\"utf-7",
    ];
    parts.iter().any(|part| text.contains(part)) || has_event(&text)
}

/// Whether a text in small letters holds what may be an attribute `on…=`.
fn has_event(text: &str) -> bool {
    text.match_indices("on").any(|(at, _)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let rest = text.get(at + 2..).unwrap_or_default();
        let name = rest.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        before.is_some_and(|c| c.is_whitespace() || "\"'/".contains(c))
            && name.len() < rest.len()
            && name.trim_start().starts_with('=')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proofs_of_ownership_are_plain() {
        let right = [
            (
                "google1234.html",
                "google-site-verification: google1234.html",
            ),
            (
                "BingSiteAuth.xml",
                "<?xml version=\"1.0\"?><users><user>AB12</user></users>",
            ),
            (
                "yandex_1.html",
                "<html><head></head><body>Verification: 1</body></html>",
            ),
            ("CNAME", "vi-du.example"),
            ("_redirects", "/a /b 301"),
            (
                ".well-known/security.txt",
                "Contact: mailto:a@vi-du.example",
            ),
        ];
        for (name, text) in right {
            assert!(!acts(name, text.as_bytes()), "{name}");
        }
        let wrong = [
            ("a.js", ""),
            ("A.PHP", ""),
            ("a.html", "<ScRiPt>"),
            ("a.html", "<p onclick = 'a'>"),
            ("a.html", "<img/onerror=a>"),
            ("a.html", "<a href='x'>"),
            ("a.xml", "<?xml-stylesheet?>"),
            ("a.svg", "<svg onload=\"a\"/>"),
        ];
        for (name, text) in wrong {
            assert!(acts(name, text.as_bytes()), "{name} {text}");
        }
        assert!(acts("a.html", b"\xff\xfe<\0"));
    }
}
