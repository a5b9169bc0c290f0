//! What the sources say now, and where: the site, its files and how each was read.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use crate::date::{Date, Day};
use crate::file::{Place, Span};
use crate::outputs::data::PlanData;
use crate::plan::change::ChangeNote;
use crate::presenter::desk::Desk;
use crate::read::front_matter;
use crate::read::yaml::{At, Tree, tree};
use crate::site::Site;
use crate::strings::Strings;

/// Files by their paths, each as it was read; none where it is no YAML.
type Trees = HashMap<Arc<str>, Option<Rc<At<Tree>>>>;

/// What the sources say now.
pub(super) struct Now<'a> {
    pub desk: Desk<'a>,
    files: &'a HashMap<Arc<str>, Arc<str>>,
    /// Each file that was looked into, as a tree.
    trees: RefCell<Trees>,
}

impl<'a> Now<'a> {
    pub(super) fn new(
        site: &'a Site,
        files: &'a HashMap<Arc<str>, Arc<str>>,
        words: &'a Strings,
    ) -> Self {
        Self {
            desk: Desk {
                site,
                language: site.main_language(),
                words,
            },
            files,
            trees: RefCell::default(),
        }
    }

    pub(super) fn today(&self) -> Date {
        self.desk.site.options.today
    }

    pub(super) fn text(&self, file: &str) -> Option<&'a str> {
        self.files.get(file).map(|text| &**text)
    }

    /// A file as a tree; of a text its front matter.
    pub(super) fn tree(&self, file: &Arc<str>) -> Option<Rc<At<Tree>>> {
        if let Some(known) = self.trees.borrow().get(file) {
            return known.clone();
        }
        let text = self.text(file)?;
        let yaml = match file.ends_with(".md") {
            true => front_matter::split(text).map(|(yaml, _)| yaml),
            false => Some(text),
        };
        let read = yaml.and_then(|yaml| tree(yaml).ok()).map(Rc::new);
        self.trees
            .borrow_mut()
            .insert(Arc::clone(file), read.clone());
        read
    }

    /// The place of what concerns the site as a whole.
    pub(super) fn whole(&self) -> Place {
        Place::new(&Arc::from("loa.yaml"), Span::default())
    }
}

/// The day for which data were published.
pub(super) fn day_of(data: &PlanData) -> Option<Date> {
    data.as_of.parse::<Day>().ok().map(|day| day.0)
}

/// Whether one of the notes is of a change since a day: it is not among those that were published.
pub(super) fn is_noted(
    notes: &[ChangeNote],
    published: Option<&serde_json::Value>,
    since: Option<Date>,
) -> bool {
    let told = published.and_then(serde_json::Value::as_array);
    notes.iter().any(|note| {
        let is_told = told.is_some_and(|told| {
            told.iter().any(|old| {
                let says = |key: &str| old.get(key).and_then(serde_json::Value::as_str);
                says("what") == Some(note.what.value.as_str())
                    && says("on") == Some(note.on.value.to_string().as_str())
            })
        });
        !is_told && since.is_none_or(|since| note.on.value.0 >= since)
    })
}
