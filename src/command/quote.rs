//! What a person gave, in the files that commands write: quoted so that it means itself, or refused.

use anyhow::{Result, bail};

use crate::file::nfc;
use crate::rule::Tongue;

/// Words that YAML takes for something else than words.
const OTHER: [&str; 7] = ["true", "false", "null", "yes", "no", "on", "off"];

/// Words as a YAML value that stands on a line of its own or behind a key: in quotes where they would mean
/// something else without.
pub(super) fn yaml(words: &str) -> String {
    let words = nfc(words);
    let plain = |c: char| c.is_alphanumeric() || " -–/().,?!%".contains(c);
    let is_word = words.starts_with(char::is_alphabetic)
        && !words.ends_with(' ')
        && words.chars().all(plain)
        && !OTHER.contains(&words.to_ascii_lowercase().as_str());
    if is_word {
        return words;
    }
    let mut out = String::with_capacity(words.len() + 2);
    out.push('"');
    for c in words.chars() {
        match c {
            '\\' | '"' => out.extend(['\\', c]),
            // YAML 1.2 §5.4 and §5.7: what ends a line or is not printed stands as an escape.
            c if breaks(c) || c == '\u{feff}' => {
                out.push_str(&format!("\\u{:04X}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Words as one word of a shell.
pub(super) fn shell(words: &str) -> String {
    format!("'{}'", words.replace('\'', "'\\''"))
}

/// Refuses what does not fit on one line.
///
/// # Errors
/// Where a character ends a line or is not printed.
pub(super) fn one_line(words: &str, tongue: Tongue) -> Result<()> {
    if words.contains(breaks) {
        let shown = words.escape_debug();
        match tongue {
            Tongue::Vi => bail!("“{shown}” phải nằm trên một dòng, không có ký tự điều khiển"),
            Tongue::En => bail!("“{shown}” must fit on one line, without control characters"),
        }
    }
    Ok(())
}

/// Whether a character ends a line, for YAML or for an editor, or controls a device.
pub(super) fn breaks(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_where_they_must_be() {
        assert_eq!(yaml("Mở cửa lúc nào?"), "Mở cửa lúc nào?");
        assert_eq!(yaml("Mở cửa: \"sớm\""), r#""Mở cửa: \"sớm\"""#);
        for word in [
            "2024", "No", "- a", "a #b", " a", "[a", "", "{a}", "a]", "*a", "&a",
        ] {
            assert!(yaml(word).starts_with('"'), "{word}");
        }
        assert_eq!(
            yaml("a\nb: c\u{85}\u{2028}\x1b"),
            r#""a\u000Ab: c\u0085\u2028\u001B""#
        );
        assert_eq!(shell("it's $HOME"), r"'it'\''s $HOME'");
    }

    #[test]
    fn whatever_is_quoted_is_read_back() {
        proptest::proptest!(|(words in "\\PC*|[\\x00-\\xff\u{2028}\u{feff}'\"\\\\:#{}\\[\\], a]*")| {
            let read: Vec<String> =
                crate::read::yaml::typed(&format!("- {}\n", yaml(&words))).expect("YAML");
            proptest::prop_assert_eq!(&read[0], &nfc(&words));
        });
    }
}
