//! Calls in running text, `{{ name(key="text", key=12) }}`: their grammar.
//!
//! Where in a body they stand is the matter of [`pieces`]. What a name means is not known here.

mod pieces;

pub use pieces::{BodyPiece, Pieces};

use strum::IntoStaticStr;

use crate::file::Span;

/// A call as written. All spans are offsets in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    pub name: String,
    pub name_span: Span,
    pub args: Vec<Arg>,
    /// From the first brace to the last.
    pub span: Span,
    /// Whether the call stands alone: every line of its paragraph is one call.
    pub block: bool,
}

impl Call {
    /// The argument of a name.
    pub fn arg(&self, key: &str) -> Option<&Arg> {
        self.args.iter().find(|arg| arg.key == key)
    }
}

/// One `key=value` of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arg {
    pub key: String,
    pub key_span: Span,
    pub value: Value,
    /// The value as written, quotes included.
    pub span: Span,
}

/// What an argument says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Text(String),
    Number(i64),
}

/// Something that begins like a call and is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadCall {
    pub mistake: CallMistake,
    pub span: Span,
}

/// What is wrong with a call; the comment says what its span covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum CallMistake {
    /// No `}}` before the end of the paragraph: the opening braces.
    Unclosed,
    /// No name after the braces: what stands there.
    #[strum(serialize = "no-name")]
    Name,
    /// No `(` after the name: the name.
    #[strum(serialize = "no-parenthesis")]
    OpeningParenthesis,
    /// No `)` before the closing braces: the `(`.
    #[strum(serialize = "no-parenthesis")]
    ClosingParenthesis,
    /// Something between `)` and `}}`: that.
    AfterParenthesis,
    /// An argument without a key, or with a key that is no name: what stands there.
    #[strum(serialize = "bad-argument")]
    Key,
    /// No `=` after the key: the key.
    #[strum(serialize = "bad-argument")]
    EqualsSign,
    /// No comma between two arguments: the second one's begin.
    #[strum(serialize = "no-comma")]
    Comma,
    /// A value that is neither a text in `"…"` nor a whole number: the value.
    #[strum(serialize = "bad-argument")]
    Value,
    /// A value in quotes other than `"`: the value.
    #[strum(serialize = "wrong-quotes")]
    Quotes,
    /// A text that does not end on its line: from its quote on.
    UnclosedText,
    /// A key given twice: the second one.
    SameKey,
    /// One brace in place of two: the whole.
    SingleBrace,
    /// A call in a heading, a link's words or an image's text: the call.
    Misplaced,
}

impl CallMistake {
    /// Its label, for [`crate::rule::labels`].
    pub fn label(self) -> &'static str {
        self.into()
    }
}

/// Reads the call whose braces open at `start`; it must end before `limit`.
fn read(body: &str, start: usize, limit: usize, offset: usize) -> Result<Call, BadCall> {
    let mut cursor = Cursor {
        text: body.get(..limit).unwrap_or(body),
        at: start + 2,
        offset,
    };
    let opening = cursor.span(start, start + 2);
    if !cursor.rest().contains("}}") {
        return Err(BadCall {
            mistake: CallMistake::Unclosed,
            span: opening,
        });
    }
    cursor.space();
    let (name, name_span) = cursor
        .name()
        .ok_or_else(|| cursor.wrong(CallMistake::Name))?;
    cursor.space();
    let parenthesis = cursor.span(cursor.at, cursor.at + 1);
    if !cursor.eat("(") {
        return Err(BadCall {
            mistake: CallMistake::OpeningParenthesis,
            span: name_span,
        });
    }
    let args = cursor.args(parenthesis)?;
    cursor.space();
    if !cursor.eat("}}") {
        return Err(if cursor.rest().is_empty() {
            BadCall {
                mistake: CallMistake::Unclosed,
                span: opening,
            }
        } else {
            cursor.wrong(CallMistake::AfterParenthesis)
        });
    }
    Ok(Call {
        name: name.to_owned(),
        name_span,
        args,
        span: cursor.span(start, cursor.at),
        block: false,
    })
}

