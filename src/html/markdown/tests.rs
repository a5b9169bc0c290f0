use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::read::markdown::facts;
use crate::read::shortcode::Value;

const WORDS: MarkdownWords<'static> = MarkdownWords {
    note: "Ghi chú",
    tip: "Mẹo",
    important: "Quan trọng",
    warning: "Cảnh báo",
    caution: "Thận trọng",
    footnotes: "Chú thích",
    footnote: "Chú thích",
    back: "Về chỗ dẫn",
    table: "Bảng",
    anchor: "Liên kết đến mục",
    done: "Đã xong",
    open: "Chưa xong",
};

/// A site that knows nothing.
pub(super) fn nowhere() -> Hooks<'static> {
    Hooks {
        link: &|_| LinkTo::Gone,
        image: &|_| None,
        call: &|_| None,
        words: &WORDS,
        highlight: false,
    }
}

/// A site in which every link leads somewhere but `gone`, and images are known but `lost`.
fn page(body: &str) -> (String, Vec<TocEntry>) {
    let hooks = Hooks {
        link: &|target| match target {
            "gone" => LinkTo::Gone,
            _ => LinkTo::Url {
                href: target.to_owned(),
                external: target.starts_with("http"),
            },
        },
        image: &|target| {
            (target != "lost").then(|| ImageInfo {
                src: format!("/{target}"),
                pixels: target.ends_with(".png").then_some((4, 3)),
                forms: Vec::new(),
            })
        },
        call: &|call| match call.name.as_str() {
            "number" => Some(
                call.args
                    .iter()
                    .map(|arg| match &arg.value {
                        Value::Text(text) => text.clone(),
                        Value::Number(number) => number.to_string(),
                    })
                    .collect(),
            ),
            "chart" => Some("<svg></svg>".to_owned()),
            _ => None,
        },
        words: &WORDS,
        highlight: true,
    };
    let mut out = String::new();
    let toc = html(body, 0, &hooks, &mut out);
    (out, toc)
}

pub(super) fn render(body: &str) -> String {
    page(body).0
}

#[test]
fn plain_markdown() {
    assert_eq!(
        render("Một *hai* **ba** ~~bốn~~ `<năm>` & 50% \"x\"\nsáu  \nbảy\n\n---\n\n> tám\n"),
        "<p>Một <em>hai</em> <strong>ba</strong> <del>bốn</del> <code>&lt;năm&gt;</code> &amp; 50% \"x\"\n\
         sáu<br>\nbảy</p>\n<hr>\n<blockquote>\n<p>tám</p>\n</blockquote>\n"
    );
    assert_eq!(
        render("- a\n  - b\n\n1. c\n\n7) d\n\n   e\n"),
        "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n<ol>\n<li>c</li>\n</ol>\n\
         <ol start=\"7\">\n<li>\n<p>d</p>\n<p>e</p>\n</li>\n</ol>\n"
    );
}

#[test]
fn it_writes_at_the_end() {
    let mut out = String::from("<main>");
    html("## a\n\n| |b|\n|-|-|\n", 0, &nowhere(), &mut out);
    assert!(out.starts_with("<main>\n<h2 id=\"a\">a <a "), "{out}");
}

#[test]
fn headings_link_to_themselves() {
    let (html, toc) = page("# Kế *hoạch* \"01\"\n\n### Con\n");
    assert_eq!(
        html,
        "<h2 id=\"ke-hoach-01\">Kế <em>hoạch</em> \"01\" <a class=\"anchor\" href=\"#ke-hoach-01\" \
         aria-label=\"Liên kết đến mục: Kế hoạch &quot;01&quot;\">#</a></h2>\n\
         <h3 id=\"con\">Con <a class=\"anchor\" href=\"#con\" aria-label=\"Liên kết đến mục: Con\">#</a></h3>\n"
    );
    let entry = |level, id: &str, text: &str| TocEntry {
        level,
        id: id.into(),
        text: text.into(),
    };
    assert_eq!(
        toc,
        [
            entry(2, "ke-hoach-01", "Kế hoạch \"01\""),
            entry(3, "con", "Con")
        ]
    );
}

