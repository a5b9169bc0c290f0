//! A theme: its tokens (`theme.yaml`) and its files. The tokens are the one source of every colour,
//! size and space; the style sheet only uses their names.

mod bare;
mod plain;
mod values;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use plain::Plain;

use crate::read::yaml::At;

/// `themes/NAME/theme.yaml`
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemeFile {
    pub name: String,
    #[serde(default)]
    pub colors: Colors,
    /// Type scale: name → CSS length.
    #[serde(default, rename = "type")]
    pub sizes: BTreeMap<String, At<String>>,
    /// Spacing: name → CSS length.
    #[serde(default)]
    pub space: BTreeMap<String, At<String>>,
    #[serde(default)]
    pub radius: BTreeMap<String, At<String>>,
    /// Largest widths: name → CSS length.
    #[serde(default)]
    pub width: BTreeMap<String, At<String>>,
    /// Font families: name → CSS list.
    #[serde(default)]
    pub font: BTreeMap<String, At<String>>,
    /// Line heights: name → number.
    #[serde(default)]
    pub line: BTreeMap<String, At<String>>,
}

/// The colours of both schemes, by the same names.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Colors {
    pub light: BTreeMap<String, At<String>>,
    pub dark: BTreeMap<String, At<String>>,
}

/// A theme in use: its tokens, and its files by their name below the theme's folder.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    pub tokens: ThemeFile,
    pub assets: BTreeMap<String, Asset>,
    /// Name → name in addresses, which changes with the file: `style.1a2b3c4d.css`.
    pub public: BTreeMap<String, String>,
}

/// A file of the theme.
#[derive(Clone, Debug)]
pub enum Asset {
    /// A text that was read.
    Text(Arc<str>),
    /// Another file, by its path in the site's folder, and the hash of its bytes.
    File(Arc<str>, [u8; 32]),
}

impl Theme {
    /// Puts the tokens before the style sheet, `style-*.css` behind it, their values beside their names,
    /// and gives every file the name that browsers may keep.
    pub fn ready(mut self) -> Self {
        let plain = Plain::new(self.tokens.properties());
        let mut style = self.tokens.css();
        let (more, assets): (BTreeMap<_, _>, BTreeMap<_, _>) = std::mem::take(&mut self.assets)
            .into_iter()
            .partition(|(name, _)| name.starts_with("style-") && name.ends_with(".css"));
        self.assets = assets;
        // Pictures stand in pages of many kinds, also within prose: one sheet for all of them.
        let first = ["style.css", "picture.css"].map(|name| self.assets.get(name));
        for sheet in first.into_iter().flatten().chain(more.values()) {
            if let Asset::Text(text) = sheet {
                style.push_str(&plain.beside(text));
            }
        }
        // Sheets that a theme's own templates name.
        for (name, asset) in &mut self.assets {
            if let Asset::Text(text) = asset
                && name.ends_with(".css")
                && !private(name)
            {
                *text = plain.beside(text).into();
            }
        }
        self.assets
            .insert("style.css".into(), Asset::Text(style.into()));
        self.public = (self.assets.iter())
            .filter(|(name, _)| !private(name))
            .map(|(name, asset)| {
                let hash = match asset {
                    Asset::Text(text) => *blake3::hash(text.as_bytes()).as_bytes(),
                    Asset::File(_, hash) => *hash,
                };
                let mark: String = hash[..4].iter().map(|b| format!("{b:02x}")).collect();
                let public = match name.rsplit_once('.') {
                    Some((stem, ending)) => format!("{stem}.{mark}.{ending}"),
                    None => format!("{name}.{mark}"),
                };
                (name.clone(), public)
            })
            .collect();
        self
    }

    /// The file behind a public name.
    pub fn behind(&self, public: &str) -> Option<&Asset> {
        let name = self.public.iter().find(|(_, p)| *p == public)?.0;
        self.assets.get(name)
    }
}

/// Whether a file of a theme is not for browsers: tokens, notes, preview pictures, the font that
/// pictures are painted with.
fn private(name: &str) -> bool {
    [".yaml", ".md", ".ttf"]
        .iter()
        .any(|ending| name.ends_with(ending))
        || name.starts_with("preview")
        || name == "picture.css"
}

impl ThemeFile {
    /// Lays another theme's tokens over these; what it does not name stays.
    pub fn cover(&mut self, over: Self) {
        self.name = over.name;
        self.colors.light.extend(over.colors.light);
        self.colors.dark.extend(over.colors.dark);
        self.sizes.extend(over.sizes);
        self.space.extend(over.space);
        self.radius.extend(over.radius);
        self.width.extend(over.width);
        self.font.extend(over.font);
        self.line.extend(over.line);
    }

    /// The custom properties as CSS: light, dark where the reader's system asks for it, and either
    /// where the page says so with `data-theme`.
    pub fn css(&self) -> String {
        let mut out = String::from(":root{");
        for (name, value) in self.shared() {
            let _ = write!(out, "{name}:{value};");
        }
        colors(&self.colors.light, &mut out);
        // Paper stays ink on white: dark is for screens.
        out.push_str("}\n@media screen and (prefers-color-scheme:dark){:root{");
        colors(&self.colors.dark, &mut out);
        out.push_str("}}\n@media screen{[data-theme=\"dark\"]{");
        colors(&self.colors.dark, &mut out);
        out.push_str("}}\n[data-theme=\"light\"]{");
        colors(&self.colors.light, &mut out);
        out.push_str("}\n");
        out
    }

    /// Every custom property with its value, in the light colours.
    fn properties(&self) -> impl Iterator<Item = (String, &str)> {
        let colors = self.colors.light.iter();
        self.shared()
            .chain(colors.map(|(name, value)| (format!("--color-{name}"), value.as_str())))
    }

    /// The custom properties that both schemes have in common.
    fn shared(&self) -> impl Iterator<Item = (String, &str)> {
        self.groups().into_iter().flat_map(|(group, values)| {
            let name = move |name: &String| format!("--{group}-{name}");
            values
                .iter()
                .map(move |(key, value)| (name(key), value.as_str()))
        })
    }

    /// The tokens that are no colours, by what their names begin with.
    fn groups(&self) -> [(&'static str, &BTreeMap<String, At<String>>); 6] {
        [
            ("size", &self.sizes),
            ("space", &self.space),
            ("radius", &self.radius),
            ("width", &self.width),
            ("font", &self.font),
            ("line", &self.line),
        ]
    }

    /// The tokens that are not what they must be, with their names.
    pub fn odd(&self) -> Vec<(&str, &At<String>)> {
        let colors = [&self.colors.light, &self.colors.dark]
            .into_iter()
            .flatten();
        let colors = colors.filter(|(_, value)| !values::is_color(value));
        let others = self.groups().into_iter().flat_map(|(_, values)| values);
        let others = others.filter(|(_, value)| !values::is_plain(value));
        let all = [&self.colors.light, &self.colors.dark]
            .into_iter()
            .flatten();
        let all = all.chain(self.groups().into_iter().flat_map(|(_, values)| values));
        let named = all.filter(|(name, _)| !values::is_name(name));
        (colors.chain(others).chain(named))
            .map(|(name, value)| (name.as_str(), value))
            .collect()
    }
}

fn colors(values: &BTreeMap<String, At<String>>, out: &mut String) {
    for (name, value) in values {
        let _ = write!(out, "--color-{name}:{};", value.value);
    }
}