/// A place in the source, moving on.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
    offset: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.offset + start, self.offset + end)
    }

    fn space(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    fn eat(&mut self, sign: &str) -> bool {
        let found = self.rest().starts_with(sign);
        if found {
            self.at += sign.len();
        }
        found
    }

    /// A name, if one is here: an ASCII letter, then letters, digits, `_` and `-`.
    fn name(&mut self) -> Option<(&'a str, Span)> {
        let rest = self.rest();
        let long = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))
            .unwrap_or(rest.len());
        let name = rest.get(..long)?;
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            .then(|| {
                self.at += long;
                (name, self.span(self.at - long, self.at))
            })
    }

    /// A mistake whose span is the word that stands here.
    fn wrong(&self, mistake: CallMistake) -> BadCall {
        let rest = self.rest();
        let mut long = rest
            .find(|c: char| c.is_whitespace() || matches!(c, ',' | ')' | '}'))
            .unwrap_or(rest.len());
        if long == 0 {
            long = rest.chars().next().map_or(0, char::len_utf8);
        }
        BadCall {
            mistake,
            span: self.span(self.at, self.at + long),
        }
    }

    /// The arguments after `(`, and the `)`.
    fn args(&mut self, parenthesis: Span) -> Result<Vec<Arg>, BadCall> {
        let mut args: Vec<Arg> = Vec::new();
        let mut comma = true;
        loop {
            self.space();
            if self.eat(")") {
                return Ok(args);
            }
            if self.rest().is_empty() || self.rest().starts_with("}}") {
                return Err(BadCall {
                    mistake: CallMistake::ClosingParenthesis,
                    span: parenthesis,
                });
            }
            if !comma {
                return Err(self.wrong(CallMistake::Comma));
            }
            let (key, key_span) = self.name().ok_or_else(|| self.wrong(CallMistake::Key))?;
            let mistaken = |mistake| {
                Err(BadCall {
                    mistake,
                    span: key_span,
                })
            };
            if args.iter().any(|arg| arg.key == key) {
                return mistaken(CallMistake::SameKey);
            }
            self.space();
            if !self.eat("=") {
                return mistaken(CallMistake::EqualsSign);
            }
            self.space();
            let start = self.at;
            let value = self.value()?;
            args.push(Arg {
                key: key.to_owned(),
                key_span,
                value,
                span: self.span(start, self.at),
            });
            self.space();
            comma = self.eat(",");
        }
    }

    fn value(&mut self) -> Result<Value, BadCall> {
        if self.rest().starts_with('"') {
            return self.quoted().map(Value::Text);
        }
        if self
            .rest()
            .starts_with(['\'', '“', '”', '„', '‘', '’', '«', '`'])
        {
            return Err(self.wrong(CallMistake::Quotes));
        }
        let wrong = self.wrong(CallMistake::Value);
        let end = wrong.span.end as usize - self.offset;
        let number = self.text.get(self.at..end).and_then(|n| n.parse().ok());
        self.at = end;
        number.map(Value::Number).ok_or(wrong)
    }

    /// A text in double quotes; a backslash before ASCII punctuation is Markdown's escape.
    fn quoted(&mut self) -> Result<String, BadCall> {
        let mut text = String::new();
        let mut signs = self.rest().char_indices().skip(1).peekable();
        let mut end = self.rest().len();
        while let Some((at, sign)) = signs.next() {
            match sign {
                '"' => {
                    self.at += at + 1;
                    return Ok(text);
                }
                '\n' => {
                    end = at;
                    break;
                }
                '\\' => match signs.next_if(|(_, next)| next.is_ascii_punctuation()) {
                    Some((_, next)) => text.push(next),
                    None => text.push(sign),
                },
                _ => text.push(sign),
            }
        }
        Err(BadCall {
            mistake: CallMistake::UnclosedText,
            span: self.span(self.at, self.at + end),
        })
    }
}

#[cfg(test)]
mod tests;
