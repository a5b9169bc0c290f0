//! The rules: one a file, each with its id, its wording in Vietnamese and English, its reason and an
//! example of the mistake and of the mend.
//!
//! A rule knows nothing of how it is found; the room that finds it builds a
//! `Diagnostic` that points here.

mod judgement;
pub mod labels;

use std::fmt::Write as _;

mod allowance_without_reason;
mod approved_without_owner;
mod backwards_period;
mod bad_base_url;
mod bad_basis;
mod bad_date;
mod bad_id;
mod bad_recurrence;
mod bad_source;
mod bad_time;
mod broken_anchor;
mod broken_image;
mod broken_link;
mod control_character;
mod copied_layout;
mod cut_by_comment;
mod date_order;
mod dates_out_of_order;
mod dead_end;
mod doubtful_number;
mod duplicate_address;
mod duplicate_edition;
mod duplicate_id;
mod duplicate_key;
mod encoding;
mod falling_target;
mod far_year;
mod file_name;
mod fixed_rule;
mod front_matter;
mod guide_loop;
mod heading_order;
mod heading_space;
mod holiday_without_day;
mod idle_campaign;
mod impossible_date;
mod imposter_link;
mod internal_leak;
mod large_file;
mod legacy_encoding;
mod measurement_in_future;
mod merge_conflict;
mod missing_alt;
mod missing_image;
mod missing_key;
mod missing_source;
mod missing_string;
mod missing_theme;
mod moved_elsewhere;
mod moved_nowhere;
mod newer_version;
mod no_campaign_day;
mod no_state_source;
mod no_such_run;
mod no_target;
mod no_window;
mod not_composed;
mod nothing_to_build;
mod obligation_without_owner;
mod old_measurement;
mod other_format;
mod outside_campaign;
mod overdue_question;
mod overlapping_peaks;
mod own_computer;
mod percent_range;
mod personal_number;
mod press_outside_range;
mod question_without_owner;
mod range_order;
mod raw_html;
mod refused_file;
mod same_heading_id;
mod shortcode_argument;
mod shortcode_syntax;
mod space_in_link;
mod template_error;
mod template_syntax;
mod time_without_day;
mod time_without_zone;
mod too_much;
mod top_heading;
mod typed_percentage;
mod unknown_abbreviation;
mod unknown_basis_field;
mod unknown_id;
mod unknown_key;
mod unknown_name;
mod unknown_province;
mod unknown_rule;
mod unknown_seed_file;
mod unknown_shortcode;
mod unknown_time_zone;
mod unknown_value;
mod unreachable_step;
mod unread_file;
mod unread_text;
mod unsafe_link;
mod unserved;
mod untranslatable;
mod unused_allowance;
mod wrong_type;
mod yaml_syntax;

