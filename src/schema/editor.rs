//! What VS Code needs to find the schemas.

use serde_json::{Map, Value, json};

use super::Published;

/// `.vscode/extensions.json`: the extension that checks YAML against schemas.
pub const EXTENSIONS: &str = "{\n  \"recommendations\": [\"redhat.vscode-yaml\"]\n}\n";

/// `.vscode/settings.json`: which schema is for which files. `folder` is where the schemas lie, below
/// the site's.
pub fn settings(schemas: &[Published], folder: &str) -> String {
    let yaml = |globs: &[String]| !globs.iter().any(|glob| glob.ends_with(".md"));
    let by_file: Map<String, Value> = schemas
        .iter()
        .filter(|schema| yaml(&schema.globs))
        .map(|s| (format!("./{folder}/{}", s.name), s.globs.clone().into()))
        .collect();
    let settings = json!({
        // Only the site's own schemas: none is fetched from elsewhere by a file's name.
        "yaml.schemaStore.enable": false,
        "yaml.schemas": by_file,
        "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
        "files.encoding": "utf8",
        "files.insertFinalNewline": true,
    });
    format!("{settings:#}\n")
}
