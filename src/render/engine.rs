//! The template engine: the one room that knows Tera.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Error, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use crate::diagnostic::Diagnostic;
use crate::file::{Place, Span};
use crate::rule;
use crate::site::Site;

/// A value as templates see it; cloning one copies nothing.
pub type View = Value;

/// Makes a view's value.
#[must_use]
pub fn view(of: &impl Serialize) -> View {
    Value::from_serializable(of)
}

/// Templates, ready to render; one a site.
pub struct Engine {
    tera: Tera,
    /// Interface words as template values, by language.
    words: BTreeMap<String, Value>,
    /// What templates know of the whole site, by language.
    globals: BTreeMap<String, Value>,
    places: BTreeMap<String, Arc<str>>,
}

impl Engine {
    /// Compiles every template of the site.
    ///
    /// # Errors
    /// The templates that are not well-formed, each at its place.
    pub fn new(site: &Site, global: impl Fn(&Site) -> Value) -> Result<Self, Vec<Diagnostic>> {
        let mut tera = Tera::new();
        tera.autoescape_on([".html", ".xml", ".svg"]);
        let assets: BTreeMap<String, String> = (site.theme.public.iter())
            .map(|(name, public)| (name.clone(), format!("{}assets/{public}", site.base_path)))
            .collect();
        tera.register_function(
            "asset",
            move |args: Kwargs, _: &State| -> TeraResult<String> {
                let name: &str = args.must_get("name")?;
                (assets.get(name).cloned())
                    .ok_or_else(|| Error::message(format!("the theme has no file `{name}`")))
            },
        );
        tera.register_filter("fill", fill);
        tera.global_context().insert_value("site", global(site));
        let globals = (site.others.iter())
            .map(|(language, site)| (language.clone(), global(site)))
            .collect();
        let places: BTreeMap<String, Arc<str>> = (site.templates.iter())
            .map(|(name, file, _)| (name.clone(), Arc::clone(file)))
            .collect();
        let texts: Vec<(&str, &str)> = (site.templates.iter())
            .map(|(name, _, text)| (name.as_str(), &**text))
            .collect();
        let words = (site.strings.iter())
            .map(|(language, words)| (language.clone(), Value::from_serializable(&words.nested())))
            .collect();
        match tera.add_raw_templates(texts) {
            Ok(()) => Ok(Self {
                tera,
                words,
                globals,
                places,
            }),
            Err(error) => Err(refused(&error, site, &places)),
        }
    }

    /// Renders a template with a view as `page` and a frame as `frame`.
    ///
    /// # Errors
    /// What the template does wrong, at its place.
    pub fn render(
        &self,
        template: &str,
        language: &str,
        chrome: View,
        frame: &impl Serialize,
        page: View,
        out: &mut Vec<u8>,
    ) -> Result<(), Box<Diagnostic>> {
        let mut context = Context::new();
        if let Some(words) = self
            .words
            .get(language)
            .or_else(|| self.words.values().next())
        {
            context.insert_value("t", words.clone());
        }
        if let Some(global) = self.globals.get(language) {
            context.insert_value("site", global.clone());
        }
        context.insert_value("chrome", chrome);
        context.insert_value("frame", view(frame));
        context.insert_value("page", page);
        self.tera
            .render_to(template, &context, out)
            .map_err(|error| Box::new(finding(&error, &self.places)))
    }
}

/// `{{ t.page_of | fill(n=3, of=9) }}`: fills the `{names}` of interface words.
fn fill(text: &str, args: Kwargs, _: &State) -> String {
    let mut text = text.to_owned();
    for (key, value) in args.iter() {
        if let Some(key) = key.as_str() {
            text = text.replace(&format!("{{{key}}}"), &value.to_string());
        }
    }
    text
}

/// What keeps templates from being compiled. Names that nothing defines come from the engine as one
/// report in words, with a `--> name:line:column` for each.
fn refused(error: &Error, site: &Site, places: &BTreeMap<String, Arc<str>>) -> Vec<Diagnostic> {
    let report = match error.kind() {
        ErrorKind::Msg(report) => report,
        ErrorKind::SyntaxError(report) => {
            let mut found = finding(error, places);
            let text = site
                .templates
                .iter()
                .find(|(name, ..)| name == report.filename());
            if let (Some((.., text)), Some(place)) = (text, &mut found.place)
                && let Some(open) = open_text(text, report.span().range.start)
            {
                place.span = open;
            }
            return vec![found];
        }
        _ => return vec![finding(error, places)],
    };
    let mut found = Vec::new();
    let mut problem = "";
    for line in report.lines() {
        if let Some((_, words)) = line.split_once("error: ") {
            problem = words;
        }
        let Some((_, at)) = line.split_once("--> ") else {
            continue;
        };
        let mut parts = at.rsplitn(3, ':');
        let (column, row) = (parts.next(), parts.next());
        let number = |part: Option<&str>| part?.trim().parse::<usize>().ok();
        let name = parts.next().unwrap_or_default();
        let template = site.templates.iter().find(|(known, ..)| known == name);
        if let (Some((_, file, text)), Some(row), Some(column)) =
            (template, number(row), number(column))
        {
            let start = crate::file::offset(text, row, column);
            let place = Place::new(file, Span::new(start, start));
            found.push(Diagnostic::new(&rule::TEMPLATE_ERROR, place).with("detail", problem));
        }
    }
    match found.is_empty() {
        true => vec![finding(error, places)],
        false => found,
    }
}

/// The tag before a place in which a quote opens that is not closed: the engine reads on to the next
/// quote, and only there finds that something is wrong.
fn open_text(text: &str, before: usize) -> Option<Span> {
    let tags = [("{{", "}}"), ("{%", "%}")]
        .into_iter()
        .flat_map(|(open, close)| {
            let until = before.min(text.len());
            let starts = text
                .match_indices(open)
                .take_while(move |(at, _)| *at < until);
            starts.map(move |(start, _)| {
                let line = text[start..].split('\n').next().unwrap_or_default();
                let end = line.find(close).map_or(line.len(), |n| n + close.len());
                (start, &line[..end])
            })
        });
    let open = tags.filter(|(_, tag)| tag.matches('"').count() % 2 == 1);
    open.min()
        .map(|(start, tag)| Span::new(start, start + tag.len()))
}

/// An error of the engine as a finding: the template, its line, and what it says.
fn finding(error: &Error, places: &BTreeMap<String, Arc<str>>) -> Diagnostic {
    let (name, span, message) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let range = report.span().range.clone();
            (
                report.filename().to_owned(),
                Span::new(range.start, range.end),
                report.message().to_owned(),
            )
        }
        _ => (String::new(), Span::default(), error.to_string()),
    };
    let found = match places.get(&name) {
        Some(file) => Diagnostic::new(&rule::TEMPLATE_ERROR, Place::new(file, span)),
        None => Diagnostic::nowhere(&rule::TEMPLATE_ERROR),
    };
    found.with("detail", message)
}
