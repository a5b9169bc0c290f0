//! No word of a text is lost: each is on the page, or in a finding. Tried on random tables, footnotes, lists
//! and links; `tests/long words` tries more of them.

use proptest::prelude::*;

use super::tests::render;
use crate::read::markdown::{Problem, facts};

/// Forms in which words stand; each `w` becomes a word of its own.
const FORMS: &[&str] = &[
    "w w w\n\n",
    "**w:** w\n\n",
    "**w:**w w\n\n",
    "__w: __w\n\n",
    "| w | w |\n| --- | --- |\n| w | w | w |\n| w |\n| `w | w` | w |\n\n",
    "| w |\n|---|---|\n| w | w |\n\n",
    "| w | w |\n|:-:|--:|\nw | w\n\n",
    "w[^N] w\n\n[^N]: w w\n\n",
    "[^N]: w\n    w\n\n",
    "w[^N]\n\n",
    "w[^n] w[^N]\n\n[^n]: w\n[^N]: w\n\n",
    "- w\n- w\n  - w\n\n",
    "w:\na) w;\n1) w;\n2) w;\nb) w\nđ) w\n\n",
    "1. w\n2. w\n\n   w\n\n",
    "- [ ] w\n- [x] w\n\n",
    "[w](https://vi-du.gov.vn/a) w\n\n",
    "[w]() [w](b c.md) [w][N] [w] (https://vi-du.gov.vn)\n\n",
    "[w][N]\n\n[N]: https://vi-du.gov.vn\n\n",
    "https://vi-du.gov.vn/w và w@vi-du.gov.vn w\n\n",
    "    w w\n\n",
    "```\nw\n```\n\n",
    "## w\n\n### w {#aN}\n\n",
    "##\n\n",
    "> w\n> w\n\n",
    "> [!NOTE]\n> w\n\n",
    "![w](a.png) w\n\n",
    "<b>w</b> w\n\n",
    "w\\\nw  \nw\n\n",
    "~~w~~ w *w* ~~ w\n\n",
    "**w**: w\n**w**: w\n\n",
];

/// A text of these forms, each with words and labels of its own, and the words in it.
fn written(forms: &[&str]) -> (String, Vec<String>) {
    let mut body = String::new();
    let mut words = Vec::new();
    for (number, form) in forms.iter().enumerate() {
        let mut before = '\n';
        let mut letters = form.chars().peekable();
        while let Some(c) = letters.next() {
            let is_alone = !before.is_alphanumeric()
                && !letters.peek().is_some_and(|next| next.is_alphanumeric());
            match c {
                'w' if is_alone => {
                    let word = format!("chữ{}x", words.len());
                    body.push_str(&word);
                    words.push(word);
                }
                'N' => body.push_str(&number.to_string()),
                c => body.push(c),
            }
            before = c;
        }
    }
    (body, words)
}

fn cases() -> ProptestConfig {
    let asked = ProptestConfig::default();
    ProptestConfig {
        cases: asked.cases.max(300),
        ..asked
    }
}

/// Where a finding says what does not stand on the page.
fn told(problem: &Problem) -> Option<std::ops::Range<usize>> {
    match problem {
        Problem::Lost { span, .. } => Some(span.range()),
        _ => None,
    }
}

proptest! {
    #![proptest_config(cases())]
    #[test]
    fn no_words_are_lost(forms in prop::collection::vec(prop::sample::select(FORMS), 1..12)) {
        let (body, words) = written(&forms);
        let page = render(&body);
        let facts = facts(&body, 0);
        let found: Vec<&str> = (facts.problems.iter())
            .filter_map(told)
            .filter_map(|range| body.get(range))
            .collect();
        for word in &words {
            let is_there = page.contains(word.as_str()) || found.iter().any(|text| text.contains(word));
            prop_assert!(is_there, "{word} is lost\n{body}\n{page}");
        }
    }
}
