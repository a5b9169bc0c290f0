//! Cells of a row beyond the columns of its table, which Markdown drops without a word.

use std::ops::Range;

/// What a row holds beyond so many columns, if it holds any words there.
pub(super) fn lost_cells(body: &str, row: &Range<usize>, columns: usize) -> Option<Range<usize>> {
    let line = body.get(row.clone())?.split('\n').next()?;
    let indent = line.len() - line.trim_start().len();
    let trimmed = line.trim();
    let inner = trimmed.strip_prefix('|').unwrap_or(trimmed);
    let start = row.start + indent + trimmed.len() - inner.len();
    let mut bars = bars(inner);
    let at = bars.nth(columns.checked_sub(1)?)?;
    let rest = inner.get(at + 1..)?;
    let words = rest.trim_matches(|c: char| c == '|' || c.is_whitespace());
    if words.is_empty() {
        return None;
    }
    let before = rest.len() - rest.trim_start().len();
    let from = start + at + 1 + before;
    let held = rest.trim().trim_end_matches('|').trim_end();
    Some(from..from + held.len())
}

/// Where the bars of a row stand; one behind a backslash belongs to a cell.
fn bars(row: &str) -> impl Iterator<Item = usize> {
    let bytes = row.as_bytes();
    (0..bytes.len()).filter(move |at| {
        let is_bar = bytes.get(*at) == Some(&b'|');
        is_bar && (*at == 0 || bytes.get(at - 1) != Some(&b'\\'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_beyond_the_columns() {
        let of = |row: &str, columns| {
            lost_cells(row, &(0..row.len()), columns)
                .map(|r| &row[r])
                .map(str::to_owned)
        };
        let lost = |text: &str| Some(text.to_owned());
        assert_eq!(
            of("| Hộ nghèo | 33.000 | từ 1/7/2025 |", 2),
            lost("từ 1/7/2025")
        );
        assert_eq!(of("a | b | c | d", 2), lost("c | d"));
        assert_eq!(of("| `x | y` | z |", 2), lost("z"));
        assert_eq!(of("| a | b |", 2), None);
        assert_eq!(of("| a | b | |", 2), None);
        assert_eq!(of(r"| a \| b | c |", 2), None);
    }
}
