//! A server that really runs, asked over a socket as a browser asks.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::atomic::{AtomicI8, Ordering};
use std::time::{Duration, Instant};

use super::*;

mod changes;
use crate::date::Date;
use crate::disk::Folder;
use crate::site::Options;

/// How long a change may take to be seen; far more than it needs.
const PATIENCE: Duration = Duration::from_secs(20);

const ARTICLE: &str = "content/articles/mot.md";

struct Preview {
    folder: tempfile::TempDir,
    port: u16,
    /// The day of January 2026 on which it runs.
    day: Arc<AtomicI8>,
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().skip(1);
        let mut pairs = lines.filter_map(|line| line.split_once(": "));
        Some(pairs.find(|(key, _)| key.eq_ignore_ascii_case(name))?.1)
    }
}

impl Preview {
    /// Serves a small site, changed by `prepare` before the start.
    fn start(base_url: &str, prepare: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| write(folder.path(), name, text);
        write(
            "loa.yaml",
            "version: 1\ntitle: Làng Thử\nsections:\n  articles: tin-tức\n",
        );
        write(ARTICLE, &article("Tin đầu tiên"));
        write(
            "content/pages/lien-he.md",
            "---\ntitle: Liên hệ\n---\n\nGọi số 0. [Số liệu](../so-lieu.csv)\n",
        );
        write("content/so-lieu.csv", "a,b\n");
        prepare(folder.path());
        let listener = listen(0, Tongue::Vi).unwrap();
        let port = listener.local_addr().unwrap().port();
        let root = folder.path().to_owned();
        let day = Arc::new(AtomicI8::new(2));
        let (today, base_url) = (Arc::clone(&day), base_url.to_owned());
        let options = move || Options {
            today: Date::constant(2026, 1, today.load(Ordering::Relaxed)),
            base_url: Some(base_url.clone()),
            drafts: false,
            internal: false,
        };
        let (keeper, stage) = Keeper::start(
            Folder::new(root.clone()),
            Box::new(move |_| Ok(options())),
            Box::new(|_, _| {}),
        )
        .unwrap();
        std::thread::spawn(move || keeper.keep(|_| {}));
        let tongue = Tongue::Vi;
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.unwrap().block_on(serve(
                listener,
                stage,
                Reader {
                    folder: Folder::new(root),
                    tongue,
                },
            ))
        });
        Self { folder, port, day }
    }

    fn usual() -> Self {
        Self::start("http://127.0.0.1/", |_| {})
    }

    /// Saves a file as careful editors do: a new file takes the place of the old one.
    fn write(&self, name: &str, text: &str) {
        let root = self.folder.path();
        write(root, ".saved", text);
        fs::create_dir_all(root.join(name).parent().unwrap()).unwrap();
        fs::rename(root.join(".saved"), root.join(name)).unwrap();
    }

    fn open(&self) -> TcpStream {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    fn ask(&self, method: &str, path: &str, host: &str) -> Answer {
        self.ask_as(method, path, &format!("Host: {host}\r\n"))
    }

    /// Asks with these lines in the head of the request.
    fn ask_as(&self, method: &str, path: &str, lines: &str) -> Answer {
        let mut stream = self.open();
        let request = format!("{method} {path} HTTP/1.1\r\n{lines}Connection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer);
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        Answer {
            status: head[9..12].parse().unwrap(),
            head: head.to_owned(),
            body: body.to_owned(),
        }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &format!("127.0.0.1:{}", self.port))
    }

    fn events(&self) -> Events {
        let mut stream = self.open();
        let request = "GET /_loa/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
        stream.write_all(request.as_bytes()).unwrap();
        Events(BufReader::new(stream))
    }
}

/// The events that the server sends to a browser.
struct Events(BufReader<TcpStream>);

impl Events {
    /// The data of the next event.
    fn next(&mut self) -> String {
        // The stream is kept alive, so it is not enough that reading it takes no time.
        let begin = Instant::now();
        loop {
            assert!(begin.elapsed() < PATIENCE, "no event");
            let mut line = String::new();
            assert_ne!(self.0.read_line(&mut line).unwrap(), 0, "the stream ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return data.trim_end().to_owned();
            }
        }
    }

