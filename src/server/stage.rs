//! What is shown at one moment: the pages, and what is wrong with the files.

use std::sync::Arc;

use crate::compile::Compiled;
use crate::diagnostic::{Diagnostic, has_errors};
use crate::render::Renderer;
use crate::report::Texts;

/// The state of the preview; immutable.
pub struct PreviewState {
    /// Names this state among all of all runs, so that a browser can tell whether it is behind.
    pub name: String,
    /// The last site without errors; none until there was one.
    pub shown: Option<Arc<ShownSite>>,
    /// Why the files as they are now cannot be shown.
    pub trouble: Option<Trouble>,
}

/// A site on show.
pub struct ShownSite {
    /// The name of the stage that it came with.
    pub name: String,
    pub compiled: Compiled,
    pub renderer: Renderer,
}

/// Errors.
pub struct Trouble {
    pub findings: Vec<Diagnostic>,
    pub texts: Texts,
}

impl PreviewState {
    /// The stage of a compiled site: the site itself, or, where it has errors, what was shown
    /// before it.
    pub fn new(name: String, compiled: Compiled, before: Option<Arc<ShownSite>>) -> Self {
        let trouble = |findings, texts| Some(Trouble { findings, texts });
        if has_errors(&compiled.findings) {
            return Self {
                name,
                shown: before,
                trouble: trouble(compiled.findings, compiled.texts),
            };
        }
        match Renderer::new(&compiled.site) {
            Ok(renderer) => Self {
                shown: Some(Arc::new(ShownSite {
                    name: name.clone(),
                    compiled,
                    renderer,
                })),
                name,
                trouble: None,
            },
            Err(mut findings) => {
                findings.extend(compiled.findings);
                Self {
                    name,
                    shown: before,
                    trouble: trouble(findings, compiled.texts),
                }
            }
        }
    }

    /// Whether the pages on show are those of the files as they are now.
    pub fn is_fresh(&self) -> bool {
        self.trouble.is_none()
    }

    /// What there is to say about the files as they are now.
    pub fn findings(&self) -> (&[Diagnostic], &Texts) {
        static NOTHING: std::sync::LazyLock<Texts> = std::sync::LazyLock::new(Texts::new);
        match (&self.trouble, &self.shown) {
            (Some(trouble), _) => (&trouble.findings, &trouble.texts),
            (None, Some(shown)) => (&shown.compiled.findings, &shown.compiled.texts),
            (None, None) => (&[], &NOTHING),
        }
    }

    /// The path of the home page.
    pub fn base_path(&self) -> &str {
        (self.shown.as_ref()).map_or("/", |shown| &shown.compiled.site.base_path)
    }

    /// The name of the pages on show; nothing where there are none.
    pub fn pages(&self) -> &str {
        self.shown.as_ref().map_or("", |shown| &shown.name)
    }
}
