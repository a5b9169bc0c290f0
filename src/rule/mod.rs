//! The rules: one a file, each with its id, its wording in Vietnamese and English, its reason and an
//! example of the mistake and of the mend.
//!
//! A rule knows nothing of how it is found; the room that finds it builds a
//! `Diagnostic` that points here.

mod fill;
mod judgement;
mod kind;
pub mod labels;

pub use fill::{fill, label_after};
pub use kind::{Example, Rule, Severity, Tongue, Wording};

/// Names every rule once: its file and its constant. What is not named here is no rule.
macro_rules! rules {
    ($($file:ident: $rule:ident,)+) => {
        $(mod $file;
        pub use $file::$rule;)+

        /// Every rule, in the order of their ids.
        pub fn all() -> Vec<&'static Rule> {
            let mut rules: Vec<&Rule> = vec![$(&$rule),+];
            rules.sort_by_key(|rule| rule.id);
            rules
        }
    };
}

rules! {
    allowance_without_reason: ALLOWANCE_WITHOUT_REASON,
    approved_without_owner: APPROVED_WITHOUT_OWNER,
    backwards_period: BACKWARDS_PERIOD,
    bad_address: BAD_ADDRESS,
    bad_alias: BAD_ALIAS,
    bad_base_url: BAD_BASE_URL,
    bad_basis: BAD_BASIS,
    bad_date: BAD_DATE,
    bad_id: BAD_ID,
    bad_recurrence: BAD_RECURRENCE,
    bad_section: BAD_SECTION,
    bad_source: BAD_SOURCE,
    bad_time: BAD_TIME,
    bad_token: BAD_TOKEN,
    broken_anchor: BROKEN_ANCHOR,
    broken_image: BROKEN_IMAGE,
    broken_link: BROKEN_LINK,
    clock_change: CLOCK_CHANGE,
    control_character: CONTROL_CHARACTER,
    copied_layout: COPIED_LAYOUT,
    cut_by_comment: CUT_BY_COMMENT,
    date_order: DATE_ORDER,
    dates_out_of_order: DATES_OUT_OF_ORDER,
    dead_end: DEAD_END,
    doubtful_number: DOUBTFUL_NUMBER,
    duplicate_address: DUPLICATE_ADDRESS,
    duplicate_edition: DUPLICATE_EDITION,
    duplicate_id: DUPLICATE_ID,
    duplicate_key: DUPLICATE_KEY,
    duplicate_measurement: DUPLICATE_MEASUREMENT,
    empty_note: EMPTY_NOTE,
    encoding: ENCODING,
    falling_target: FALLING_TARGET,
    far_year: FAR_YEAR,
    file_name: FILE_NAME,
    fixed_rule: FIXED_RULE,
    front_matter: FRONT_MATTER,
    future_day: FUTURE_DAY,
    guide_loop: GUIDE_LOOP,
    heading_order: HEADING_ORDER,
    heading_space: HEADING_SPACE,
    holiday_without_day: HOLIDAY_WITHOUT_DAY,
    idle_campaign: IDLE_CAMPAIGN,
    impossible_date: IMPOSSIBLE_DATE,
    imposter_link: IMPOSTER_LINK,
    indented_code: INDENTED_CODE,
    internal_leak: INTERNAL_LEAK,
    large_file: LARGE_FILE,
    legacy_encoding: LEGACY_ENCODING,
    long_name: LONG_NAME,
    lost_words: LOST_WORDS,
    measurement_in_future: MEASUREMENT_IN_FUTURE,
    merge_conflict: MERGE_CONFLICT,
    missing_alt: MISSING_ALT,
    missing_image: MISSING_IMAGE,
    missing_key: MISSING_KEY,
    missing_source: MISSING_SOURCE,
    missing_string: MISSING_STRING,
    missing_theme: MISSING_THEME,
    misspelt_name: MISSPELT_NAME,
    moved_elsewhere: MOVED_ELSEWHERE,
    moved_nowhere: MOVED_NOWHERE,
    never_comes: NEVER_COMES,
    newer_version: NEWER_VERSION,
    no_base_url: NO_BASE_URL,
    no_campaign_day: NO_CAMPAIGN_DAY,
    no_date: NO_DATE,
    no_identity: NO_IDENTITY,
    no_state_source: NO_STATE_SOURCE,
    no_such_run: NO_SUCH_RUN,
    no_target: NO_TARGET,
    no_window: NO_WINDOW,
    no_words: NO_WORDS,
    no_years: NO_YEARS,
    not_composed: NOT_COMPOSED,
    nothing_to_build: NOTHING_TO_BUILD,
    obligation_without_owner: OBLIGATION_WITHOUT_OWNER,
    old_measurement: OLD_MEASUREMENT,
    other_format: OTHER_FORMAT,
    other_site: OTHER_SITE,
    other_year: OTHER_YEAR,
    outside_campaign: OUTSIDE_CAMPAIGN,
    overdue_question: OVERDUE_QUESTION,
    overlapping_peaks: OVERLAPPING_PEAKS,
    own_computer: OWN_COMPUTER,
    percent_range: PERCENT_RANGE,
    personal_number: PERSONAL_NUMBER,
    press_outside_range: PRESS_OUTSIDE_RANGE,
    question_without_owner: QUESTION_WITHOUT_OWNER,
    range_order: RANGE_ORDER,
    raw_html: RAW_HTML,
    raw_mark: RAW_MARK,
    refused_file: REFUSED_FILE,
    result_of_no_run: RESULT_OF_NO_RUN,
    result_of_what: RESULT_OF_WHAT,
    result_without_evidence: RESULT_WITHOUT_EVIDENCE,
    run_together: RUN_TOGETHER,
    same_heading_id: SAME_HEADING_ID,
    same_place: SAME_PLACE,
    shortcode_argument: SHORTCODE_ARGUMENT,
    shortcode_syntax: SHORTCODE_SYNTAX,
    space_in_link: SPACE_IN_LINK,
    stage_order: STAGE_ORDER,
    template_error: TEMPLATE_ERROR,
    template_syntax: TEMPLATE_SYNTAX,
    time_without_day: TIME_WITHOUT_DAY,
    time_without_zone: TIME_WITHOUT_ZONE,
    too_much: TOO_MUCH,
    top_heading: TOP_HEADING,
    two_addresses: TWO_ADDRESSES,
    typed_percentage: TYPED_PERCENTAGE,
    unequal_share: UNEQUAL_SHARE,
    unknown_abbreviation: UNKNOWN_ABBREVIATION,
    unknown_basis_field: UNKNOWN_BASIS_FIELD,
    unknown_direction: UNKNOWN_DIRECTION,
    unknown_id: UNKNOWN_ID,
    unknown_key: UNKNOWN_KEY,
    unknown_name: UNKNOWN_NAME,
    unknown_province: UNKNOWN_PROVINCE,
    unknown_rule: UNKNOWN_RULE,
    unknown_seed_file: UNKNOWN_SEED_FILE,
    unknown_shortcode: UNKNOWN_SHORTCODE,
    unknown_string: UNKNOWN_STRING,
    unknown_successor: UNKNOWN_SUCCESSOR,
    unknown_time_zone: UNKNOWN_TIME_ZONE,
    unknown_value: UNKNOWN_VALUE,
    unnoted_change: UNNOTED_CHANGE,
    unnoted_text: UNNOTED_TEXT,
    unreachable_step: UNREACHABLE_STEP,
    unread_file: UNREAD_FILE,
    unread_text: UNREAD_TEXT,
    unreplaced_value: UNREPLACED_VALUE,
    unsafe_link: UNSAFE_LINK,
    unsaid_difference: UNSAID_DIFFERENCE,
    unserved: UNSERVED,
    unshown_body: UNSHOWN_BODY,
    untranslatable: UNTRANSLATABLE,
    unused_allowance: UNUSED_ALLOWANCE,
    vanished_address: VANISHED_ADDRESS,
    vanished_measurement: VANISHED_MEASUREMENT,
    vanished_record: VANISHED_RECORD,
    wrong_type: WRONG_TYPE,
    yaml_syntax: YAML_SYNTAX,
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