pub use allowance_without_reason::ALLOWANCE_WITHOUT_REASON;
pub use approved_without_owner::APPROVED_WITHOUT_OWNER;
pub use backwards_period::BACKWARDS_PERIOD;
pub use bad_base_url::BAD_BASE_URL;
pub use bad_basis::BAD_BASIS;
pub use bad_date::BAD_DATE;
pub use bad_id::BAD_ID;
pub use bad_recurrence::BAD_RECURRENCE;
pub use bad_source::BAD_SOURCE;
pub use bad_time::BAD_TIME;
pub use broken_anchor::BROKEN_ANCHOR;
pub use broken_image::BROKEN_IMAGE;
pub use broken_link::BROKEN_LINK;
pub use control_character::CONTROL_CHARACTER;
pub use copied_layout::COPIED_LAYOUT;
pub use cut_by_comment::CUT_BY_COMMENT;
pub use date_order::DATE_ORDER;
pub use dates_out_of_order::DATES_OUT_OF_ORDER;
pub use dead_end::DEAD_END;
pub use doubtful_number::DOUBTFUL_NUMBER;
pub use duplicate_address::DUPLICATE_ADDRESS;
pub use duplicate_edition::DUPLICATE_EDITION;
pub use duplicate_id::DUPLICATE_ID;
pub use duplicate_key::DUPLICATE_KEY;
pub use encoding::ENCODING;
pub use falling_target::FALLING_TARGET;
pub use far_year::FAR_YEAR;
pub use file_name::FILE_NAME;
pub use fixed_rule::FIXED_RULE;
pub use front_matter::FRONT_MATTER;
pub use guide_loop::GUIDE_LOOP;
pub use heading_order::HEADING_ORDER;
pub use heading_space::HEADING_SPACE;
pub use holiday_without_day::HOLIDAY_WITHOUT_DAY;
pub use idle_campaign::IDLE_CAMPAIGN;
pub use impossible_date::IMPOSSIBLE_DATE;
pub use imposter_link::IMPOSTER_LINK;
pub use internal_leak::INTERNAL_LEAK;
pub use large_file::LARGE_FILE;
pub use legacy_encoding::LEGACY_ENCODING;
pub use measurement_in_future::MEASUREMENT_IN_FUTURE;
pub use merge_conflict::MERGE_CONFLICT;
pub use missing_alt::MISSING_ALT;
pub use missing_image::MISSING_IMAGE;
pub use missing_key::MISSING_KEY;
pub use missing_source::MISSING_SOURCE;
pub use missing_string::MISSING_STRING;
pub use missing_theme::MISSING_THEME;
pub use moved_elsewhere::MOVED_ELSEWHERE;
pub use moved_nowhere::MOVED_NOWHERE;
pub use newer_version::NEWER_VERSION;
pub use no_campaign_day::NO_CAMPAIGN_DAY;
pub use no_state_source::NO_STATE_SOURCE;
pub use no_such_run::NO_SUCH_RUN;
pub use no_target::NO_TARGET;
pub use no_window::NO_WINDOW;
pub use not_composed::NOT_COMPOSED;
pub use nothing_to_build::NOTHING_TO_BUILD;
pub use obligation_without_owner::OBLIGATION_WITHOUT_OWNER;
pub use old_measurement::OLD_MEASUREMENT;
pub use other_format::OTHER_FORMAT;
pub use outside_campaign::OUTSIDE_CAMPAIGN;
pub use overdue_question::OVERDUE_QUESTION;
pub use overlapping_peaks::OVERLAPPING_PEAKS;
pub use own_computer::OWN_COMPUTER;
pub use percent_range::PERCENT_RANGE;
pub use personal_number::PERSONAL_NUMBER;
pub use press_outside_range::PRESS_OUTSIDE_RANGE;
pub use question_without_owner::QUESTION_WITHOUT_OWNER;
pub use range_order::RANGE_ORDER;
pub use raw_html::RAW_HTML;
pub use refused_file::REFUSED_FILE;
pub use same_heading_id::SAME_HEADING_ID;
pub use shortcode_argument::SHORTCODE_ARGUMENT;
pub use shortcode_syntax::SHORTCODE_SYNTAX;
pub use space_in_link::SPACE_IN_LINK;
pub use template_error::TEMPLATE_ERROR;
pub use template_syntax::TEMPLATE_SYNTAX;
pub use time_without_day::TIME_WITHOUT_DAY;
pub use time_without_zone::TIME_WITHOUT_ZONE;
pub use too_much::TOO_MUCH;
pub use top_heading::TOP_HEADING;
pub use typed_percentage::TYPED_PERCENTAGE;
pub use unknown_abbreviation::UNKNOWN_ABBREVIATION;
pub use unknown_basis_field::UNKNOWN_BASIS_FIELD;
pub use unknown_id::UNKNOWN_ID;
pub use unknown_key::UNKNOWN_KEY;
pub use unknown_name::UNKNOWN_NAME;
pub use unknown_province::UNKNOWN_PROVINCE;
pub use unknown_rule::UNKNOWN_RULE;
pub use unknown_seed_file::UNKNOWN_SEED_FILE;
pub use unknown_shortcode::UNKNOWN_SHORTCODE;
pub use unknown_time_zone::UNKNOWN_TIME_ZONE;
pub use unknown_value::UNKNOWN_VALUE;
pub use unreachable_step::UNREACHABLE_STEP;
pub use unread_file::UNREAD_FILE;
pub use unread_text::UNREAD_TEXT;
pub use unsafe_link::UNSAFE_LINK;
pub use unserved::UNSERVED;
pub use untranslatable::UNTRANSLATABLE;
pub use unused_allowance::UNUSED_ALLOWANCE;
pub use wrong_type::WRONG_TYPE;
pub use yaml_syntax::YAML_SYNTAX;

/// How much a finding weighs. Errors stop a build, warnings are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    Error,
    Warning,
}

/// What loa holds content to.
#[derive(Debug, PartialEq)]
pub struct Rule {
    /// Stable name, `room/what-is-wrong`.
    pub id: &'static str,
    pub severity: Severity,
    pub vi: Wording,
    pub en: Wording,
    pub example: Example,
}

