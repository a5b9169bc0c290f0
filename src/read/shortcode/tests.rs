use pulldown_cmark::{Event, Tag, TagEnd};

use super::*;
use crate::read::markdown::{BodyFacts, Problem, facts, pieces};

const BEFORE: usize = 100;

/// The words of a span, which counts from `BEFORE` bytes before the body.
fn slice(body: &str, span: Span) -> &str {
    body.get(span.start as usize - BEFORE..span.end as usize - BEFORE)
        .unwrap_or("out of the body")
}

fn read_facts(body: &str) -> BodyFacts {
    facts(body, BEFORE)
}

fn only_call(body: &str) -> Call {
    let facts = read_facts(body);
    assert_eq!(facts.problems, [], "{body}");
    assert_eq!(facts.calls.len(), 1, "{body}");
    facts.calls[0].clone()
}

/// The mistakes of a body, each with the words it is about.
fn mistakes(body: &str) -> Vec<(CallMistake, &str)> {
    let facts = read_facts(body);
    let bad = |problem: &Problem| match problem {
        Problem::BadCall(bad) => Some((bad.mistake, slice(body, bad.span))),
        _ => None,
    };
    facts.problems.iter().filter_map(bad).collect()
}

/// The texts of a body and, in `⟨…⟩`, its calls; paragraphs end with `¶`.
fn outline(body: &str) -> String {
    let mut out = String::new();
    for (piece, range) in pieces(body, 0) {
        match piece {
            BodyPiece::Call(call) => {
                assert_eq!(call.span.range(), range);
                out += &format!("⟨{}{}⟩", call.name, if call.block { "!" } else { "" });
            }
            BodyPiece::Bad(bad) => out += &format!("✗{:?} ", bad.mistake),
            BodyPiece::Mark(event) => match event {
                Event::Text(text) => out += &text,
                Event::Code(code) => out += &format!("`{code}`"),
                Event::SoftBreak | Event::HardBreak => out.push('/'),
                Event::Start(Tag::Emphasis) => out += "<em>",
                Event::End(TagEnd::Emphasis) => out += "</em>",
                Event::End(TagEnd::Paragraph) => out.push('¶'),
                _ => {}
            },
        }
    }
    out
}

#[test]
fn a_call_knows_its_parts_and_their_places() {
    let body = "Có {{ chi-so(id=\"tt_06\", so = -12,ten=\"Điểm \\\"A\\\" \\\\ \\x\") }} ở đây";
    let call = only_call(body);
    assert_eq!(call.name, "chi-so");
    assert_eq!(slice(body, call.name_span), "chi-so");
    assert!(
        slice(body, call.span).starts_with("{{ chi-so") && slice(body, call.span).ends_with("}}")
    );
    assert!(!call.block);
    let args: Vec<_> = call
        .args
        .iter()
        .map(|arg| (slice(body, arg.key_span), slice(body, arg.span)))
        .collect();
    assert_eq!(
        args,
        [
            ("id", "\"tt_06\""),
            ("so", "-12"),
            ("ten", "\"Điểm \\\"A\\\" \\\\ \\x\"")
        ]
    );
    assert_eq!(
        call.arg("so").map(|arg| &arg.value),
        Some(&Value::Number(-12))
    );
    let text = Value::Text("Điểm \"A\" \\ \\x".into());
    assert_eq!(call.arg("ten").map(|arg| &arg.value), Some(&text));
    assert_eq!(call.arg("không"), None);
}

#[test]
fn short_forms() {
    for body in [
        "{{a()}}",
        "{{ a( ) }}",
        "{{ a(b=1,) }}",
        "{{\n  a(\n    b=1\n  )\n}}",
        "x {{a(b=\"}}\")}}",
    ] {
        assert_eq!(only_call(body).name, "a", "{body}");
    }
}

#[test]
fn every_mistake_has_its_place() {
    use CallMistake::*;
    for (body, mistake, words) in [
        ("a {{ chart(id=\"b\")", Unclosed, "{{"),
        ("a {{ chart(id=\"}}\")\n\n}}", Unclosed, "{{"),
        ("a {{ (id=1) }}", Name, "(id=1"),
        ("a {{ đề() }}", Name, "đề("),
        ("a {{}} b", Name, "}"),
        ("a {{ chart }}", OpeningParenthesis, "chart"),
        ("a {{ chart id=1 }}", OpeningParenthesis, "chart"),
        ("a {{ chart(id=1 }}", ClosingParenthesis, "("),
        ("a {{ chart( }}", ClosingParenthesis, "("),
        ("a {{ chart(id=1) đây }}", AfterParenthesis, "đây"),
        ("a {{ chart(\"b\") }}", Key, "\"b\""),
        ("a {{ chart(số=1) }}", EqualsSign, "s"),
        ("a {{ chart(id) }}", EqualsSign, "id"),
        ("a {{ chart(id: 1) }}", EqualsSign, "id"),
        ("a {{ chart(a=1 b=2) }}", Comma, "b=2"),
        ("a {{ chart(a=1.5) }}", Value, "1.5"),
        ("a {{ chart(a=đỏ, b=1) }}", Value, "đỏ"),
        (
            "a {{ chart(a=99999999999999999999) }}",
            Value,
            "99999999999999999999",
        ),
        ("a {{ chart(a=) }}", Value, ")"),
        ("a {{ chart(a=“đỏ”) }}", Quotes, "“đỏ”"),
        ("a {{ chart(a='đỏ') }}", Quotes, "'đỏ'"),
        ("a {{ chart(a=\"đỏ) }}\nb", UnclosedText, "\"đỏ) }}"),
        ("a {{ chart(a=1, a=2) }}", SameKey, "a"),
        ("## a {{ chart() }}", Misplaced, "{{ chart() }}"),
        ("[a {{ chart() }}](b)", Misplaced, "{{ chart() }}"),
        ("![a *{{ chart() }}*](b)", Misplaced, "{{ chart() }}"),
    ] {
        assert_eq!(mistakes(body), [(mistake, words)], "{body}");
        assert_eq!(read_facts(body).calls, [], "{body}");
    }
}

