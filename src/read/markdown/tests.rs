use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::file::Span;
use crate::read::shortcode::{BadCall, CallMistake};

const BEFORE: usize = 50;

fn slice(body: &str, span: Span) -> &str {
    body.get(span.start as usize - BEFORE..span.end as usize - BEFORE)
        .unwrap_or("out of the body")
}

fn read(body: &str) -> BodyFacts {
    facts(body, BEFORE)
}

fn ids(body: &str) -> Vec<String> {
    read(body).headings.into_iter().map(|h| h.id).collect()
}

#[test]
fn headings_have_vietnamese_ids() {
    let body = "## Điều 5. Đối *tượng* `áp dụng`\n\nHai dòng\ncủa tên\n-------\n";
    let facts = read(body);
    let first = &facts.headings[0];
    assert_eq!(first.id, "dieu-5-doi-tuong-ap-dung");
    assert_eq!(first.text, "Điều 5. Đối tượng áp dụng");
    assert_eq!(first.level, 2);
    assert_eq!(slice(body, first.span), "## Điều 5. Đối *tượng* `áp dụng`");
    let second = &facts.headings[1];
    assert_eq!(
        (second.id.as_str(), second.text.as_str()),
        ("hai-dong-cua-ten", "Hai dòng của tên")
    );
    assert_eq!(slice(body, second.span), "Hai dòng\ncủa tên\n-------");
    let decomposed: String = body.nfd().collect();
    assert_eq!(ids(&decomposed), ids(body));
}

#[test]
fn ids_are_given_once() {
    assert_eq!(
        ids("## Mục\n## Mục\n## Mục 2\n## Mục\n## Muc 2"),
        ["muc", "muc-2", "muc-2-2", "muc-3", "muc-2-3"]
    );
    assert_eq!(
        ids("## !!!\n## ?\n## Fn 1\n##"),
        ["muc", "muc-2", "muc-fn-1", "muc-3"]
    );
}

#[test]
fn only_the_id_of_a_headings_attributes_counts() {
    assert_eq!(ids("## Tên {#điều-5 .đỏ onclick=x}\n"), ["điều-5"]);
    assert_eq!(
        ids("## T {onclick=alert(1)}\n## U {#\"onclick=x}"),
        ["t", "onclick-x"]
    );
    let body = "## A {#x}\n\n## B {#x}\n";
    let facts = read(body);
    assert_eq!(facts.headings[1].id, "x-2");
    assert_eq!(
        facts.problems,
        [Problem::SameId {
            span: facts.headings[1].span,
            id: "x".into()
        }]
    );
}

#[test]
fn levels_are_watched() {
    let body = "### Ba\n\n# Một\n\n## Hai\n\n#### Bốn\n";
    let problems = read(body).problems;
    let [
        Problem::HeadingSkipped {
            span: first,
            from: 1,
            to: 3,
        },
        Problem::TopHeading { span: top },
        Problem::HeadingSkipped {
            span: last,
            from: 2,
            to: 4,
        },
    ] = problems.as_slice()
    else {
        panic!("{problems:?}");
    };
    assert_eq!(slice(body, *first), "### Ba");
    assert_eq!(slice(body, *top), "# Một");
    assert_eq!(slice(body, *last), "#### Bốn");
    assert_eq!(read("## A\n### B\n#### C\n## D\n").problems, []);
    let levels: Vec<u8> = read("# A\n## B").headings.iter().map(|h| h.level).collect();
    assert_eq!(levels, [2, 2]);
}

#[test]
fn links_of_every_kind_know_their_target() {
    let body = "[Đề *án*](<de an.md> \"t\") [b][đích] [đích] <https://a.vn/?b> <x@y.vn> [](#c) [d](e\\_f)\n\n\
                > [đích]: ../đ.md 'tựa'\n";
    let facts = read(body);
    let links: Vec<_> = facts
        .links
        .iter()
        .map(|l| {
            (
                l.kind,
                l.target.as_str(),
                l.text.as_str(),
                slice(body, l.span),
                slice(body, l.target_span),
            )
        })
        .collect();
    use LinkKind::{Autolink, Inline, Reference};
    assert_eq!(
        links,
        [
            (
                Inline,
                "de an.md",
                "Đề án",
                "[Đề *án*](<de an.md> \"t\")",
                "de an.md"
            ),
            (Reference, "../đ.md", "b", "[b][đích]", "../đ.md"),
            (Reference, "../đ.md", "đích", "[đích]", "../đ.md"),
            (
                Autolink,
                "https://a.vn/?b",
                "https://a.vn/?b",
                "<https://a.vn/?b>",
                "https://a.vn/?b"
            ),
            (Autolink, "mailto:x@y.vn", "x@y.vn", "<x@y.vn>", "x@y.vn"),
            (Inline, "#c", "", "[](#c)", "#c"),
            (Inline, "e_f", "d", "[d](e\\_f)", "[d](e\\_f)"),
        ]
    );
    assert!(matches!(facts.problems[..], [Problem::NoWords { .. }]));
}

#[test]
fn only_the_outer_of_nested_links_counts() {
    for body in ["[a <http://x> b](c)", "[a ![http://x <http://z>](i) b](c)"] {
        let links = read(body).links;
        assert_eq!(links.len(), 1, "{body}");
        assert_eq!(links[0].target, "c");
        assert_eq!(slice(body, links[0].target_span), "c");
        assert!(
            links[0].text.starts_with("a http://x") && links[0].text.ends_with(" b"),
            "{body}"
        );
    }
}