#[test]
fn ids_are_those_of_the_facts() {
    let body = "# Mục\n## Mục {#a}\n### Mục `x`\n\nHai\ndòng\n---\n\n## ![ảnh ![đôi](p)](q.png) <b>t</b>\n\n\
                [^n]\n\n[^n]: x\n\n    ## Mục\n\n> ## Mục {#a}\n\n## {{ sai }}\n\n## {{ chart() }}\n\n- ## Mục\n\n##\n\n\
                ## Đ <!-- ẩn --> &amp; \\* [l](gone)  \n";
    for body in [body.to_owned(), body.nfd().collect()] {
        let facts = facts(&body, 7);
        let (html, toc) = page(&body);
        let of_facts: Vec<_> = facts
            .headings
            .iter()
            .map(|h| (h.level, &h.id, &h.text))
            .collect();
        let of_page: Vec<_> = toc.iter().map(|t| (t.level, &t.id, &t.text)).collect();
        assert_eq!(of_facts, of_page);
        assert_eq!(of_page.len(), 11);
        for (_, id, _) in of_page {
            assert_eq!(
                html.matches(&format!("id=\"{id}\"")).count(),
                1,
                "{id}\n{html}"
            );
        }
    }
}

#[test]
fn heading_attributes_cannot_add_any() {
    assert_eq!(
        render("# T {onclick=alert(1) .c}"),
        "<h2 id=\"t\">T <a class=\"anchor\" href=\"#t\" aria-label=\"Liên kết đến mục: T\">#</a></h2>\n"
    );
    let html = render("# T {#x\"onclick=alert(1)}\n# U {#a&b}\n# V {#Điều-5}");
    assert!(html.contains("<h2 id=\"x-onclick-alert-1\">"), "{html}");
    assert!(html.contains("<h2 id=\"a-b\">"), "{html}");
    assert!(
        html.contains("<h2 id=\"Điều-5\">V <a class=\"anchor\" href=\"#%C4%90i%E1%BB%81u-5\""),
        "{html}"
    );
}

#[test]
fn raw_html_is_text() {
    assert_eq!(
        render("a <img src=x onerror=alert(1)> <b>c</b> <!-- ẩn -->d\n"),
        "<p>a &lt;img src=x onerror=alert(1)&gt; &lt;b&gt;c&lt;/b&gt; d</p>\n"
    );
    assert_eq!(
        render("<script>\nalert(1)\n</script>\n\n<!-- ẩn\n\nẩn -->\n\n> <div>\n> a\n"),
        "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>\n<blockquote>\n<p>&lt;div&gt;\na</p>\n</blockquote>\n"
    );
    assert_eq!(
        render("<!-- a --> <img onerror=x>"),
        "<p>&lt;!-- a --&gt; &lt;img onerror=x&gt;</p>\n"
    );
    assert_eq!(
        render("<!-- chưa đóng\n\nx"),
        "<p>&lt;!-- chưa đóng\n\nx</p>\n"
    );
}

#[test]
fn unsafe_links_leave_their_words() {
    for (body, words) in [
        ("[x *y*](javascript:alert(1))", "x <em>y</em>"),
        ("[x](JaVaScRiPt:alert(1))", "x"),
        ("[x](&#x6A;avascript&colon;alert(1))", "x"),
        ("[x](<java\tscript:alert(1)>)", "x"),
        ("[x](data:text/html,<script>)", "x"),
        ("[x](vbscript:a \"tựa\")", "x"),
        ("[x][y]\n\n[y]: javascript:alert(1)", "x"),
        ("<javascript:alert(1)>", "javascript:alert(1)"),
        ("![x](data:image/svg+xml,<svg>)", "x"),
        ("![\"\\<x>](javascript:a)", "\"&lt;x&gt;"),
        ("[![x](javascript:a)](javascript:b)", "x"),
        ("[![x](data:a) y](gone)", "x y"),
    ] {
        assert_eq!(render(body), format!("<p>{words}</p>\n"), "{body}");
    }
}

