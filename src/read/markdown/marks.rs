//! Signs of Markdown that were meant as marks and stand on the page as they are: `**`, `__`, `[x][y]`,
//! `](`, `[^1]`, the line under the head of a table.

use std::ops::Range;

/// The signs in a stretch of visible text that no mark was made of, each with the label of what it is.
pub(super) fn raw_marks(body: &str, run: Range<usize>) -> Vec<(Range<usize>, &'static str)> {
    let Some(text) = body.get(run.clone()) else {
        return Vec::new();
    };
    // Most texts hold none of the signs.
    if !text.contains(['*', '_', '[', ']', '|', '~']) {
        return Vec::new();
    }
    let mut found: Vec<(Range<usize>, &'static str)> = Vec::new();
    for (sign, label) in [("**", "raw-bold"), ("~~", "raw-strike")] {
        found.extend(doubled(text, sign).map(|at| (at..at + sign.len(), label)));
    }
    let underlined = |at: &usize| {
        let (before, after) = (text.get(..*at), text.get(at + 2..));
        let ends = before.is_some_and(|t| t.ends_with(char::is_alphanumeric));
        let begins = after.is_some_and(|t| t.starts_with(char::is_alphanumeric));
        // Between two letters it is a name: `so__lieu`.
        ends != begins
    };
    let pairs = doubled(text, "__").filter(underlined);
    found.extend(pairs.map(|at| (at..at + 2, "raw-bold")));
    found.extend(brackets(text));
    found.extend(table_line(text));
    found.sort_by_key(|(range, _)| range.start);
    // The second sign of a pair says nothing more.
    let mut told: Vec<&str> = Vec::new();
    found.retain(|(_, label)| {
        let is_pair = matches!(*label, "raw-bold" | "raw-strike");
        let is_new = !told.contains(label);
        told.push(label);
        is_new || !is_pair
    });
    let place = |range: Range<usize>| run.start + range.start..run.start + range.end;
    (found.into_iter())
        .map(|(range, label)| (place(range), label))
        .collect()
}

/// Where a sign of two letters stands alone: not in a row of more, not after a backslash.
fn doubled<'t>(text: &'t str, sign: &'t str) -> impl Iterator<Item = usize> + 't {
    let letter = sign.chars().next().unwrap_or_default();
    text.match_indices(sign)
        .map(|(at, _)| at)
        .filter(move |at| {
            let before = text.get(..*at).unwrap_or_default();
            let after = text.get(at + sign.len()..).unwrap_or_default();
            !before.ends_with([letter, '\\']) && !after.starts_with(letter)
        })
}

/// What was meant as a link, or as the call of a footnote.
fn brackets(text: &str) -> Vec<(Range<usize>, &'static str)> {
    let mut found = Vec::new();
    for (open, _) in text.match_indices('[') {
        let rest = text.get(open + 1..).unwrap_or_default();
        let Some(length) = rest.find([']', '\n']) else {
            continue;
        };
        let inside = rest.get(..length).unwrap_or_default();
        let after = rest.get(length..).unwrap_or_default();
        let end = open + 1 + length;
        if !after.starts_with(']') || inside.contains('[') {
            continue;
        }
        let label = after
            .strip_prefix("][")
            .and_then(|label| label.split_once(']'))
            .filter(|(label, _)| !label.contains(['[', '\n']));
        if let Some((label, _)) = label {
            found.push((open..end + label.len() + 3, "raw-reference"));
        } else if inside.len() > 1 && inside.starts_with('^') && !inside.contains(' ') {
            found.push((open..end + 1, "raw-note"));
        } else if ["](", "] (http", "] (/"]
            .iter()
            .any(|s| after.starts_with(s))
        {
            let line = text.get(open..).unwrap_or_default();
            let line = line.split('\n').next().unwrap_or_default();
            let length = line.find(')').map_or(line.len(), |n| n + 1);
            found.push((open..open + length, "raw-link"));
        }
    }
    found
}

/// The line under the head of a table that became none.
fn table_line(text: &str) -> Option<(Range<usize>, &'static str)> {
    let is_line = |line: &str| {
        line.contains("---") && line.contains('|') && line.chars().all(|c| "|-: \t".contains(c))
    };
    let line = text.lines().find(|line| is_line(line))?;
    let start = line.as_ptr() as usize - text.as_ptr() as usize;
    Some((start..start + line.trim_end().len(), "raw-table"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_became_none() {
        let of = |text: &str| -> Vec<(String, &str)> {
            let found = raw_marks(text, 0..text.len()).into_iter();
            found.map(|(r, of)| (text[r].to_owned(), of)).collect()
        };
        for (text, mark, label) in [
            ("**Lưu ý: **Mang", "**", "raw-bold"),
            ("__Lưu ý: __Mang", "__", "raw-bold"),
            (
                "theo [Quyết định][qd] này",
                "[Quyết định][qd]",
                "raw-reference",
            ),
            ("xem [^3].", "[^3]", "raw-note"),
            ("[Cổng](vi du", "[Cổng](vi du", "raw-link"),
            (
                "[Cổng] (https://a.vn) nhé",
                "[Cổng] (https://a.vn)",
                "raw-link",
            ),
            ("| a |\n|---|---|\n| b |", "|---|---|", "raw-table"),
        ] {
            assert_eq!(of(text), [(mark.to_owned(), label)], "{text}");
        }
        for text in [
            "2 * 3",
            "______",
            "so__lieu",
            "[1] và [sic]",
            "****",
            "a | b",
            r"\**",
        ] {
            assert!(of(text).is_empty(), "{text}: {:?}", of(text));
        }
    }
}