#[test]
fn a_target_is_found_after_the_words_that_repeat_it() {
    let body = "[a.md](a.md) ![a.png](a.png)";
    let facts = read(body);
    assert_eq!(
        facts.links[0].target_span,
        Span::new(BEFORE + 7, BEFORE + 11)
    );
    assert_eq!(
        facts.images[0].target_span,
        Span::new(BEFORE + 22, BEFORE + 27)
    );
}

#[test]
fn images_have_texts() {
    let body = "[![Bản *đồ* `A`](a.png \"t\")](b) ![](c.png) ![x ![y](i.png) [z](l)](o.png)";
    let facts = read(body);
    let images: Vec<_> = facts
        .images
        .iter()
        .map(|i| {
            (
                i.target.as_str(),
                i.alt.as_str(),
                slice(body, i.target_span),
            )
        })
        .collect();
    assert_eq!(
        images,
        [
            ("a.png", "Bản đồ A", "a.png"),
            ("c.png", "", "c.png"),
            ("o.png", "x y z", "o.png")
        ]
    );
    assert_eq!(facts.links.len(), 1);
    assert_eq!(
        (facts.links[0].text.as_str(), facts.links[0].target.as_str()),
        ("Bản đồ A", "b")
    );
    let [Problem::MissingAlt { span }] = facts.problems.as_slice() else {
        panic!("{:?}", facts.problems);
    };
    assert_eq!(slice(body, *span), "![](c.png)");
}

#[test]
fn unsafe_targets_are_found_where_they_are_written() {
    for (body, words) in [
        ("[x](javascript:alert(1))", "javascript:alert(1)"),
        ("[x](JaVaScRiPt:alert)", "JaVaScRiPt:alert"),
        ("[x](<java&#x0A;script:a>)", "[x](<java&#x0A;script:a>)"),
        ("[x](&#106;avascript:a)", "[x](&#106;avascript:a)"),
        ("[x](javascript&colon;a)", "[x](javascript&colon;a)"),
        ("[x](<\u{1}javascript:a>)", "\u{1}javascript:a"),
        ("[x](< javascript:a>)", " javascript:a"),
        ("[x][y]\n\n[y]: vbscript:a", "vbscript:a"),
        ("<javascript:alert(1)>", "javascript:alert(1)"),
        (
            "![x](data:image/png;base64,AAAA)",
            "data:image/png;base64,AAAA",
        ),
        (
            "[![x](y.png)](ftp://vi-du.example/x)",
            "ftp://vi-du.example/x",
        ),
    ] {
        let problems = read(body).problems;
        let [Problem::UnsafeLink { span, .. }] = problems.as_slice() else {
            panic!("{body}: {problems:?}");
        };
        assert_eq!(slice(body, *span), words, "{body}");
    }
}

#[test]
fn safe_targets() {
    for good in [
        "https://a.vn",
        "HTTP://a",
        "mailto:a@b.vn",
        "tel:+84",
        "a.md",
        "/a",
        "#a:b",
        "?a:b",
        "a/b:c",
        "",
        "đề-án.md",
    ] {
        assert!(safe(good), "{good}");
    }
    for bad in [
        "javascript:",
        "data:,",
        "a:b",
        "blob:x",
        "//a.vn",
        "https:/a.vn",
        "https://b.vn@a.vn",
        "mailto:a@b",
        "java\tscript:a",
        "/a\nb",
        "ftp://a",
    ] {
        assert!(!safe(bad), "{bad}");
    }
}

#[test]
fn raw_html_is_found_and_comments_are_not() {
    let body = "a <b onclick=\"x\">c</b> <!-- d -->\n\n<div>\ne\n</div>\n\n<!-- f\n\ng -->\n\n<!-- h --> <i>\n";
    let problems = read(body).problems;
    let found: Vec<_> = problems
        .iter()
        .map(|problem| match problem {
            Problem::RawHtml { span } => slice(body, *span),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        found,
        [
            "<b onclick=\"x\">",
            "</b>",
            "<div>\ne\n</div>",
            "<!-- h --> <i>"
        ]
    );
}

#[test]
fn plain_text_has_a_line_for_each_block() {
    let body = "## Tên\n\nMột *hai*\nba `bốn`[^1] & &lt;năm&gt; ![ảnh](a.png)\n\n- sáu\n- bảy\n  - tám\n\n\
                | a | b |\n|---|---|\n| c | d |\n\n> [!NOTE]\n> chín\n\n```sh\nls\n```\n\n{{ x() }}\n\n[^1]: chú\n";
    let facts = read(body);
    assert_eq!(
        facts.plain,
        "Tên\nMột hai ba bốn & <năm>\nsáu\nbảy\ntám\na b\nc d\nchín\nls\nchú"
    );
    assert_eq!(facts.lead(), "Một hai ba bốn & <năm>");
    // `&` is no word.
    assert_eq!(facts.words, 16);
    assert_eq!(read("").plain, "");
    assert_eq!(read("## A\n\n![x](y)\n\n[^a]\n\n[^a]: b").lead(), "");
}

#[test]
fn problems_come_in_the_bodys_order() {
    let body = "# A\n\n{{ b }} <i> ![](c)\n";
    let problems = read(body).problems;
    assert!(
        matches!(
            problems.as_slice(),
            [
                Problem::TopHeading { .. },
                Problem::BadCall(BadCall {
                    mistake: CallMistake::OpeningParenthesis,
                    ..
                }),
                Problem::RawHtml { .. },
                Problem::MissingAlt { .. },
            ]
        ),
        "{problems:?}"
    );
}

#[test]
fn headings_in_footnotes_do_not_count() {
    let facts = read("[^1]\n\n[^1]: x\n\n    #### y\n\n## z\n");
    assert_eq!(facts.headings.len(), 1);
    assert_eq!(facts.problems, []);
}
