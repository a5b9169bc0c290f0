//! Bodies of texts: their markup, and their calls on a page of a small site.

use std::path::Path;
use std::sync::{LazyLock, Mutex, PoisonError};

use annotate_snippets::Renderer as Plain;
use loa::compile::{Compiler, FoundFile};
use loa::date::Date;
use loa::diagnostic::has_errors;
use loa::disk::Folder;
use loa::file::{Body, SourceFile, clean};
use loa::html::markdown::{Hooks, ImageInfo, LinkTo, MarkdownWords, html};
use loa::raw::Room;
use loa::read::markdown as facts;
use loa::render::{Output, Renderer};
use loa::rule::Tongue;
use loa::site::Options;
use loa::terminal;

use super::text;

/// The body of a text, written as HTML for a site where every link and picture leads somewhere.
pub fn markdown(data: &[u8]) {
    let body = text(data);
    let words = MarkdownWords {
        note: "a",
        tip: "b",
        important: "c",
        warning: "d",
        caution: "e",
        footnotes: "f",
        footnote: "g",
        back: "h",
        table: "i",
        anchor: "j",
        done: "k",
        open: "l",
    };
    let hooks = Hooks {
        link: &|target| LinkTo::Url {
            href: target.to_owned(),
            external: target.starts_with("http"),
        },
        image: &|target| {
            Some(ImageInfo {
                src: target.to_owned(),
                pixels: Some((4, 3)),
                forms: Vec::new(),
            })
        },
        call: &|call| (call.name != "no").then(|| "<svg></svg>".to_owned()),
        words: &words,
        highlight: false,
    };
    let mut out = String::new();
    html(&body, 0, &hooks, &mut out);
    harmless(&out);
    let _ = facts::facts(&body, 0);
}

/// Markup must hold no script in any form. In texts `<`, in values `"` and `>` are escapes, so this finds
/// every tag and every value.
fn harmless(html: &str) {
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default().to_lowercase();
        assert!(
            !["script", "iframe", "!--"]
                .iter()
                .any(|never| tag.starts_with(never)),
            "{tag}"
        );
        let mut name = "";
        for (at, piece) in tag.split('"').enumerate() {
            if at % 2 == 0 {
                name = piece.trim();
                assert!(!name.starts_with("on") && name != "style=", "{tag}");
            } else if ["href=", "src="].contains(&name) {
                assert!(
                    !["javascript:", "data:"]
                        .iter()
                        .any(|bad| piece.starts_with(bad)),
                    "{tag}"
                );
            }
        }
    }
}

/// Words for a page of a small site: calls of every kind, links to records, what becomes of them.
pub fn shortcodes(data: &[u8]) {
    // What reads the templates is kept: they are the same for all words.
    type Small = (Compiler, Vec<FoundFile>, Option<Renderer>);
    static SITE: LazyLock<Mutex<Small>> = LazyLock::new(|| {
        let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
        let root = above
            .map(|folder| folder.join("tests/sites/agency"))
            .find(|root| root.is_dir())
            .expect("the fictitious agency");
        let mut found = Folder::new(root).load().expect("a site that can be read");
        found.retain(|f| !f.file.path.starts_with("content/") || f.file.path.contains("/ho-so/"));
        Mutex::new((Compiler::default(), found, None))
    });
    const NAME: &str = "content/pages/thu.md";
    let written = format!("---\ntitle: T\n---\n{}", text(data));
    let mut site = SITE.lock().unwrap_or_else(PoisonError::into_inner);
    let (compiler, found, kept) = &mut *site;
    found.retain(|f| &*f.file.path != NAME);
    found.push(FoundFile {
        file: SourceFile {
            path: NAME.into(),
            body: Body::Text(clean(&written)),
        },
        room: Room::Content("pages/thu.md".to_owned()),
    });
    let options = Options {
        today: Date::constant(2024, 6, 15),
        base_url: None,
        drafts: false,
        internal: false,
    };
    let compiled = compiler.compile(found, &options);
    terminal::report(
        &compiled.findings,
        &compiled.texts,
        Tongue::Vi,
        &Plain::plain(),
    );
    if has_errors(&compiled.findings) {
        return;
    }
    if kept.is_none() {
        *kept = Renderer::new(&compiled.site).ok();
    }
    let (Some(renderer), Some(route)) = (kept, compiled.site.routes.get("thu/index.html")) else {
        return;
    };
    if let Ok(Output::Bytes(page)) = renderer.render(&compiled.site, route) {
        assert!(String::from_utf8(page).is_ok_and(|page| page.ends_with("</html>\n")));
    }
}
