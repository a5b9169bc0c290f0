//! What is particular to one country or script holds where the site says so, and not of texts in other
//! languages: 12 digits are a person's number in Viet Nam alone, and a Spanish sentence is no old Vietnamese.

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::rule;

/// Takes away what was found by the habits of another country or script.
pub(in crate::site) fn of_country(config: &Config, findings: &mut Vec<Diagnostic>) {
    let is_here = config.is_of_viet_nam();
    findings.retain(|found| match found.rule.id {
        id if id == rule::PERSONAL_NUMBER.id => is_here,
        id if id == rule::LEGACY_ENCODING.id => {
            let file = found.place.as_ref().map_or("", |place| &*place.file);
            is_here && is_vietnamese(config, file)
        }
        _ => true,
    });
}

/// Whether a file is meant to be in Vietnamese, by its name: `x.en.md`, `seeds/en/x.yaml` are not.
fn is_vietnamese(config: &Config, file: &str) -> bool {
    let others = config.languages.iter().skip(1);
    let seeds = &config.folders.seeds.value;
    let own = others.into_iter().find(|code| {
        file.ends_with(&format!(".{code}.md")) || file.starts_with(&format!("{seeds}/{code}/"))
    });
    let language = own.map_or(config.main_language(), String::as_str);
    language == "vi"
}
