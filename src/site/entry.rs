//! One text in every language in which it was written.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::content::Written;

/// A text and its translations.
#[derive(Debug)]
pub struct Entry<M> {
    pub main: Arc<Written<M>>,
    /// Language → translation.
    pub translations: BTreeMap<String, Arc<Written<M>>>,
}

impl<M> Entry<M> {
    /// The text in a language, or in the main one where nobody has translated it.
    pub fn text(&self, language: &str) -> &Written<M> {
        self.translations.get(language).unwrap_or(&self.main)
    }

    /// A text from its files, and the files that another of the same name stands in the way of.
    pub(super) fn join(
        texts: &[Arc<Written<M>>],
        main_language: &str,
    ) -> (Option<Self>, Vec<Arc<str>>) {
        let mut hidden = Vec::new();
        let mut main = None;
        let mut translations = BTreeMap::new();
        for text in texts.iter().map(Arc::clone) {
            let unused = match &text.language {
                Some(language) if language != main_language => {
                    translations.insert(language.clone(), text)
                }
                _ => main.replace(text),
            };
            hidden.extend(unused.map(|text| Arc::clone(&text.file)));
        }
        let main = main.or_else(|| translations.pop_first().map(|(_, text)| text));
        (main.map(|main| Self { main, translations }), hidden)
    }

    /// The text and its translations.
    pub fn texts(&self) -> impl Iterator<Item = &Written<M>> {
        std::iter::once(&*self.main).chain(self.translations.values().map(|text| &**text))
    }

    /// The files of the text and its translations.
    pub(super) fn files(&self) -> impl Iterator<Item = &Arc<str>> {
        let translations = self.translations.values().map(|text| &text.file);
        std::iter::once(&self.main.file).chain(translations)
    }
}
