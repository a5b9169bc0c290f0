//! What holds for every body, tried on random and on hostile ones.

use proptest::prelude::*;

use super::tests::{nowhere, render};
use super::*;
use crate::read::markdown::{Problem, facts};

const PARTS: &[&str] = &[
    "{{ a() }}",
    "{{ a(b=\"",
    "\", c=1) }}",
    "{{",
    "}}",
    "\\",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "[",
    "](",
    ")",
    "](u)",
    "![",
    "](i 't')",
    "[^1]",
    "\n[^1]: ",
    "\n[^Đ]: ",
    "[^đ]",
    "\n# ",
    "\n## ",
    " {#x}",
    "\n---\n",
    "\n> ",
    "> [!TIP]\n",
    "\n- ",
    "\n- [x] ",
    "\n1. ",
    "\n    ",
    "\n",
    "\n\n",
    " ",
    "|",
    "\n|a|b|\n|-|:-:|\n|",
    "<b>",
    "<!-- ",
    " -->",
    "\n<div>\n",
    "\"",
    "&amp;",
    "&",
    "<",
    ">",
    "đề án",
    "a",
    "\n[r]: v\n",
    "[r]",
    "<http://x>",
    "javascript:",
    "  \n",
    "'",
    "\u{1}",
];

/// The tags of a page are closed in order, and no link stands in a link.
fn check_nesting(html: &str) -> Result<(), TestCaseError> {
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').unwrap_or((tag, ""));
        let name = tag.split(' ').next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) => prop_assert_eq!(open.pop(), Some(name), "{}", html),
            None if ["br", "hr", "img", "input"].contains(&name) => {}
            None => {
                let words = name == "p" || name.starts_with('h');
                let narrow = ["a", "p", "h2", "h3"]
                    .iter()
                    .any(|outer| open.contains(outer));
                prop_assert!(!(words && narrow), "{}", html);
                prop_assert!(name != "a" || !open.contains(&"a"), "{}", html);
                open.push(name);
            }
        }
    }
    prop_assert!(open.is_empty(), "{}", html);
    Ok(())
}

proptest! {
    #[test]
    fn every_body_becomes_a_sound_page(parts in prop::collection::vec(prop::sample::select(PARTS), 0..40)) {
        let body = parts.concat();
        let seen = std::cell::RefCell::new(Vec::new());
        let hooks = Hooks {
            link: &|target| LinkTo::Url { href: target.to_owned(), external: false },
            image: &|target| Some(ImageInfo { src: target.to_owned(), pixels: None, forms: Vec::new() }),
            call: &|call| {
                seen.borrow_mut().push(call.span);
                Some("<b></b>".to_owned())
            },
            words: &MarkdownWords::default(),
            highlight: false,
        };
        let mut out = String::new();
        let toc = html(&body, 0, &hooks, &mut out);
        check_nesting(&out)?;
        prop_assert!(!out.contains("href=\"javascript"), "{}", out);

        let facts = facts(&body, 0);
        let of_facts: Vec<_> = facts.headings.iter().map(|h| (h.level, &h.id, &h.text)).collect();
        let of_page: Vec<_> = toc.iter().map(|t| (t.level, &t.id, &t.text)).collect();
        prop_assert_eq!(of_facts, of_page);
        for span in seen.take() {
            prop_assert!(facts.calls.iter().any(|call| call.span == span));
        }
        for call in &facts.calls {
            let words = body.get(call.span.range()).unwrap_or_default();
            prop_assert!(words.starts_with("{{") && words.ends_with("}}"), "{}", words);
        }
        for link in &facts.links {
            prop_assert!(body.get(link.span.range()).is_some());
            let target = body.get(link.target_span.range());
            let mailto = format!("mailto:{}", target.unwrap_or_default());
            prop_assert!(link.target_span == link.span || target == Some(&link.target) || mailto == link.target);
        }
        for problem in &facts.problems {
            let span = match problem {
                Problem::BadCall(bad) => bad.span,
                Problem::RawHtml { span }
                | Problem::UnsafeLink { span, .. }
                | Problem::BadAddress { span, .. }
                | Problem::HeadingSkipped { span, .. }
                | Problem::MissingAlt { span }
                | Problem::TopHeading { span }
                | Problem::TypedPercentage { span, .. }
                | Problem::SameId { span, .. }
                | Problem::HeadingSpace { span, .. }
                | Problem::Copied { span, .. }
                | Problem::OwnComputer { span, .. }
                | Problem::Lost { span, .. }
                | Problem::RawMark { span, .. }
                | Problem::NoWords { span, .. }
                | Problem::IndentedCode { span }
                | Problem::RunTogether { span }
                | Problem::SpaceInLink { span, .. } => *span,
            };
            prop_assert!(body.get(span.range()).is_some_and(|words| !words.is_empty()), "{:?}", problem);
        }
    }
}

#[test]
fn calls_have_places_in_the_file() {
    let body = "đ {{ chart() }}";
    let seen = std::cell::Cell::new(None);
    let hooks = Hooks {
        call: &|call| {
            seen.set(Some(call.span));
            None
        },
        ..nowhere()
    };
    html(body, 40, &hooks, &mut String::new());
    assert_eq!(seen.get(), Some(facts(body, 40).calls[0].span));
}

#[test]
fn nothing_a_body_says_becomes_a_tag() {
    let body = "# <x> {#\"><x>}\n\n[<x>](\"><x>) ![<x>](\"><x> '\"><x>') `<x>` <x y='>'> &lt;x&gt; \\<x>\n\n\
                | <x> |\n|-|\n| <x> |\n\n```<x>\n<x>\n```\n\n> [!NOTE] <x>\n> <x>\n\n- [ ] <x>\n\n[^<x>]\n\n[^<x>]: <x>\n\n{{ <x> }}\n";
    assert!(!render(body).contains("<x"), "{}", render(body));
}
