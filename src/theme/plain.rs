//! Values for browsers that know no custom properties (the WebView of Android 4.4): before each
//! declaration that takes a token of the theme stands the same with the token's own value, in the
//! light colours. Whoever knows custom properties goes by the second of the two.

use std::collections::BTreeMap;

use super::bare::{Bare, call, declaration, name};

/// How deep tokens may name tokens; deeper, they name each other in a circle.
const DEEPEST: u8 = 8;

/// The value of every custom property that the theme's tokens make, by its name (`--color-text`).
#[derive(Debug)]
pub(super) struct Plain<'a>(BTreeMap<String, &'a str>);

impl<'a> Plain<'a> {
    pub(super) fn new(tokens: impl Iterator<Item = (String, &'a str)>) -> Self {
        Self(tokens.collect())
    }

    /// A style sheet with a plain value before each declaration that takes a token. What takes another
    /// custom property has none, unless it says itself what stands in its place.
    pub(super) fn beside(&self, css: &str) -> String {
        let mut out = String::with_capacity(css.len() * 5 / 4);
        let (mut from, mut depth) = (0, 0_usize);
        for (at, byte) in Bare::new(css) {
            let piece = css.get(from..at).unwrap_or_default();
            match byte {
                b'(' | b'[' => depth += 1,
                b')' | b']' => depth = depth.saturating_sub(1),
                // The value of a custom property may hold braces of its own.
                b'{' if depth > 0 || name(declaration(piece)).starts_with("--") => depth += 1,
                b'}' if depth > 0 => depth -= 1,
                b'{' | b'}' | b';' if depth == 0 => {
                    if byte != b'{' {
                        self.declare(piece, &mut out);
                    }
                    out.push_str(css.get(from..=at).unwrap_or_default());
                    from = at + 1;
                }
                _ => {}
            }
        }
        out.push_str(css.get(from..).unwrap_or_default());
        out
    }

    /// Writes the plain form of a declaration, if it has one; `piece` is what stands between two ends.
    fn declare(&self, piece: &str, out: &mut String) {
        let declaration = declaration(piece);
        let name = name(declaration);
        if name.is_empty() || name.starts_with("--") || call(declaration, 0).is_none() {
            return;
        }
        if let Some(plain) = self.filled(declaration, 0) {
            out.push_str(&plain);
            out.push(';');
        }
    }

    /// A text with every `var()` replaced by what it stands for; none where that is not known.
    fn filled(&self, text: &str, depth: u8) -> Option<String> {
        if depth > DEEPEST {
            return None;
        }
        let (mut out, mut from) = (String::new(), 0);
        while let Some(found) = call(text, from) {
            let known = self.0.get(found.name).copied();
            out.push_str(text.get(from..found.start)?);
            out.push_str(&self.filled(known.or(found.otherwise)?, depth + 1)?);
            from = found.end;
        }
        out.push_str(text.get(from..)?);
        Some(out)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn beside(css: &str) -> String {
        let tokens = [
            ("color-text", "#111"),
            ("space-1", "1rem"),
            ("space-2", "calc(var(--space-1)*2)"),
            ("font-body", "\"A; B\", serif"),
            ("loop-a", "var(--loop-b)"),
            ("loop-b", "var(--loop-a)"),
        ];
        let tokens = tokens.map(|(name, value)| (format!("--{name}"), value));
        Plain::new(tokens.into_iter()).beside(css)
    }

    #[test]
    fn a_token_has_its_value_before_it() {
        for (css, wanted) in [
            (
                "a{color:var(--color-text)}",
                "a{color:#111;color:var(--color-text)}",
            ),
            (
                "a { b: c;\n  /* why */ margin :\n 0 var( --space-1 ) -1px\n}",
                "a { b: c;margin :\n 0 1rem -1px;\n  /* why */ margin :\n 0 var( --space-1 ) -1px\n}",
            ),
            (
                "a{margin:var(--space-1) calc(1px + VAR(--space-2))!important;b:c}",
                "a{margin:1rem calc(1px + calc(1rem*2))!important;\
                 margin:var(--space-1) calc(1px + VAR(--space-2))!important;b:c}",
            ),
            (
                "a{color:var(--kind,var(--none, var(--color-text)))}",
                "a{color:#111;color:var(--kind,var(--none, var(--color-text)))}",
            ),
            (
                "@media (min-width:1em){a{font:1em var(--font-body);}b{}}",
                "@media (min-width:1em){a{font:1em \"A; B\", serif;font:1em var(--font-body);}b{}}",
            ),
            (
                "a{b:c;&:hover{color:var(--color-text)}}",
                "a{b:c;&:hover{color:#111;color:var(--color-text)}}",
            ),
        ] {
            assert_eq!(beside(css), wanted);
        }
    }

    #[test]
    fn all_else_stays_as_it_is() {
        for css in [
            "a{--x:var(--color-text);--y:{color:var(--color-text)}}",
            "a{color:var(--kind)}",
            "a{color:var(--loop-a)}",
            "a{content:\"var(--color-text);\\\"}\";b:c}",
            "/* a{color:var(--color-text)} */a{b:c}",
            "a{background:url(data:x;var(--color-text))}",
            "@import url(\"x.css\") layer(var(--color-text));",
            "a:not([b=\"{\"]):hover{c:d}",
            "a{color:my-var(--color-text)}",
            "a{color:var(--color-text",
            "a{color:var(--color-text)",
        ] {
            assert_eq!(beside(css), css);
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_stumble(css in "(?s)([a-z:;{}()/*'\" \\\\-]|var\\(--color-text\\)|ế|.){0,60}") {
            let out = beside(&css);
            prop_assert!(css.contains("var(") || out == css);
        }
    }
}
