//! Values that a ` #` cuts short: for YAML a comment begins there, for the person who wrote it often the
//! next word.

use crate::file::Span;
use crate::read::part::part;

/// What the values of a YAML text lose to a comment behind them, each from its `#` to the end of the line.
pub fn cut(yaml: &str) -> Vec<Span> {
    let mut found = Vec::new();
    // The indent of the key whose words of several lines are open.
    let mut open: Option<usize> = None;
    let mut at = 0;
    for line in yaml.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let line = line.trim_end();
        let indent = line.len() - line.trim_start().len();
        if line.is_empty() || open.is_some_and(|open| open < indent) {
            continue;
        }
        let words = line.trim_start().trim_start_matches("- ");
        if words.starts_with('#') {
            continue;
        }
        let value = words.split_once(": ").map_or(words, |(_, value)| value);
        let mark = value.trim_end_matches(['-', '+']);
        open = matches!(mark, "|" | ">").then_some(indent);
        let plain = !value.starts_with(['"', '\'', '[', '{', '#', '&', '*', '|', '>']);
        if let Some(sign) = value.find(" #").filter(|_| plain)
            && is_meant(part(value, ..sign), part(value, sign + 2..))
        {
            let sign = start + (line.len() - value.len()) + sign + 1;
            found.push(Span::new(sign, start + line.len()));
        }
    }
    found
}

/// Whether what stands behind a `#` was most likely meant as a part of the value before it: it follows
/// the sign at once, or the value is words.
fn is_meant(value: &str, rest: &str) -> bool {
    let is_allowance = rest.trim_start().starts_with("loa:");
    let is_key = value.ends_with(':') || value.is_empty();
    // `yearly on 05-15` is no sentence.
    let is_text = value.contains(|c: char| c.is_uppercase() || !c.is_ascii());
    let is_words = is_text && value.split_whitespace().count() > 1;
    !is_allowance && !is_key && (is_words || rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_behind_a_sign_are_lost() {
        let found = |text: &str| {
            let spans = cut(text).into_iter();
            spans
                .map(|span| text[span.range()].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(found("title: Tin # 1 về\n"), Vec::<String>::new());
        assert_eq!(found("- title: Bản tin # 1 về\n"), ["# 1 về"]);
        assert_eq!(found("source:\n  - qd-01 #II.1\n"), ["#II.1"]);
        for none in [
            "kind: peak # cao điểm\n",
            "repeats: yearly on 05-15 # ngày hội\n",
            "# title: Bản tin # 1\n",
            "title: \"Bản tin # 1\"\n",
            "note: >-\n  Bản tin # 1\n  có #hai\n",
            "a: hai chữ # loa: allow x because y\n",
            "terms: # các từ\n",
            "title: Tin#1\n",
        ] {
            assert!(found(none).is_empty(), "{none}");
        }
    }
}
