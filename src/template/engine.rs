//! The template engine, with what templates may call.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Error, Kwargs, State, Tera, TeraResult, Value};

use crate::diagnostic::Diagnostic;
use crate::site::{Site, Template};
use crate::template::trouble::TemplateTrouble;
use crate::template::view::{View, view};

/// Templates, ready to render; one a site.
pub(crate) struct Engine {
    tera: Tera,
    /// Interface words as template values, by language.
    words: BTreeMap<String, Value>,
    /// What templates know of the whole site, by language.
    globals: BTreeMap<String, Value>,
    templates: Arc<Vec<Template>>,
}

impl Engine {
    /// Compiles every template of the site.
    ///
    /// # Errors
    /// The templates that are not well-formed, each at its place.
    pub(crate) fn new(
        site: &Site,
        global: impl Fn(&Site) -> Value,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut tera = Tera::new();
        tera.autoescape_on([".html", ".xml", ".svg"]);
        let assets: BTreeMap<String, String> = (site.theme.public.iter())
            .map(|(name, public)| (name.clone(), format!("{}assets/{public}", site.base_path)))
            .collect();
        tera.register_function(
            "asset",
            move |args: Kwargs, _: &State| -> TeraResult<String> {
                let name: &str = args.must_get("name")?;
                assets.get(name).cloned().ok_or_else(|| {
                    let names: Vec<&str> = assets.keys().map(String::as_str).collect();
                    Error::message(format!("Unknown file `{name}`: {}", names.join(", ")))
                })
            },
        );
        tera.register_filter("fill", fill);
        tera.global_context().insert_value("site", global(site));
        let globals = (site.others.iter())
            .map(|(language, site)| (language.clone(), global(site)))
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
                templates: Arc::clone(&site.templates),
            }),
            Err(error) => Err(TemplateTrouble::of(&site.templates).refused(&error)),
        }
    }

    /// Renders a template with a view as `page` and a frame as `frame`.
    ///
    /// # Errors
    /// What the template does wrong, at its place.
    #[expect(
        clippy::too_many_arguments,
        reason = "each is a name that templates know"
    )]
    pub(crate) fn render(
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
            .map_err(|error| Box::new(TemplateTrouble::of(&self.templates).finding(&error)))
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