#[test]
fn one_mistake_does_not_hide_the_next_call() {
    assert_eq!(
        outline("{{ a }} và {{ b() }}"),
        "✗OpeningParenthesis {{ a }} và ⟨b⟩¶"
    );
    assert_eq!(outline("{{ a(x=1 {{ b() }}"), "✗Comma {{ a(x=1 ⟨b⟩¶");
    assert_eq!(outline("{{ a(\n\n{{ b() }}"), "✗Unclosed {{ a(¶⟨b!⟩");
}

#[test]
fn code_is_not_touched() {
    for body in [
        "`{{ a() }}`",
        "```\n{{ a() }}\n```",
        "    {{ a() }}\n",
        "- x\n  ```\n  {{ a() }}\n  ```",
        "`` ` {{ a( ``",
    ] {
        let mut facts = read_facts(body);
        facts
            .problems
            .retain(|p| !matches!(p, Problem::IndentedCode { .. }));
        assert_eq!((facts.calls, facts.problems), (vec![], vec![]), "{body}");
    }
    assert_eq!(outline("`{{ a() }}` {{ b() }}"), "`{{ a() }}` ⟨b⟩¶");
    // Code binds tighter than a call.
    assert_eq!(outline("{{ a(b=\"`\") }}`"), "✗Unclosed {{ a(b=\"`\") }}`¶");
}

#[test]
fn a_backslash_writes_braces() {
    assert_eq!(outline("\\{{ a() }}"), "{{ a() }}¶");
    assert_eq!(outline("\\\\{{ a() }}"), "\\⟨a⟩¶");
    assert_eq!(outline("{ { a } } {a}"), "{ { a } } {a}¶");
}

#[test]
fn markdown_in_arguments_means_itself() {
    let body = "*x* {{ a(b=\"*y* [z](u) <b> &amp; \\* http://v/?q=_w_\") }} *t*";
    let call = only_call(body);
    let text = "*y* [z](u) <b> &amp; * http://v/?q=_w_";
    assert_eq!(
        call.arg("b").map(|arg| &arg.value),
        Some(&Value::Text(text.into()))
    );
    assert_eq!(read_facts(body).links, []);
    assert_eq!(outline(body), "<em>x</em> ⟨a⟩ <em>t</em>¶");
    assert_eq!(outline("*x {{ a(b=\"*\") }} y"), "<em>x ⟨a⟩</em> y¶");
    assert_eq!(outline("x {{ a(b=\"*\") }} y* z"), "x ⟨a⟩ y z¶");
}

#[test]
fn a_call_alone_takes_the_place_of_its_paragraph() {
    assert_eq!(outline("x\n\n{{ a() }}\n\ny"), "x¶⟨a!⟩y¶");
    assert_eq!(outline("{{ a() }}  \n{{ b() }} \n"), "⟨a!⟩⟨b!⟩");
    assert_eq!(outline("> {{ a() }}\n\n- x\n\n  {{ b() }}"), "⟨a!⟩x¶⟨b!⟩");
    for inline in [
        "{{ a() }} {{ b() }}",
        "{{ a() }}.",
        "*{{ a() }}*",
        "x\n{{ a() }}",
        "[^1]\n\n[^1]: x {{ a() }}",
    ] {
        assert!(!read_facts(inline).calls[0].block, "{inline}");
    }
    assert!(!only_call("- {{ a() }}").block);
    assert!(!only_call("- [ ] {{ a() }}").block);
}

#[test]
fn calls_in_tables() {
    let body = "| a | b |\n|---|---|\n| {{ x(n=1) }} | {{ y(t=\"a\\|b\") }} |";
    let facts = read_facts(body);
    assert_eq!(facts.problems, []);
    assert_eq!(facts.calls.len(), 2);
    let text = Value::Text("a|b".into());
    assert_eq!(facts.calls[1].arg("t").map(|arg| &arg.value), Some(&text));
}
