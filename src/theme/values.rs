//! What a token may be: it is written into style sheets and pictures as it is, so that nothing else may
//! be hidden in it.

/// Whether a text is a colour as CSS writes it: `#fbe7b4`, a name, or a function of numbers.
pub(super) fn is_color(text: &str) -> bool {
    if let Some(digits) = text.strip_prefix('#') {
        return [3, 4, 6, 8].contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_hexdigit());
    }
    let functions = [
        "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch",
    ];
    match text.split_once('(') {
        None => !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphabetic()),
        Some((name, rest)) => {
            let number = |b: u8| b.is_ascii_alphanumeric() || b" .,%/+-".contains(&b);
            functions.contains(&name)
                && rest
                    .strip_suffix(')')
                    .is_some_and(|r| r.bytes().all(number))
        }
    }
}

/// Whether a text is a length, a number or a list of fonts, and nothing besides.
pub(super) fn is_plain(text: &str) -> bool {
    let known = |c: char| c.is_alphanumeric() || " .,%()+-*/'\"_".contains(c);
    let functions = ["calc", "clamp", "min", "max", "var", ""];
    let calls = text.match_indices('(').all(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let name = before.rsplit(|c: char| !c.is_alphanumeric()).next();
        functions.contains(&name.unwrap_or_default())
    });
    let is_even = |sign: char| text.matches(sign).count().is_multiple_of(2);
    let opened = text.matches('(').count();
    !text.trim().is_empty()
        && text.chars().all(known)
        && calls
        && is_even('"')
        && is_even('\'')
        && opened == text.matches(')').count()
        && !text.contains("/*")
        && !text.contains("//")
}

/// Whether a text is the name of a token.
pub(super) fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_colours() {
        for right in [
            "#fff",
            "#fbe7b4",
            "#fbe7b480",
            "white",
            "rgb(1 2 3 / 50%)",
            "oklch(0.5 0.1 20deg)",
        ] {
            assert!(is_color(right), "{right}");
        }
        for wrong in [
            "",
            "#ff",
            "#gggggg",
            "red;}body{a:b",
            "url(https://vi-du.example/x)",
            "</svg>",
            "rgb(url(x))",
            "var(--a)",
        ] {
            assert!(!is_color(wrong), "{wrong}");
        }
    }

    #[test]
    fn values_hold_nothing_else() {
        for right in [
            "1.5",
            "clamp(1rem, 2vw + 1rem, 2rem)",
            "\"Be Vietnam Pro\", sans-serif",
            "calc((1rem + 2px) * 2)",
        ] {
            assert!(is_plain(right), "{right}");
        }
        for wrong in [
            "",
            "1rem;color:red",
            "1rem}",
            "url(x)",
            "</style>",
            "\"a",
            "image-set(x)",
            "a\\62",
            "1px/**/",
            "(",
            "@import",
        ] {
            assert!(!is_plain(wrong), "{wrong}");
        }
    }
}
