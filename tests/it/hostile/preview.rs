//! The preview, asked in a thousand ways for what lies outside of the site's folder.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::{SECRET, holds};
use crate::folder;

const PATIENCE: Duration = Duration::from_secs(30);

/// What paths are put together from.
const PIECES: [&str; 40] = [
    "..",
    "../",
    "..%2f",
    "..%2F",
    "%2e%2e",
    "%2e%2e/",
    "%2e%2e%2f",
    "..\\",
    "..%5c",
    "%2e%2e%5c",
    "....//",
    "..;/",
    "%252e%252e%252f",
    "..%252f",
    "%c0%ae%c0%ae/",
    "%c0%af",
    "..%c0%af",
    "..%ef%bc%8f",
    "%ef%bc%8e%ef%bc%8e/",
    "%00",
    "%0a",
    "%0d%0a",
    ".",
    "./",
    "/",
    "//",
    "///",
    "\\",
    "\\\\",
    "files/",
    "files/pages/",
    "content/",
    "content/pages/",
    "assets/",
    "a.pdf",
    "_loa/",
    "%3f",
    "%23",
    "~",
    "*",
];

/// What lies outside, as paths end.
const ENDS: [&str; 12] = [
    "secret/secret.md",
    "secret.yaml",
    "secret%2fsecret.md",
    "secret%5csecret.md",
    "etc/passwd",
    "/etc/passwd",
    "etc%2fpasswd",
    "proc/self/root/etc/passwd",
    "proc/self/environ",
    "loa.yaml",
    "content/pages/lien-he.md",
    "%73ecret/secret.md",
];

struct Preview {
    child: Child,
    port: u16,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Preview {
    fn start(site: &std::path::Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_loa"))
            .args(["serve", "--port", "0", "--date", "2024-06-15", "--site"])
            .arg(site)
            .env("LANG", "en_US.UTF-8")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the binary can be run");
        let said = BufReader::new(child.stdout.take().expect("its words"));
        let port = said.lines().map_while(Result::ok).find_map(|line| {
            let (_, rest) = line.split_once("http://127.0.0.1:")?;
            rest.split('/').next()?.parse().ok()
        });
        Self {
            child,
            port: port.expect("a port"),
        }
    }

    /// All that is answered to a request for a target, as it is written.
    fn ask(&self, target: &[u8]) -> Vec<u8> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time");
        let request = [
            b"GET ",
            target,
            b" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        ]
        .concat();
        let mut answer = Vec::new();
        // What is no request at all may be cut off before it is read.
        let _ = stream.write_all(&request);
        match stream.read_to_end(&mut answer) {
            Ok(_) => answer,
            Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => answer,
            Err(error) => panic!("{:?}: {error}", String::from_utf8_lossy(target)),
        }
    }
}

/// The same numbers every time (Knuth's MMIX).
fn next(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*state >> 33).expect("31 bits")
}

fn targets(count: usize) -> Vec<String> {
    let mut state = 15;
    let mut found: Vec<String> = [
        "http://127.0.0.1/../secret/secret.md",
        "file:///etc/passwd",
        "//etc/passwd",
        "*",
        "",
        "\\etc\\passwd",
    ]
    .map(str::to_owned)
    .to_vec();
    while found.len() < count {
        let mut target = String::from("/");
        for _ in 0..=next(&mut state) % 8 {
            target.push_str(PIECES[next(&mut state) % PIECES.len()]);
        }
        target.push_str(ENDS[next(&mut state) % ENDS.len()]);
        found.push(target);
    }
    found
}

fn site() -> tempfile::TempDir {
    let place = folder::temporary();
    folder::write(place.path(), "secret/secret.md", SECRET.as_bytes());
    folder::write(place.path(), "secret.yaml", SECRET.as_bytes());
    let page = "---\ntitle: Liên hệ\n---\n[Tệp](a.pdf), ![Ảnh](b.png)\n";
    folder::write(
        place.path(),
        "site/content/pages/lien-he.md",
        page.as_bytes(),
    );
    folder::write(place.path(), "site/content/pages/a.pdf", b"tep-cua-trang");
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0CRC!\0\0\0\0IEND\xae\x42\x60\x82";
    folder::write(place.path(), "site/content/pages/b.png", picture);
    place
}

#[test]
fn a_thousand_ways_do_not_lead_out_of_the_folder() {
    let place = site();
    let preview = Preview::start(&place.path().join("site"));
    assert!(holds(&preview.ask(b"/files/pages/a.pdf"), b"tep-cua-trang"));
    let targets = targets(1000);
    assert_eq!(targets.len(), 1000);
    for target in &targets {
        let answer = preview.ask(target.as_bytes());
        for words in [SECRET.as_bytes(), b"root:x:0", b"PATH="] {
            assert!(!holds(&answer, words), "{target}");
        }
    }
    // It still answers.
    assert!(holds(&preview.ask(b"/lien-he/"), "Liên hệ".as_bytes()));
}

/// Somebody puts a link in the place of a file that is on show.
#[test]
fn a_file_that_became_a_link_is_not_followed() {
    let place = site();
    let site = place.path().join("site");
    let preview = Preview::start(&site);
    let ways = ["a.pdf", "b.png"];
    for (name, to) in ways
        .iter()
        .zip(["../../../secret/secret.md", "/etc/passwd"])
    {
        let path = site.join("content/pages").join(name);
        std::fs::remove_file(&path).expect("a file");
        std::os::unix::fs::symlink(to, &path).expect("a link");
    }
    // Whatever the watcher has seen by now.
    for _ in 0..50 {
        for name in ways {
            let answer = preview.ask(format!("/files/pages/{name}").as_bytes());
            assert!(
                !holds(&answer, SECRET.as_bytes()) && !holds(&answer, b"root:x:0"),
                "{name}"
            );
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    // A folder on the way.
    std::fs::remove_dir_all(site.join("content")).expect("a folder");
    std::os::unix::fs::symlink("../secret", site.join("content")).expect("a link");
    for _ in 0..50 {
        let answer = preview.ask(b"/secret/");
        assert!(!holds(&answer, SECRET.as_bytes()));
        std::thread::sleep(Duration::from_millis(10));
    }
}