#[test]
fn links() {
    assert_eq!(
        render("[a](b.md \"t \\\"&\")"),
        "<p><a href=\"b.md\" title=\"t &quot;&amp;\">a</a></p>\n"
    );
    assert_eq!(render("[a](gone)"), "<p>a</p>\n");
    assert_eq!(
        render("<https://a.vn/?b&c> <x@y.vn>"),
        "<p><a href=\"https://a.vn/?b&amp;c\" class=\"external\" rel=\"external noopener\">https://a.vn/?b&amp;c</a> \
         <a href=\"mailto:x@y.vn\">x@y.vn</a></p>\n"
    );
    assert_eq!(
        render("[a][b]\n\n[B]: <c d\"e>"),
        "<p><a href=\"c%20d%22e\">a</a></p>\n"
    );
    assert_eq!(
        render("[a <http://b>](c)"),
        "<p><a href=\"c\">a http://b</a></p>\n"
    );
    assert_eq!(
        render("[![a](i.png)](b)"),
        "<p><a href=\"b\"><img src=\"/i.png\" alt=\"a\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\"></a></p>\n"
    );
}

#[test]
fn images_and_figures() {
    let image = "<img src=\"/i.png\" alt=\"a &quot;b&quot; c\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\">";
    assert_eq!(
        render("![a \"b\" *c*](i.png)"),
        format!("<figure>{image}</figure>\n")
    );
    assert_eq!(
        render("x\n\n![a \"b\" *c*](i.png '<Tựa>')\n\ny"),
        format!(
            "<p>x</p>\n<figure>{image}<figcaption>&lt;Tựa&gt;</figcaption></figure>\n<p>y</p>\n"
        )
    );
    assert_eq!(
        render("![a](i.svg 't') x"),
        "<p><img src=\"/i.svg\" alt=\"a\" title=\"t\" loading=\"lazy\" decoding=\"async\"> x</p>\n"
    );
    assert_eq!(render("![a *b*](lost)"), "<p>a b</p>\n");
    let two = render("![a](i.svg) ![b](i.svg)");
    assert!(
        two.starts_with("<p><img") && !two.contains("figure"),
        "{two}"
    );
}

#[test]
fn tables() {
    assert_eq!(
        render(
            "## Chỉ *tiêu*\n\n| | A | B | C |\n|---|:--|:-:|--:|\n| **x** | 1 | 2 | `3\\|4` |\n"
        )
        .split_once("</h2>\n")
        .map_or("", |(_, table)| table),
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Bảng 1: Chỉ tiêu\"><table>\n\
         <thead>\n<tr><td></td><th scope=\"col\" class=\"align-left\">A</th><th scope=\"col\" class=\"align-center\">B</th>\
         <th scope=\"col\" class=\"align-right\">C</th></tr>\n</thead>\n\
         <tbody>\n<tr><td><strong>x</strong></td><td class=\"align-left\">1</td><td class=\"align-center\">2</td>\
         <td class=\"align-right\"><code>3|4</code></td></tr>\n</tbody>\n</table></div>\n"
    );
    let two = render("|a|\n|-|\n\n|b|\n|-|\n|c|\n|d|\n");
    assert!(two.contains("\"Bảng 1\"><table>\n<thead>\n<tr><th scope=\"col\">a</th></tr>\n</thead>\n</table></div>"), "{two}");
    assert!(
        two.contains("\"Bảng 2\"") && two.matches("<tbody>").count() == 1,
        "{two}"
    );
    assert!(!two.contains("style="));
}

#[test]
fn alerts() {
    assert_eq!(
        render("> [!WARNING]\n> Coi *chừng*\n\n> [!NOTE]\n> - a\n"),
        "<aside class=\"note note-warning\" role=\"note\">\n<p class=\"note-title\">Cảnh báo</p>\n<p>Coi <em>chừng</em></p>\n</aside>\n\
         <aside class=\"note note-note\" role=\"note\">\n<p class=\"note-title\">Ghi chú</p>\n<ul>\n<li>a</li>\n</ul>\n</aside>\n"
    );
    for (kind, title) in [
        ("TIP", "Mẹo"),
        ("IMPORTANT", "Quan trọng"),
        ("CAUTION", "Thận trọng"),
    ] {
        let html = render(&format!("> [!{kind}]\n> x"));
        assert!(
            html.contains(&format!("note-{}\"", kind.to_lowercase())) && html.contains(title),
            "{html}"
        );
    }
}

#[test]
fn tasks_say_their_state() {
    assert_eq!(
        render("- [x] a\n- [ ] b\n- c\n"),
        "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Đã xong\"> a</li>\n\
         <li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"Chưa xong\"> b</li>\n<li>c</li>\n</ul>\n"
    );
    assert!(
        render("- [x] a\n\n- [ ] b\n")
            .contains("<li class=\"task\">\n<p><input type=\"checkbox\" disabled checked"),
    );
}

