//! From a request to its answer.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use tokio::sync::watch::Receiver;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::WatchStream;

use super::address::{Resource, find, media_type};
use super::findings;
use super::stage::{PreviewState, ShownSite};
use crate::diagnostic::Diagnostic;
use crate::disk::Folder;
use crate::making::Unmade;
use crate::render::Output;
use crate::route::{Page, Route};
use crate::rule::Tongue;
use crate::site::broken_picture;

/// For whom the server answers.
#[derive(Debug)]
pub struct Reader {
    /// The site's folder, for the files that are copied.
    pub folder: Folder,
    /// Language of findings.
    pub tongue: Tongue,
}

const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// Whose page asks, and for what.
const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const SEC_FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");

/// What a web server that publishes the site should say too, so that the preview shows what would
/// not work there.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The same for pages that are made to stand in a frame of any site.
const FRAMED: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors *";

/// Answers any request.
pub(super) async fn answer(
    State((stage, reader)): State<(Receiver<Arc<PreviewState>>, Arc<Reader>)>,
    request: Request,
) -> Response {
    let mut answer = match refusal(&request, reader.tongue) {
        Some(refusal) => refusal,
        None => respond(request.uri(), stage, reader).await,
    };
    let headers = answer.headers_mut();
    let mut say = |name, value| {
        (headers.entry(name)).or_insert(HeaderValue::from_static(value));
    };
    say(header::CACHE_CONTROL, "no-store");
    say(header::CONTENT_SECURITY_POLICY, POLICY);
    say(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    say(header::REFERRER_POLICY, "strict-origin-when-cross-origin");
    if request.method() == Method::HEAD {
        *answer.body_mut() = Body::empty();
    }
    answer
}

/// Why a request gets no answer at all. A page of another site can make a browser ask this server
/// under a name of its own (DNS rebinding): only the names of this machine are answered. Under its right
/// name it can ask too, and must not learn when something changes, nor draw into itself what it finds.
fn refusal(request: &Request, tongue: Tongue) -> Option<Response> {
    let host = request.headers().get(header::HOST);
    let host = host.and_then(|value| value.to_str().ok());
    let asked = request.uri().authority();
    if !host.is_some_and(is_here) || !asked.is_none_or(|a| is_here(a.as_str())) {
        let words = match tongue {
            Tongue::Vi => "Máy chủ xem thử chỉ trả lời ở địa chỉ http://127.0.0.1 của máy này.\n",
            Tongue::En => "The preview answers only under http://127.0.0.1 of this machine.\n",
        };
        return Some(full(StatusCode::FORBIDDEN, TEXT, words.into()));
    }
    if is_foreign(request) {
        let words = match tongue {
            Tongue::Vi => "Máy chủ xem thử không trả lời trang của nơi khác.\n",
            Tongue::En => "The preview does not answer pages of other sites.\n",
        };
        return Some(full(StatusCode::FORBIDDEN, TEXT, words.into()));
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut refusal = full(StatusCode::METHOD_NOT_ALLOWED, TEXT, Vec::new());
        let allowed = HeaderValue::from_static("GET, HEAD");
        refusal.headers_mut().insert(header::ALLOW, allowed);
        return Some(refusal);
    }
    None
}

/// Whether a page of another origin asks; that page may still lead people to a page of the preview, by a
/// link or in a frame. Browsers say where a request is from in `Origin` or `Sec-Fetch-Site` (Fetch
/// Standard; Fetch Metadata), and no script can make them say otherwise.
fn is_foreign(request: &Request) -> bool {
    let said = |name| (request.headers().get(name)).map(|value| value.to_str().unwrap_or_default());
    let host = said(header::HOST).unwrap_or_default();
    let is_own = |origin: &str| {
        let asking = origin.strip_prefix("http://");
        asking.is_some_and(|asking| asking.eq_ignore_ascii_case(host))
    };
    let is_from_elsewhere =
        matches!(said(SEC_FETCH_SITE), Some(site) if !matches!(site, "same-origin" | "none"));
    let leads_here =
        said(SEC_FETCH_MODE) == Some("navigate") && !request.uri().path().starts_with("/_loa/");
    said(header::ORIGIN).is_some_and(|origin| !is_own(origin)) || is_from_elsewhere && !leads_here
}

/// Whether a host, with or without a port, is this machine.
fn is_here(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    matches!(name, "127.0.0.1" | "[::1]") || name.eq_ignore_ascii_case("localhost")
}

async fn respond(uri: &Uri, stage: Receiver<Arc<PreviewState>>, reader: Arc<Reader>) -> Response {
    let file = |kind, text: &str| full(StatusCode::OK, kind, text.into());
    match uri.path() {
        "/_loa/events" => events(stage),
        "/_loa/reload.js" => file(media_type("reload.js"), include_str!("reload.js")),
        "/_loa/findings.css" => file(media_type("findings.css"), include_str!("findings.css")),
        "/_loa/findings" => {
            let stage = Arc::clone(&stage.borrow());
            let trouble = stage.trouble.as_ref();
            let piece = trouble.map(|t| findings::piece(&t.findings, &t.texts, reader.tongue));
            file(HTML, &piece.unwrap_or_default())
        }
        _ => {
            let (stage, uri) = (Arc::clone(&stage.borrow()), uri.clone());
            let made = tokio::task::spawn_blocking(move || page(&stage, &uri, &reader)).await;
            made.unwrap_or_else(|error| failure(&error.to_string()))
        }
    }
}

/// Tells a browser the names of the state and of its pages, now and whenever they change.
fn events(stage: Receiver<Arc<PreviewState>>) -> Response {
    let events = WatchStream::new(stage).map(|stage| {
        let data = format!(
            "{{\"stage\":\"{}\",\"pages\":\"{}\",\"isFresh\":{}}}",
            stage.name,
            stage.pages(),
            stage.is_fresh()
        );
        Ok::<_, Infallible>(Event::default().event("stage").data(data))
    });
    Sse::new(events)
        .keep_alive(KeepAlive::default())
        .into_response()
}

fn page(stage: &PreviewState, uri: &Uri, reader: &Reader) -> Response {
    let make = Make { stage, reader };
    let Some(shown) = &stage.shown else {
        let (found, texts) = stage.findings();
        return make.html(
            StatusCode::INTERNAL_SERVER_ERROR,
            findings::page(found, texts, reader.tongue).into_bytes(),
        );
    };
    let site = &shown.compiled.site;
    match find(site, uri.path()) {
        Resource::Here(file, route) => {
            let mut answer = make.output(StatusCode::OK, shown, file, route);
            if matches!(route.page, Page::MetricEmbed(_)) {
                let policy = HeaderValue::from_static(FRAMED);
                (answer.headers_mut()).insert(header::CONTENT_SECURITY_POLICY, policy);
            }
            answer
        }
        Resource::Moved(to) => redirect(&to, uri.query()),
        Resource::Nothing => match site.routes.get_key_value("404.html") {
            Some((file, route)) => make.output(StatusCode::NOT_FOUND, shown, file, route),
            None => full(StatusCode::NOT_FOUND, TEXT, "404\n".into()),
        },
    }
}

/// Makes answers of one stage.
struct Make<'a> {
    stage: &'a PreviewState,
    reader: &'a Reader,
}