/// The words of a rule in one language. `{names}` are filled from the diagnostic's arguments.
#[derive(Debug, PartialEq)]
pub struct Wording {
    /// What is wrong, one plain sentence without a full stop.
    pub what: &'static str,
    /// What to do about it.
    pub help: &'static str,
    /// Why it matters.
    pub why: &'static str,
}

/// The mistake and its mend, as short pieces of a file.
#[derive(Debug, PartialEq)]
pub struct Example {
    pub wrong: &'static str,
    pub right: &'static str,
}

/// The language in which findings are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongue {
    #[default]
    Vi,
    En,
}

impl Rule {
    /// Whether nobody may switch the rule off: its mistake would make the published site wrong.
    pub fn is_fixed(&self) -> bool {
        self.severity == Severity::Error && !judgement::JUDGEMENTS.iter().any(|r| r.id == self.id)
    }

    /// Whether an author may let one finding pass at its place, with a reason.
    pub fn may_pass(&self) -> bool {
        !self.is_fixed() || judgement::LOOKS.iter().any(|r| r.id == self.id)
    }

    pub fn wording(&self, tongue: Tongue) -> &Wording {
        match tongue {
            Tongue::Vi => &self.vi,
            Tongue::En => &self.en,
        }
    }
}

/// The arguments whose values are keys of [`labels`].
const LABELLED: [&str; 6] = ["kind", "expected", "found", "problem", "mend", "page"];

/// The arguments whose values are keys of a data file, and those that list keys or values. Where the
/// argument `of` names their type, each is followed by its label: “lead” (đơn vị chủ trì).
const KEYS: [&str; 3] = ["key", "field", "before"];
const LISTS: [&str; 1] = ["choices"];

