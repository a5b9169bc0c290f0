//! What a merge left behind: two versions of the same lines between marks that git writes. Until a person
//! chooses, the first version is read, so that other mistakes are told at their places.

use crate::file::Span;

/// Two versions of the same lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The line `<<<<<<<`, or a mark that stands alone.
    pub first: Span,
    /// The line `>>>>>>>`.
    pub last: Option<Span>,
}

/// A text without its marks and second versions.
#[derive(Debug, PartialEq, Eq)]
pub struct Settled {
    pub conflicts: Vec<Conflict>,
    /// The text, as long as before, with spaces in place of what was left out.
    pub text: String,
}

/// Settles the conflicts of a text; none where it holds no mark.
pub fn settle(text: &str) -> Option<Settled> {
    if !text.contains("<<<<<<<") && !text.contains(">>>>>>>") {
        return None;
    }
    let mut conflicts: Vec<Conflict> = Vec::new();
    let mut kept = String::with_capacity(text.len());
    // Whether a conflict is open, and whether its second version has begun.
    let (mut is_open, mut is_second) = (false, false);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        let span = Span::new(at, at + words.len());
        at += line.len();
        let mark = mark(words);
        match mark {
            Some('<') => {
                conflicts.push(Conflict {
                    first: span,
                    last: None,
                });
                (is_open, is_second) = (true, false);
            }
            Some('>') => {
                match conflicts.last_mut().filter(|_| is_open) {
                    Some(open) => open.last = Some(span),
                    None => conflicts.push(Conflict {
                        first: span,
                        last: None,
                    }),
                }
                is_open = false;
            }
            Some(_) if is_open => is_second = true,
            _ => {}
        }
        let is_mark = matches!(mark, Some('<' | '>')) || mark.is_some() && is_open;
        match is_mark || is_open && is_second {
            true => {
                kept.extend(std::iter::repeat_n(' ', line.trim_end_matches('\n').len()));
                kept.push_str(if line.ends_with('\n') { "\n" } else { "" });
            }
            false => kept.push_str(line),
        }
    }
    (!conflicts.is_empty()).then_some(Settled {
        conflicts,
        text: kept,
    })
}

/// The sign of which a line of git is made: seven of it, and a name behind some.
fn mark(line: &str) -> Option<char> {
    let sign = line.chars().next().filter(|c| "<>|=".contains(*c))?;
    let rest = line.trim_start_matches(sign);
    let is_seven = line.len() - rest.len() == 7;
    (is_seven && (rest.is_empty() || rest.starts_with(' '))).then_some(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_version_stays_in_its_place() {
        let text = "a: 1\n<<<<<<< HEAD\nb: é\n=======\nb: 3\n>>>>>>> x\nc: 4\n";
        let found = settle(text).expect("a conflict");
        let gap = |n| " ".repeat(n);
        let wanted = format!(
            "a: 1\n{}\nb: é\n{}\n{}\n{}\nc: 4\n",
            gap(12),
            gap(7),
            gap(4),
            gap(9)
        );
        assert_eq!(found.text, wanted);
        assert_eq!(found.text.len(), text.len());
        let only = Conflict {
            first: Span::new(5, 17),
            last: Some(Span::new(37, 46)),
        };
        assert_eq!(found.conflicts, [only]);
    }

    #[test]
    fn an_older_version_between_is_left_out() {
        let text = "<<<<<<< a\n1\n||||||| o\n2\n=======\n3\n>>>>>>> b\n";
        let found = settle(text).expect("a conflict");
        assert_eq!(found.text.split_whitespace().collect::<Vec<_>>(), ["1"]);
    }

    #[test]
    fn a_mark_alone_is_one_too() {
        let found = settle("a\n>>>>>>> sua-bai\n").expect("a conflict");
        assert_eq!(found.conflicts.len(), 1);
        assert_eq!(settle("Đề mục\n=======\n\n>> trích"), None);
        assert_eq!(settle("a <<<<<<< b"), None);
    }
}