#[test]
fn footnotes_come_in_the_order_of_their_references() {
    let html = render(
        "A[^b], B[^a], C[^B].\n\n[^a]: Một *a*[^c]\n[^b]: Hai\n\n    Ba\n[^c]: - d\n[^x]: không ai dẫn\n",
    );
    let reference = |id: &str, n: u8| {
        format!(
            "<sup class=\"fnref\"><a href=\"#fn-{n}\" id=\"fnref-{id}\" role=\"doc-noteref\" aria-label=\"Chú thích {n}\">{n}</a></sup>"
        )
    };
    let back = |id: &str, mark: &str| {
        format!(
            " <a class=\"back\" href=\"#fnref-{id}\" role=\"doc-backlink\" aria-label=\"Về chỗ dẫn {id}\">↩\u{fe0e}{mark}</a>"
        )
    };
    let expected = format!(
        "<p>A{}, B{}, C{}.</p>\n<section class=\"footnotes\" role=\"doc-endnotes\">\n<h2>Chú thích</h2>\n<ol>\n\
         <li id=\"fn-1\">\n<p>Hai</p>\n<p>Ba{}{}</p>\n</li>\n\
         <li id=\"fn-2\">\n<p>Một <em>a</em>{}{}</p>\n</li>\n\
         <li id=\"fn-3\">\n<ul>\n<li>d</li>\n</ul>{}\n</li>\n</ol>\n</section>\n",
        reference("1", 1),
        reference("2", 2),
        reference("1-2", 1),
        back("1", ""),
        back("1-2", "<sup>2</sup>"),
        reference("3", 3),
        back("2", ""),
        back("3", ""),
    );
    assert_eq!(html, expected);
    assert_eq!(render("a[^1]"), "<p>a[^1]</p>\n");
    assert_eq!(render("a\n\n[^1]: b"), "<p>a</p>\n");
}

#[test]
fn code_is_marked_by_classes() {
    let html = render("```toml,x\na = \"<b>\"\n```\n");
    assert!(
        html.starts_with(
            "<pre tabindex=\"0\"><code class=\"language-toml\"><span class=\"z-source z-toml\">"
        ),
        "{html}"
    );
    assert!(
        html.ends_with("</span></code></pre>\n") && html.contains("&lt;b&gt;"),
        "{html}"
    );
    assert_eq!(
        render("```\"><script>\n<a> & {{ chart() }}\n```\n"),
        "<pre tabindex=\"0\"><code class=\"language-&quot;&gt;&lt;script&gt;\">&lt;a&gt; &amp; {{ chart() }}\n</code></pre>\n"
    );
    assert_eq!(
        render("- x\n\n      <a>\n"),
        "<ul>\n<li>\n<p>x</p>\n<pre tabindex=\"0\"><code>&lt;a&gt;\n</code></pre>\n</li>\n</ul>\n"
    );
    assert_eq!(
        render("`{{ chart() }}`"),
        "<p><code>{{ chart() }}</code></p>\n"
    );
}

#[test]
fn calls() {
    assert_eq!(
        render("Có {{ number(a=3) }}% và *{{ number(a=\"<b>\") }}*.\n"),
        "<p>Có 3% và <em><b></em>.</p>\n"
    );
    assert_eq!(
        render("a\n\n{{ chart() }}\n\nb"),
        "<p>a</p>\n<svg></svg>\n<p>b</p>\n"
    );
    assert_eq!(
        render("- {{ chart() }}\n"),
        "<ul>\n<li><svg></svg></li>\n</ul>\n"
    );
    assert_eq!(
        render("{{ lạ() }} {{ la(a=\"<\") }}"),
        "<p>{{ lạ() }} {{ la(a=\"&lt;\") }}</p>\n"
    );
    assert_eq!(render("{{ la() }}\n"), "<p>{{ la() }}</p>\n");
    assert_eq!(
        render("![{{ chart() }}](i.svg) \\{{ chart() }}"),
        "<p><img src=\"/i.svg\" alt=\"{{ chart() }}\" loading=\"lazy\" decoding=\"async\"> {{ chart() }}</p>\n"
    );
    assert_eq!(
        render("x[^1]\n\n[^1]: {{ chart() }}")
            .matches("<svg>")
            .count(),
        1
    );
}