/// Fills the `{names}` of a wording. A name without an argument stays as it is.
pub fn fill(wording: &str, arguments: &[(&'static str, String)], tongue: Tongue) -> String {
    let mut out = String::with_capacity(wording.len() + 32);
    let mut rest = wording;
    while let Some(open) = rest.find('{') {
        // The last brace before a name: in `{% {name} %}` the first one is a word of its own.
        let until = rest[open..].find('}').map_or(rest.len(), |at| open + at);
        let open = rest[..until].rfind('{').unwrap_or(open);
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let mut close = rest.find('}').map_or(rest.len(), |at| at + 1);
        let name = rest[..close].trim_matches(['{', '}']);
        match arguments.iter().find(|(key, _)| *key == name) {
            Some((_, value)) if LABELLED.contains(&name) => {
                // A label may name arguments too; an author's words may not.
                match labels::label(value, tongue) {
                    words if words == value => out.push_str(words),
                    words => out.push_str(&fill(words, arguments, tongue)),
                }
            }
            Some((_, value)) if KEYS.contains(&name) && rest[close..].starts_with('”') => {
                let label = label_after(arguments, value, tongue);
                let _ = write!(out, "{value}”{label}");
                close += '”'.len_utf8();
            }
            Some((_, value)) if LISTS.contains(&name) => {
                let labelled = |value| format!("{value}{}", label_after(arguments, value, tongue));
                let all: Vec<String> = value.split(", ").map(labelled).collect();
                out.push_str(&all.join(", "));
            }
            Some((_, value)) => out.push_str(value),
            None => out.push_str(&rest[..close]),
        }
        rest = &rest[close..];
    }
    out.push_str(rest);
    out
}

/// The label in parentheses that follows a key or value of the type that the argument `of` names.
pub fn label_after(arguments: &[(&'static str, String)], key: &str, tongue: Tongue) -> String {
    let of = arguments.iter().find(|(name, _)| *name == "of");
    of.map_or(String::new(), |(_, of)| {
        labels::fields::after(of, key, tongue)
    })
}

/// Every rule, in the order of their ids.
pub fn all() -> Vec<&'static Rule> {
    let mut rules: Vec<&Rule> = vec![
        &ALLOWANCE_WITHOUT_REASON,
        &APPROVED_WITHOUT_OWNER,
        &BACKWARDS_PERIOD,
        &BAD_BASE_URL,
        &BAD_BASIS,
        &BAD_DATE,
        &BAD_ID,
        &BAD_RECURRENCE,
        &BAD_SOURCE,
        &BAD_TIME,
        &BROKEN_ANCHOR,
        &BROKEN_IMAGE,
        &BROKEN_LINK,
        &CONTROL_CHARACTER,
        &COPIED_LAYOUT,
        &CUT_BY_COMMENT,
        &DATE_ORDER,
        &DATES_OUT_OF_ORDER,
        &DEAD_END,
        &DOUBTFUL_NUMBER,
        &DUPLICATE_ADDRESS,
        &DUPLICATE_EDITION,
        &DUPLICATE_ID,
        &DUPLICATE_KEY,
        &ENCODING,
        &FALLING_TARGET,
        &FAR_YEAR,
        &FILE_NAME,
        &FIXED_RULE,
        &FRONT_MATTER,
        &GUIDE_LOOP,
        &HEADING_ORDER,
        &HEADING_SPACE,
        &HOLIDAY_WITHOUT_DAY,
        &IDLE_CAMPAIGN,
        &IMPOSSIBLE_DATE,
        &IMPOSTER_LINK,
        &INTERNAL_LEAK,
        &LARGE_FILE,
        &LEGACY_ENCODING,
        &MEASUREMENT_IN_FUTURE,
        &MERGE_CONFLICT,
        &MISSING_ALT,
        &MISSING_IMAGE,
        &MISSING_KEY,
        &MISSING_SOURCE,
        &MISSING_STRING,
        &MISSING_THEME,
        &MOVED_ELSEWHERE,
        &MOVED_NOWHERE,
        &NEWER_VERSION,
        &NO_CAMPAIGN_DAY,
        &NO_STATE_SOURCE,
        &NO_SUCH_RUN,
        &NO_TARGET,
        &NOT_COMPOSED,
        &NOTHING_TO_BUILD,
        &OBLIGATION_WITHOUT_OWNER,
        &OLD_MEASUREMENT,
        &NO_WINDOW,
        &PRESS_OUTSIDE_RANGE,
        &OTHER_FORMAT,
        &OUTSIDE_CAMPAIGN,
        &OVERLAPPING_PEAKS,
        &OWN_COMPUTER,
        &OVERDUE_QUESTION,
        &PERCENT_RANGE,
        &PERSONAL_NUMBER,
        &QUESTION_WITHOUT_OWNER,
        &RANGE_ORDER,
        &RAW_HTML,
        &REFUSED_FILE,
        &SAME_HEADING_ID,
        &SHORTCODE_ARGUMENT,
        &SHORTCODE_SYNTAX,
        &SPACE_IN_LINK,
        &TEMPLATE_ERROR,
        &TEMPLATE_SYNTAX,
        &TIME_WITHOUT_DAY,
        &TIME_WITHOUT_ZONE,
        &TOO_MUCH,
        &TOP_HEADING,
        &TYPED_PERCENTAGE,
        &UNKNOWN_ABBREVIATION,
        &UNKNOWN_BASIS_FIELD,
        &UNKNOWN_ID,
        &UNKNOWN_KEY,
        &UNKNOWN_NAME,
        &UNKNOWN_PROVINCE,
        &UNKNOWN_RULE,
        &UNKNOWN_SEED_FILE,
        &UNKNOWN_SHORTCODE,
        &UNKNOWN_TIME_ZONE,
        &UNKNOWN_VALUE,
        &UNREACHABLE_STEP,
        &UNREAD_FILE,
        &UNREAD_TEXT,
        &UNTRANSLATABLE,
        &UNSAFE_LINK,
        &UNSERVED,
        &UNUSED_ALLOWANCE,
        &WRONG_TYPE,
        &YAML_SYNTAX,
    ];
    rules.sort_by_key(|rule| rule.id);
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(wording: &Wording) -> Vec<&str> {
        let mut found: Vec<&str> = [wording.what, wording.help]
            .iter()
            .flat_map(|text| text.split('{').skip(1))
            .filter_map(|part| part.split_once('}').map(|(name, _)| name.trim()))
            .filter(|name| {
                !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
            })
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    #[test]
    fn every_rule_says_the_same_in_both_languages() {
        let rules = all();
        let mut ids: Vec<&str> = rules.iter().map(|r| r.id).collect();
        ids.dedup();
        assert_eq!(ids.len(), rules.len(), "two rules share an id");
        for rule in rules {
            assert_eq!(names(&rule.vi), names(&rule.en), "{}", rule.id);
            for text in [
                rule.vi.what,
                rule.vi.help,
                rule.vi.why,
                rule.en.what,
                rule.en.help,
                rule.en.why,
            ] {
                assert!(!text.is_empty(), "{}", rule.id);
                assert_eq!(crate::file::nfc(text), text, "{}", rule.id);
            }
        }
    }

    #[test]
    fn wordings_are_filled() {
        let arguments = [("kind", "unit".to_owned()), ("id", "x".to_owned())];
        assert_eq!(
            fill("không có {kind} nào mang mã “{id}”", &arguments, Tongue::Vi),
            "không có đơn vị nào mang mã “x”"
        );
    }
}
