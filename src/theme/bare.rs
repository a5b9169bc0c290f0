//! As much of the syntax of CSS as it takes to find declarations and the calls of `var()` in them
//! (CSS Syntax Module Level 3): what is in strings, comments and addresses is none of them.

/// The bytes of a style sheet that stand neither in a string, a comment or an address without quotes
/// nor behind a backslash, with their places.
pub(super) struct Bare<'a> {
    css: &'a [u8],
    at: usize,
}

impl<'a> Bare<'a> {
    pub(super) fn new(css: &'a str) -> Self {
        Self {
            css: css.as_bytes(),
            at: 0,
        }
    }

    fn rest(&self) -> &'a [u8] {
        self.css.get(self.at..).unwrap_or_default()
    }

    /// Goes on behind the first of these bytes, `\` and what follows it left out, or to the end.
    fn skip_to(&mut self, ends: &[u8]) {
        while let Some(&byte) = self.css.get(self.at) {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if ends.contains(&byte) {
                break;
            }
        }
    }

    /// Whether the parenthesis that was just read begins an address without quotes.
    fn is_address(&self) -> bool {
        let before = self.css.get(..self.at - 1).unwrap_or_default();
        let first = self.rest().iter().find(|byte| !byte.is_ascii_whitespace());
        ends_with_name(before, b"url") && !matches!(first, Some(b'"' | b'\''))
    }
}

impl Iterator for Bare<'_> {
    type Item = (usize, u8);

    fn next(&mut self) -> Option<(usize, u8)> {
        loop {
            let (here, byte) = (self.at, *self.css.get(self.at)?);
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                // A line's end is the end of a string that somebody forgot to close.
                b'"' | b'\'' => self.skip_to(&[byte, b'\n']),
                b'/' if self.rest().starts_with(b"*") => {
                    let end = self.rest().windows(2).skip(1).position(|two| two == b"*/");
                    self.at = end.map_or(self.css.len(), |end| self.at + 1 + end + 2);
                }
                b'(' if self.is_address() => self.skip_to(b")"),
                _ => return Some((here, byte)),
            }
        }
    }
}

/// Whether a text ends with a name, and not with a longer one.
fn ends_with_name(text: &[u8], name: &[u8]) -> bool {
    let Some((before, end)) = text
        .len()
        .checked_sub(name.len())
        .map(|at| text.split_at(at))
    else {
        return false;
    };
    end.eq_ignore_ascii_case(name) && !before.last().is_some_and(|byte| is_of_name(*byte))
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'\\') || !byte.is_ascii()
}

/// What stands between two ends, without white space around it and comments before it.
pub(super) fn declaration(piece: &str) -> &str {
    let start = Bare::new(piece).find(|(_, byte)| !byte.is_ascii_whitespace());
    start.map_or("", |(at, _)| piece.get(at..).unwrap_or_default().trim_end())
}

/// The name of the property that a declaration is about; empty where it is no declaration.
pub(super) fn name(declaration: &str) -> &str {
    let length = declaration
        .bytes()
        .take_while(|byte| is_of_name(*byte))
        .count();
    let (name, rest) = declaration.split_at(length);
    let mut rest = Bare::new(rest).map(|(_, byte)| byte);
    let is_declared = rest.find(|byte| !byte.is_ascii_whitespace()) == Some(b':');
    if is_declared { name } else { "" }
}

/// One `var()`.
#[derive(Debug, PartialEq)]
pub(super) struct VarCall<'a> {
    /// Where it begins and ends.
    pub start: usize,
    pub end: usize,
    /// The custom property.
    pub name: &'a str,
    /// What stands in its place where it has no value.
    pub otherwise: Option<&'a str>,
}

/// The first whole `var()` of a text from this place on.
pub(super) fn call(text: &str, from: usize) -> Option<VarCall<'_>> {
    let rest = text.get(from..)?;
    let mut bare = Bare::new(rest);
    let is_var = |at: usize| ends_with_name(rest.as_bytes().get(..at).unwrap_or_default(), b"var");
    let (open, _) = bare.find(|(at, byte)| *byte == b'(' && is_var(*at))?;
    let (mut depth, mut comma) = (1_usize, None);
    let (close, _) = bare.find(|(at, byte)| {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            b',' if depth == 1 && comma.is_none() => comma = Some(*at),
            _ => {}
        }
        depth == 0
    })?;
    let name = rest.get(open + 1..comma.unwrap_or(close))?;
    Some(VarCall {
        start: from + open - "var".len(),
        end: from + close + 1,
        name: name.trim(),
        otherwise: comma.and_then(|at| Some(rest.get(at + 1..close)?.trim())),
    })
}
