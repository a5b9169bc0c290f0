//! Names of branches, as git and the hosts of code know them.

/// Whether git takes it for a branch's name (git check-ref-format), and it can be printed.
pub(super) fn is_branch(name: &str) -> bool {
    let odd = |c: char| crate::command::quote::breaks(c) || " ~^:?*[\\".contains(c);
    let is_part =
        |part: &str| !part.is_empty() && !part.starts_with('.') && !part.ends_with(".lock");
    !["@", "HEAD"].contains(&name)
        && !name.starts_with('-')
        && !name.ends_with('.')
        && !["..", "@{"].iter().any(|pair| name.contains(pair))
        && !name.contains(odd)
        && name.split('/').all(is_part)
}

/// The filter of GitHub's workflows that lets this branch pass alone: `+`, `!` and brackets mean something
/// else there.
pub(super) fn filter(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if matches!(c, '+' | '!' | ']') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_that_git_takes() {
        for good in [
            "main",
            "chinh",
            "feature/a+b",
            "năm-2026",
            "a,b",
            "1.0",
            "{zone}",
            "a'b\"c",
            "#1",
            "a@b",
        ] {
            assert!(is_branch(good), "{good}");
        }
        for bad in [
            "",
            "@",
            "HEAD",
            "-a",
            "a b",
            "a..b",
            "a@{1}",
            "a~1",
            "a^",
            "a:b",
            "a?",
            "a*",
            "[a",
            "a\\b",
            "/a",
            "a/",
            "a//b",
            "a.",
            ".a",
            "a/.b",
            "a.lock",
            "a.lock/b",
            "a\n evil: x",
            "a\u{7f}",
            "a\u{2028}b",
        ] {
            assert!(!is_branch(bad), "{bad:?}");
        }
        assert_eq!(filter("a+b!/c"), "a\\+b\\!/c");
    }
}