    /// The data of the first event that satisfies a condition.
    fn until(&mut self, is_it: impl Fn(&str) -> bool) -> String {
        loop {
            let data = self.next();
            if is_it(&data) {
                return data;
            }
        }
    }
}

fn write(root: &Path, name: &str, text: &str) {
    let path = root.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn article(title: &str) -> String {
    format!(
        "---\ntitle: {title}\nsummary: Thử.\ndate: 2026-01-01\nsource: []\n---\n\nĐây là bài.\n"
    )
}

fn pages(event: &str) -> &str {
    event
        .split("\"pages\":\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
}

const FRESH: &str = "\"isFresh\":true";
const STALE: &str = "\"isFresh\":false";

#[test]
fn pages_carry_what_a_careful_server_says() {
    let preview = Preview::usual();
    let home = preview.get("/");
    assert_eq!(home.status, 200);
    assert_eq!(
        home.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    assert_eq!(home.header("cache-control"), Some("no-store"));
    assert_eq!(home.header("x-content-type-options"), Some("nosniff"));
    let referrer = home.header("referrer-policy");
    assert_eq!(referrer, Some("strict-origin-when-cross-origin"));
    assert_eq!(
        home.header("content-security-policy"),
        Some(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
             font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
             form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
    );
    assert!(home.body.contains("Làng Thử"));
    assert_eq!(home.body.matches("/_loa/reload.js").count(), 1);
    let end = home.body.find("</body>").unwrap();
    assert!(home.body[..end].trim_end().ends_with("</script>"));

    let style = home.body.split("stylesheet\" href=\"").nth(1).unwrap();
    let style = preview.get(style.split('"').next().unwrap());
    assert_eq!(
        (style.status, style.header("content-type")),
        (200, Some("text/css; charset=utf-8"))
    );
    assert!(!style.body.contains("_loa"));

    for (path, kind, holds) in [
        ("/feed.xml", "application/xml", "Tin đầu tiên"),
        ("/robots.txt", "text/plain; charset=utf-8", "Sitemap"),
        ("/files/so-lieu.csv", "text/csv; charset=utf-8", "a,b"),
        (
            "/_loa/reload.js",
            "text/javascript; charset=utf-8",
            "EventSource",
        ),
        ("/_loa/findings.css", "text/css; charset=utf-8", ".piece"),
    ] {
        let answer = preview.get(path);
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, Some(kind)),
            "{path}"
        );
        assert!(answer.body.contains(holds), "{path}: {}", answer.body);
        assert!(answer.header("content-security-policy").is_some(), "{path}");
    }
}

#[test]
fn a_page_that_is_made_to_be_framed_may_be() {
    let preview = Preview::start("", |root| {
        write(
            root,
            "seeds/metrics.yaml",
            "metrics:\n  - id: so\n    name: Số thử\n    base: Thử\n    targets: []\n",
        );
    });
    let policy = |path: &str| {
        let page = preview.get(path);
        assert_eq!(page.status, 200, "{path}: {}", page.body);
        page.header("content-security-policy")
            .map(str::to_owned)
            .unwrap_or_default()
    };
    assert!(policy("/metrics/so/nhung/").ends_with("frame-ancestors *"));
    assert!(policy("/metrics/so/").ends_with("frame-ancestors 'none'"));
}

#[test]
fn addresses_are_those_of_the_published_site() {
    let preview = Preview::usual();
    assert!(preview.get("/lien-he/").body.contains("Gọi số 0."));
    assert!(
        preview
            .get("/lien-he/index.html")
            .body
            .contains("Gọi số 0.")
    );
    let moved = preview.get("/lien-he?q=1");
    assert_eq!(
        (moved.status, moved.header("location")),
        (308, Some("/lien-he/?q=1"))
    );

    let nothing = preview.get("/khong-co/");
    assert_eq!(nothing.status, 404);
    assert!(nothing.body.contains("Không có trang này"));
    assert_eq!(nothing.body.matches("/_loa/reload.js").count(), 1);

    for path in [
        "/../loa.yaml",
        "/%2e%2e/loa.yaml",
        "/%2e%2e%2floa.yaml",
        "/..%5cloa.yaml",
        "/files/../../loa.yaml",
        "/files/..%2f..%2floa.yaml",
        "/loa.yaml",
        "/content/articles/mot.md",
        "//127.0.0.1/lien-he",
        "/%00",
        "/%ff",
        "/%",
    ] {
        let answer = preview.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.contains("version: 1"), "{path}");
    }

    let head = preview.ask("HEAD", "/lien-he/", "localhost");
    let get = preview.ask("GET", "/lien-he/", "localhost");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(head.header("content-length"), get.header("content-length"));
    assert_eq!(
        get.header("content-length"),
        Some(&*get.body.len().to_string())
    );
    let post = preview.ask("POST", "/", "localhost");
    assert_eq!(
        (post.status, post.header("allow")),
        (405, Some("GET, HEAD"))
    );
}

#[test]
fn letters_may_come_composed_or_not() {
    let preview = Preview::usual();
    for path in [
        "/tin-t%E1%BB%A9c/mot/",     // ứ as one letter
        "/tin-tu%CC%9B%CC%81c/mot/", // u, horn, acute
    ] {
        let answer = preview.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert!(answer.body.contains("Đây là bài."));
        let without = path.trim_end_matches('/');
        let moved = preview.get(without);
        assert_eq!((moved.status, moved.header("location")), (308, Some(path)));
    }
}

#[test]
fn only_the_names_of_this_machine_are_answered() {
    let preview = Preview::usual();
    for host in ["localhost", "LOCALHOST:1306", "127.0.0.1:80", "[::1]:1306"] {
        assert_eq!(preview.ask("GET", "/", host).status, 200, "{host}");
    }
    let foreign = [
        "evil.example",
        "evil.example:1306",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "127.0.0.1@evil.example",
        "[::1].evil.example",
        "0.0.0.0",
        "",
    ];
    for host in foreign {
        for path in ["/", "/_loa/findings", "/_loa/events"] {
            let answer = preview.ask("GET", path, host);
            assert_eq!(answer.status, 403, "{host} {path}");
            assert!(!answer.body.contains("Làng Thử"), "{host}");
        }
    }
    let whole = preview.ask("GET", "http://evil.example/", "localhost");
    assert_eq!(whole.status, 403);
}

#[test]
fn pages_of_other_origins_are_not_answered() {
    let preview = Preview::usual();
    let ask = |path: &str, said: &str| {
        let host = "Host: 127.0.0.1:1306\r\n";
        preview
            .ask_as("GET", path, &format!("{host}{said}\r\n"))
            .status
    };
    let foreign = [
        "Origin: https://evil.example",
        "Origin: http://127.0.0.1:8000",
        "Origin: http://localhost:1306",
        "Origin: https://127.0.0.1:1306",
        "Origin: null",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: no-cors",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: cors",
    ];
    for said in foreign {
        for path in ["/", "/_loa/findings", "/_loa/events"] {
            assert_eq!(ask(path, said), 403, "{path} {said}");
        }
    }
    let own = [
        "Origin: http://127.0.0.1:1306",
        "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors",
        "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate",
    ];
    for said in own {
        for path in ["/", "/_loa/findings"] {
            assert_eq!(ask(path, said), 200, "{path} {said}");
        }
    }
    // A link from elsewhere leads to a page, and to nothing else.
    let link = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate";
    assert_eq!(ask("/", link), 200);
    assert_eq!(ask("/_loa/events", link), 403);
}

#[test]
fn a_site_may_lie_below_a_folder() {
    let preview = Preview::start("http://127.0.0.1/thu/", |_| {});
    for path in ["/", "/thu"] {
        let moved = preview.get(path);
        assert_eq!(
            (moved.status, moved.header("location")),
            (308, Some("/thu/")),
            "{path}"
        );
    }
    assert!(preview.get("/thu/lien-he/").body.contains("Gọi số 0."));
    assert_eq!(preview.get("/lien-he/").status, 404);
    assert_eq!(
        preview.get("/thu/lien-he").header("location"),
        Some("/thu/lien-he/")
    );
}

#[test]
fn a_taken_port_is_named() {
    let listener = listen(0, Tongue::Vi).unwrap();
    let port = listener.local_addr().unwrap().port();
    for (tongue, words) in [
        (Tongue::Vi, "chọn cổng khác"),
        (Tongue::En, "choose another port"),
    ] {
        let error = listen(port, tongue).unwrap_err().to_string();
        assert!(
            error.contains(&port.to_string()) && error.contains(words),
            "{error}"
        );
    }
}
