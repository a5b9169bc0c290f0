//! JSON Schemas (draft 2020-12) of every kind of file that staff write, for editors that complete and
//! check as one types.
//!
//! They are made from the same types that read the files; titles and explanations come from
//! [`crate::rule::labels::fields`]. A schema is never stricter than the reading: what it refuses,
//! `loa check` refuses too.

mod editor;
mod labelled;
pub mod records;
mod translated;
mod written;

pub use editor::{EXTENSIONS, settings};

use schemars::JsonSchema;
use serde_json::Value;

use crate::config::Config;
use crate::content::{ArticleMeta, PageMeta, QuestionMeta, TopicMeta};
use crate::plan::seed;
use crate::read::schema;
use crate::rule::Tongue;
use crate::strings::Strings;
use crate::theme::ThemeFile;

/// The schema of one kind of file.
#[derive(Clone, Debug)]
pub struct Published {
    /// Its file below the folder of schemas: `seeds/campaigns.json`.
    pub name: String,
    /// The files that it is for, as globs below the site's folder.
    pub globs: Vec<String>,
    pub schema: Value,
}

/// The schemas of a site's files: its folders and languages say which those are.
pub fn all(config: &Config, tongue: Tongue) -> Vec<Published> {
    let mut found = own(config, tongue);
    for concept in seed::NAMES {
        let Some(titled) = seed::schema(concept) else {
            continue;
        };
        let files = |folder: &str| {
            [".yaml", ".yml", "/**/*.yaml", "/**/*.yml"]
                .map(|rest| format!("{folder}/{concept}{rest}"))
                .to_vec()
        };
        let lists = seed::lists(concept);
        let others = config.languages.iter().skip(1);
        let translated: Vec<String> = others
            .flat_map(|language| files(&format!("{}/{language}", config.folders.seeds.value)))
            .collect();
        if !lists.is_empty() && !translated.is_empty() {
            found.push(Published {
                name: format!("translations/{concept}.json"),
                globs: translated,
                schema: labelled::labelled(translated::texts(&titled, lists), tongue),
            });
        }
        found.push(Published {
            name: format!("seeds/{concept}.json"),
            globs: files(&config.folders.seeds.value),
            schema: labelled::labelled(titled, tongue),
        });
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

/// The schemas of all but the plan's data.
fn own(config: &Config, tongue: Tongue) -> Vec<Published> {
    let folders = &config.folders;
    let content = |glob: &str| vec![format!("{}/{glob}", folders.content.value)];
    vec![
        of::<Config>("loa.json", vec!["loa.yaml".to_owned()], tongue),
        of::<ThemeFile>(
            "theme.json",
            vec![format!("{}/*/theme.yaml", folders.themes.value)],
            tongue,
        ),
        of::<Strings>(
            "strings.json",
            vec![
                format!("{}/strings/*.yaml", folders.templates.value),
                format!("{}/*/templates/strings/*.yaml", folders.themes.value),
            ],
            tongue,
        ),
        of::<ArticleMeta>("content/article.json", content("articles/**/*.md"), tongue),
        of::<QuestionMeta>("content/question.json", content("questions/*/*.md"), tongue),
        of::<TopicMeta>(
            "content/topic.json",
            content("questions/*/index*.md"),
            tongue,
        ),
        of::<PageMeta>("content/page.json", content("pages/**/*.md"), tongue),
    ]
}

fn of<T: JsonSchema>(name: &str, globs: Vec<String>, tongue: Tongue) -> Published {
    Published {
        name: name.to_owned(),
        globs,
        schema: labelled::labelled(schema::of::<T>(), tongue),
    }
}

/// The regular expression of a named format: how what is written in it looks.
pub fn pattern(format: &str) -> Option<String> {
    let form = written::form(format, Tongue::En)?;
    Some(form.get("pattern")?.as_str()?.to_owned())
}

/// A schema as the text of its file.
pub fn text(schema: &Value) -> String {
    format!("{schema:#}\n")
}
