//! Foreign bytes, addresses, and the names of files.

use std::io::Cursor;

use loa::address::{
    Address, Base, Host, Likeness, LinkTarget, ReplyAddress, SafeAddress, Telephone, WebAddress,
    guess,
};
use loa::picture::{self, PictureFormat};
use loa::raw::Room;
use loa::read::markdown as facts;
use loa::vietnamese;

use super::read;

/// A picture: the first byte says under which ending it comes.
pub fn pictures(data: &[u8]) {
    let Some((ending, bytes)) = data.split_first() else {
        return;
    };
    let format =
        [PictureFormat::Jpeg, PictureFormat::Png, PictureFormat::Webp][usize::from(ending % 3)];
    let size = imagesize::blob_size(bytes);
    picture::look(
        bytes,
        ["a.gif", "a.svg", "a.png", "a"][usize::from(ending % 4)],
    );
    picture::moves(&mut Cursor::new(bytes));
    picture::svg_fault(bytes);
    if let Ok(stripped) = picture::strip(format, bytes) {
        // What was clean stays as it is.
        assert_eq!(picture::strip(format, &stripped).as_ref(), Ok(&stripped));
    }
    let Ok(size) = size else { return };
    let size = (
        size.width.min(1 << 20) as u32,
        size.height.min(1 << 20) as u32,
    );
    picture::upright(&mut Cursor::new(bytes), size);
    picture::height(size, 480);
    // To decode what claims to be large is slow, and its limits are another matter.
    if u64::from(size.0) * u64::from(size.1) < 1 << 16 {
        let _ = (
            picture::clean(format, bytes),
            picture::narrow(format, bytes, 16),
        );
    }
}

/// An address as a person writes it.
pub fn addresses(data: &[u8]) {
    let written = String::from_utf8_lossy(data);
    let state: Host = "gov.example".parse().expect("a host");
    if let Ok(address) = written.parse::<Address>() {
        let host = address.host().unwrap_or_default();
        let below = host == "gov.example" || host.ends_with(".gov.example");
        assert!(!state.holds(host) || below, "{host}");
        let start = address.as_str().to_ascii_lowercase();
        assert!(!start.starts_with("javascript:") && !start.starts_with("data:"));
        assert!(address.as_str().parse::<Address>().is_ok());
    }
    if let Ok(web) = written.parse::<WebAddress>() {
        assert!(
            web.is_web() && web.host().is_some_and(|host| !host.is_empty()),
            "{web:?}"
        );
        let _ = (web.shown(), web.host_in_letters(), web.parts().count());
    }
    if let Ok(safe) = written.parse::<SafeAddress>() {
        // The letters of a scheme may be large.
        let start = safe.as_str().to_ascii_lowercase();
        assert!(start.starts_with("https://"), "{safe:?}");
    }
    if let Ok(reply) = written.parse::<ReplyAddress>() {
        let _ = (reply.mailbox(), reply.asking("a=b"));
    }
    if let Ok(base) = written.parse::<Base>() {
        assert!(
            base.as_str().ends_with('/') && base.path().starts_with('/'),
            "{base:?}"
        );
    }
    if let Ok(number) = written.parse::<Telephone>() {
        assert!(
            number.tel().bytes().any(|b| b.is_ascii_digit()),
            "{number:?}"
        );
    }
    // What the state's site leads to never names a place on another host.
    if let LinkTarget::Path(path) = LinkTarget::of(&written) {
        assert!(!path.trim_start().starts_with("//"), "{path}");
    }
    let _ = (guess(&written), Likeness::of(&written).is_empty());
    facts::on_own_computer(&written);
}

/// The name of a file, and words from which a name is made.
pub fn names(data: &[u8]) {
    let written = String::from_utf8_lossy(data);
    let slug = vietnamese::slug(&written);
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    assert!(slug.chars().all(plain), "{slug}");
    assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
    assert_eq!(vietnamese::slug(&slug), slug);
    let name = vietnamese::file_name(&written);
    assert!(!name.contains(['/', '\\', '\0']), "{name}");
    assert_eq!(vietnamese::file_name(&name), name);
    for below in [
        &*written,
        &*format!("articles/{written}"),
        &*format!("questions/{written}.md"),
    ] {
        let room = Room::Content(below.to_owned());
        read(below, &room, &"---\ntitle: T\n---\n".into());
    }
    let mut sorted = [written.to_string(), slug, name];
    sorted.sort_by(|a, b| vietnamese::compare(a, b));
}