impl Make<'_> {
    fn output(&self, status: StatusCode, shown: &ShownSite, file: &str, route: &Route) -> Response {
        match shown.renderer.render(&shown.compiled.site, route) {
            Ok(Output::Bytes(bytes)) if media_type(file) == HTML => self.html(status, bytes),
            Ok(Output::Bytes(bytes)) => full(status, media_type(file), bytes),
            // Painted when it is asked for: a preview shows few cards.
            Ok(Output::Made(made)) => match crate::making::make(&self.reader.folder, &made, None) {
                Ok(bytes) => full(status, media_type(file), bytes),
                Err(Unmade::Picture(path, trouble)) => {
                    self.finding(&broken_picture(&shown.compiled.site, &path, trouble), shown)
                }
                Err(Unmade::World(error)) => failure(&format!("{error:#}")),
            },
            Ok(Output::Copy(from)) => match crate::disk::bytes_of(&self.reader.folder, &from) {
                Ok(bytes) => full(status, media_type(file), bytes),
                Err(error) => failure(&format!("{error:#}")),
            },
            Err(finding) => self.finding(&finding, shown),
        }
    }

    /// A page that says what is wrong.
    fn finding(&self, finding: &Diagnostic, shown: &ShownSite) -> Response {
        let (tongue, texts) = (self.reader.tongue, &shown.compiled.texts);
        let page = findings::page(std::slice::from_ref(finding), texts, tongue);
        self.html(StatusCode::INTERNAL_SERVER_ERROR, page.into_bytes())
    }

    /// A page that reloads itself.
    fn html(&self, status: StatusCode, mut page: Vec<u8>) -> Response {
        const END: &[u8] = b"</body>";
        let script = format!(
            "<script src=\"/_loa/reload.js\" data-stage=\"{}\" data-pages=\"{}\" defer></script>\n",
            self.stage.name,
            self.stage.pages()
        );
        let at = page.windows(END.len()).rposition(|piece| piece == END);
        let at = at.unwrap_or(page.len());
        page.splice(at..at, script.into_bytes());
        full(status, HTML, page)
    }
}

fn redirect(to: &str, query: Option<&str>) -> Response {
    let to = query.map_or_else(|| to.to_owned(), |query| format!("{to}?{query}"));
    let mut answer = full(StatusCode::PERMANENT_REDIRECT, TEXT, Vec::new());
    match HeaderValue::try_from(to) {
        Ok(to) => {
            answer.headers_mut().insert(header::LOCATION, to);
            answer
        }
        Err(error) => failure(&error.to_string()),
    }
}

fn failure(words: &str) -> Response {
    full(StatusCode::INTERNAL_SERVER_ERROR, TEXT, words.into())
}

/// An answer whose length is known, also where its body is not sent.
fn full(status: StatusCode, kind: &'static str, body: Vec<u8>) -> Response {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_LENGTH, body.len().into());
    (status, headers, body).into_response()
}
