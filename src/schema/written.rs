//! How single values may be written, as far as a schema can say it.
//!
//! The reading takes a number where words are wanted, and a number in quotes; so does the schema.

use serde_json::{Map, Value, json};

use crate::rule::labels::label;
use crate::rule::{self, Rule, Tongue};

/// A day, a month, a quarter or a year.
const UNIT: &str = "[0-9]{4}(-(Q[1-4]|(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?))?";
const CLOCK: &str = "([01][0-9]|2[0-3]):[0-5][0-9]|24:00";
const ID: &str = "[a-z0-9][a-z0-9.-]*";
/// A page of the web, a mailbox, a telephone; what browsers make of a host is left to the reading.
const PAGE: &str = r#"[Hh][Tt][Tt][Pp][Ss]?://[^\s"<>\\/?#@][^\s"<>\\]*"#;
const MAILBOX: &str = r#"[^\s"<>\\:/?@]+(@|%40)[^\s"<>\\]+"#;
const START: &str = "[Mm][Aa][Ii][Ll][Tt][Oo]:";
const NUMBER: &str = r"[Tt][Ee][Ll]:\+?[-.()0-9]*[0-9][-.()0-9]*";

/// What a schema says of a value of a named format; `None` for a format that has no name of ours.
#[expect(clippy::too_many_lines, reason = "an arm for each named format")]
pub(super) fn form(format: &str, tongue: Tongue) -> Option<Map<String, Value>> {
    let period = format!(r"{UNIT}(\s*\.\.\s*({UNIT})?)?");
    let advice = |rule: &Rule| rule.wording(tongue).help.to_owned();
    let mend = |key: &str| label(key, tongue).to_owned();
    let (types, pattern, message, examples) = match format {
        "loa-id" => (
            json!(["string", "number", "boolean"]),
            format!("^{ID}$"),
            advice(&rule::BAD_ID),
            json!([]),
        ),
        "loa-source" => (
            json!(["string", "number"]),
            format!(r"^\s*({PAGE}|{ID}(#[\s\S]*)?)\s*$"),
            advice(&rule::BAD_SOURCE),
            json!([]),
        ),
        "loa-address" => (
            json!("string"),
            format!(r"^\s*({PAGE}|{START}{MAILBOX}|{NUMBER})\s*$"),
            mend("address-start+"),
            json!(["https://vi-du.gov.vn/trang"]),
        ),
        "loa-web-address" | "loa-base" => (
            json!("string"),
            format!(r"^\s*{PAGE}\s*$"),
            mend("address-start+"),
            json!([]),
        ),
        "loa-safe-address" => (
            json!("string"),
            format!(r"^\s*{}\s*$", PAGE.replace("[Ss]?", "[Ss]")),
            mend("address-start+"),
            json!([]),
        ),
        "loa-reply-address" => (
            json!("string"),
            format!(
                r"^\s*({}|({START})?{MAILBOX})\s*$",
                PAGE.replace("[Ss]?", "[Ss]")
            ),
            mend("address-start+"),
            json!(["hop-thu@vi-du.gov.vn"]),
        ),
        "loa-host" => (
            json!(["string", "number"]),
            r"^\s*[^\s/:@?#%]+\s*$".to_owned(),
            mend("address-ending+"),
            json!(["gov.vn"]),
        ),
        "loa-telephone" => (
            json!(["string", "number"]),
            "[0-9]".to_owned(),
            mend("address-number+"),
            json!(["1900.0000"]),
        ),
        "loa-basis" => (
            json!("string"),
            r"^\s*(explicit|derived|assumed)\s*(,[\s\S]*)?$".to_owned(),
            advice(&rule::BAD_BASIS),
            json!([]),
        ),
        "loa-day" => (
            json!("string"),
            r"^\s*[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\s*$".to_owned(),
            mend("loa-day+"),
            json!(["2024-04-10"]),
        ),
        "loa-period" => (
            json!(["string", "integer"]),
            format!(r"^\s*{period}\s*$"),
            mend("loa-period+"),
            json!(["2024-04-10", "2024-04", "2024-Q2", "2024..2025", "2023.."]),
        ),
        "loa-hours" => (
            json!("string"),
            format!(r"^\s*({CLOCK})(\s*\.\.\s*({CLOCK}))?\s*$"),
            advice(&rule::BAD_TIME),
            json!(["08:30", "08:30..11:00"]),
        ),
        "loa-due" => (
            json!(["string", "integer"]),
            format!(r"^\s*(continuous|yearly|as-needed|roadmap|{period})\s*$"),
            mend("loa-due+"),
            json!([
                "2024-04-10",
                "2024-Q2",
                "2024",
                "continuous",
                "yearly",
                "as-needed",
                "roadmap"
            ]),
        ),
        "loa-recurrence" => (
            json!("string"),
            r"^\s*(monthly|half-yearly|yearly(\s+(on|before)\s+\+?[0-9]+-\+?[0-9]+)?)\s*$"
                .to_owned(),
            advice(&rule::BAD_RECURRENCE),
            json!([
                "monthly",
                "half-yearly",
                "yearly",
                "yearly on 05-15",
                "yearly before 12-25"
            ]),
        ),
        _ => return None,
    };
    let mut said = Map::new();
    said.insert("type".into(), types);
    said.insert("pattern".into(), pattern.into());
    // Not of the standard; the editor's YAML extension shows it.
    said.insert("patternErrorMessage".into(), message.into());
    if examples != json!([]) {
        said.insert("examples".into(), examples);
    }
    Some(said)
}

/// What the reading takes for words, whole numbers, numbers, yes or no.
pub(super) fn loose(kind: &str) -> (&'static [&'static str], Option<&'static str>) {
    match kind {
        "string" => (&["string", "number", "boolean"], None),
        "integer" => (
            &["integer", "string"],
            Some(r"^\s*[-+]?[0-9][0-9A-Za-z_]*\s*$"),
        ),
        "number" => (&["number", "string"], Some(r"^\s*[-+]?[.0-9]\S*\s*$")),
        "boolean" => (
            &["boolean", "string"],
            Some("^([Tt]rue|TRUE|[Ff]alse|FALSE)$"),
        ),
        "array" => (&["array", "null"], None),
        "object" => (&["object"], None),
        _ => (&["null"], None),
    }
}

/// The largest and the smallest value of a kind of number.
pub(super) fn bounds(format: &str) -> Option<(i64, i64)> {
    Some(match format {
        "uint8" => (0, u8::MAX.into()),
        "uint16" => (0, u16::MAX.into()),
        "uint32" => (0, u32::MAX.into()),
        "int16" => (i16::MIN.into(), i16::MAX.into()),
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        _ => return None,
    })
}
