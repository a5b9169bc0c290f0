use super::*;

fn refused(text: &str) -> Option<BadAddress> {
    text.parse::<Address>().err()
}

#[test]
fn hosts_are_those_that_a_browser_opens() {
    for (text, host, shown) in [
        ("https://vi-du.gov.vn/x", "vi-du.gov.vn", "vi-du.gov.vn"),
        (
            "HTTPS://WWW.Vi-Du.gov.VN.:443/x",
            "www.vi-du.gov.vn",
            "vi-du.gov.vn",
        ),
        ("http://vi-du.vn:8080", "vi-du.vn", "vi-du.vn:8080"),
        ("https://v%69-du.vn/", "vi-du.vn", "vi-du.vn"),
        ("https://víd.vn/", "xn--vd-nja.vn", "xn--vd-nja.vn"),
        ("mailto:Lan.Anh@VI-DU.vn?subject=a", "vi-du.vn", "vi-du.vn"),
    ] {
        let read: Address = text.parse().expect(text);
        assert_eq!((read.host(), &*read.shown()), (Some(host), shown), "{text}");
    }
    assert_eq!("tel:+84-1900".parse::<Address>().unwrap().host(), None);
}

#[test]
fn what_reads_otherwise_than_it_looks_is_refused() {
    use BadAddress::*;
    for (text, why) in [
        ("https://evil.example\\.gov.vn/x", Sign),
        ("https://evil.example\\@x.gov.vn", Sign),
        ("https://evil.example:80\\.gov.vn", Sign),
        ("https://vi-du.gov.vn@evil.example/", User),
        ("https://@evil.example/", User),
        ("https:///evil.example", Slashes),
        ("https:/evil.example", Slashes),
        ("https:evil.example", Slashes),
        ("//evil.example", NoScheme),
        ("evil.example", NoScheme),
        ("javascript:alert(1)", Scheme),
        ("JaVa\tScript:alert(1)", Scheme),
        ("\u{1}javascript:alert(1)", Scheme),
        ("data:text/html,x", Scheme),
        ("ftp://x.vn", Scheme),
        ("https://a b.vn", Space),
        ("https://a\u{a0}b.vn", Space),
        ("https://a.vn/\t", NoScheme),
        ("https://ev\u{ad}il.vn", Unseen),
        ("https://\u{202e}nv.vog", Unseen),
        ("https://", Host),
        ("https://?x", Host),
        ("https://a..b/", Host),
        ("https://a.vn:99999/", Host),
        ("https://a／b.vn/", Host),
        ("mailto:", Mailbox),
        ("mailto:a@b.vn,c@evil.example", Mailbox),
        ("mailto:a@b.vn?cc=c@evil.example", Mailbox),
        ("mailto:a@b.vn?%62cc=c@evil.example", Mailbox),
        ("mailto:a%40b.vn@evil.example", Mailbox),
        ("tel:", Number),
        ("tel:*%2306%23", Number),
    ] {
        let wanted = (text != "https://a.vn/\t").then_some(why);
        assert_eq!(refused(text), wanted, "{text:?}");
    }
}

#[test]
fn targets_that_stay_on_the_site_are_paths() {
    for path in ["", "#a", "a.md", "../a b.md", "/x/", "a:b/c"] {
        let is_path = matches!(LinkTarget::of(path), LinkTarget::Path(_));
        assert_eq!(is_path, path != "a:b/c", "{path}");
    }
    for leaving in [
        "//x",
        "/\\x",
        "\\/x",
        "\\\\x",
        "/\t/x",
        " //x",
        "a\u{0}b",
        " https://x.vn",
    ] {
        assert!(
            matches!(LinkTarget::of(leaving), LinkTarget::Refused(_)),
            "{leaving:?}"
        );
    }
    assert!(matches!(
        LinkTarget::of("tel:1900.0000"),
        LinkTarget::Address(_)
    ));
}

#[test]
fn fields_take_the_schemes_that_they_are_for() {
    assert!("http://x.vn".parse::<WebAddress>().is_ok());
    assert!("mailto:a@b.vn".parse::<WebAddress>().is_err());
    assert!("http://x.vn".parse::<SafeAddress>().is_err());
    for reply in ["hoi@vi-du.vn", "mailto:hoi@vi-du.vn", "https://x.vn/a"] {
        assert!(reply.parse::<ReplyAddress>().is_ok(), "{reply}");
    }
    assert!("http://x.vn".parse::<ReplyAddress>().is_err());
    for (base, whole) in [
        ("https://VI-DU.vn", "https://vi-du.vn/"),
        ("http://[::1]:80/a/b//", "http://[::1]/a/b/"),
        ("https://x.vn/a/../b", "https://x.vn/b/"),
    ] {
        let read: Base = base.parse().unwrap();
        assert_eq!(read.as_str(), whole);
    }
    let port: Base = "http://127.0.0.1:1306/x".parse().unwrap();
    assert_eq!((port.host(), port.path()), ("127.0.0.1", "/x/"));
    for bad in [
        "vi-du.vn/x",
        "https://x.vn/?a",
        "https://x.vn/#a",
        "mailto:a@b.vn",
    ] {
        assert!(bad.parse::<Base>().is_err(), "{bad}");
    }
    for terms in [
        "Ghi nguồn khi dùng lại",
        "CC BY 4.0",
        "https://x.vn/cc",
        "Theo https://x.vn",
    ] {
        assert!(terms.parse::<Licence>().is_ok(), "{terms}");
    }
    assert!("https:/x.vn".parse::<Licence>().is_err());
}

#[test]
fn endings_hold_hosts_below_them_and_no_others() {
    for written in ["gov.vn", ".gov.vn", "*.gov.vn", "GOV.VN", "gov.vn."] {
        let host: Host = written.parse().expect(written);
        assert!(host.holds("gov.vn") && host.holds("a.gov.vn"), "{written}");
        assert!(
            !host.holds("evilgov.vn") && !host.holds("gov.vn.evil"),
            "{written}"
        );
    }
    for bad in [
        "",
        ".",
        "https://gov.vn",
        "gov.vn/x",
        "a b",
        "1.2",
        "x@gov.vn",
    ] {
        assert!(bad.parse::<Host>().is_err(), "{bad}");
    }
}

#[test]
fn questions_stand_before_the_place_on_a_page() {
    let asked = |text: &str| text.parse::<Address>().unwrap().asking("a=1");
    assert_eq!(asked("https://x.vn/#b"), "https://x.vn/?a=1#b");
    assert_eq!(asked("https://x.vn/?c#b?d"), "https://x.vn/?c&a=1#b?d");
    assert_eq!(asked("https://x.vn/?"), "https://x.vn/?a=1");
}

#[test]
fn what_was_meant_is_guessed() {
    for (text, meant) in [
        ("https:/x.vn/a", Some("https://x.vn/a")),
        ("https:x.vn", Some("https://x.vn")),
        ("https:///x.vn", Some("https://x.vn")),
        ("HTTP//x.vn", Some("https://x.vn")),
        ("www.x.vn", Some("https://www.x.vn")),
        ("lan@vi-du.vn", Some("mailto:lan@vi-du.vn")),
        ("1900.0000", Some("tel:19000000")),
        ("https://x.vn", None),
        ("httpx", None),
        ("bai.md", None),
    ] {
        assert_eq!(guess(text).as_deref(), meant, "{text}");
    }
}
