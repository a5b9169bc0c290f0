// The benchmark site for Eleventy: the same files and, page by page, the same content as the
// templates for Hugo beside this folder. Templates are plain JavaScript, which Eleventy runs fastest.
import fs from "node:fs";

const names = JSON.parse(fs.readFileSync("data/names.json", "utf8"));
const menu = JSON.parse(fs.readFileSync("data/menu.json", "utf8"));
const campaigns = JSON.parse(fs.readFileSync("data/campaigns.json", "utf8"));
const FACETS = ["audience", "channel", "message", "campaign"];
const SIZE = 20;
const BASE = "https://vi-du.example";

const escape = (text) => String(text).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
const iso = (date) => date.toISOString().slice(0, 10);
const shown = (date) => `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
const link = (page) => `<li><a href="${page.url}">${escape(page.data.title)}</a></li>`;

const entries = menu.map((m) => [m, `<li><a href="/${m.path}/">${m.name}</a></li>`]);
const foot = `<footer class="site-footer">
<div class="wrap">
<div class="footer-cols">
<div>
<h2>Các phần</h2>
<ul>
${entries.map((e) => e[1]).join("\n")}
</ul>
</div>
<div>
<h2>Tra cứu</h2>
<ul>
<li><a href="/sitemap.xml">Bản đồ trang</a></li>
<li><a href="/index.xml">Nguồn tin</a></li>
</ul>
</div>
<div>
<h2>Về trang này</h2>
<button type="button" data-theme-switch data-auto="Giao diện: theo máy" data-light="Giao diện: sáng" data-dark="Giao diện: tối" hidden></button>
</div>
</div>
<p>Trang dựng cho ngày <time datetime="2026-01-01">1/1/2026</time>.</p>
</div>
</footer>`;

function frame({ title, summary, url, source, section }, main) {
  const about = escape(summary ?? "Trang ví dụ để đo.");
  const nav = entries.map(([m, text]) => (m.path === section ? text.replace('">', '" aria-current="true">') : text)).join("\n");
  const above = menu.find((m) => m.path === section);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)} – Trang ví dụ</title>
<meta name="description" content="${about}">
<link rel="canonical" href="${BASE}${url}">
<meta property="og:type" content="article">
<meta property="og:title" content="${escape(title)}">
<meta property="og:description" content="${about}">
<meta property="og:url" content="${BASE}${url}">
<link rel="stylesheet" href="/style.css">
<link rel="alternate" type="application/rss+xml" title="Trang ví dụ" href="/index.xml">
</head>
<body>
<a class="skip" href="#main">Đến nội dung chính</a>
<header class="site-header">
<div class="site-bar wrap">
<a class="brand" href="/"><img class="brand-mark" src="/favicon.svg" alt="" width="44" height="44"><span class="brand-name">Trang ví dụ</span></a>
<details class="menu"><summary>Danh mục</summary></details>
<div class="menu-panel">
<nav class="site-nav" aria-label="Danh mục chính">
<ul>
${nav}
</ul>
</nav>
</div>
</div>
</header>
<nav class="breadcrumbs" aria-label="Vị trí của trang">
<ol><li><a href="/">Trang ví dụ</a></li>${above ? `<li><a href="/${above.path}/">${above.name}</a></li>` : ""}</ol>
</nav>
<main id="main" class="page" tabindex="-1">
${main}
<footer class="page-foot">
<p>Dựng ngày <time datetime="2026-01-01">1/1/2026</time>${source ? ` · Nguồn: <a href="/documents/vb-1/">${source}</a>` : ""}</p>
<p class="print-only">In từ: ${BASE}${url}</p>
</footer>
</main>
${foot}
</body>
</html>
`;
}

const facts = (data) =>
  `${(data.audience ?? []).map((a) => `<div><dt>Dành cho</dt><dd><a href="/audience/${a}/">${names[a]}</a></dd></div>`).join("")}` +
  (data.campaign ? `<div><dt>Đợt truyền thông</dt><dd><a href="/campaigns/${data.campaign}/">${names[data.campaign]}</a></dd></div>` : "") +
  (data.message ?? []).map((m) => `<div><dt>Nội dung truyền thông</dt><dd><a href="/message/${m}/">${names[m]}</a></dd></div>`).join("") +
  (data.channel ?? []).map((c) => `<div><dt>Kênh</dt><dd><a href="/channel/${c}/">${names[c]}</a></dd></div>`).join("") +
  `<div><dt>Căn cứ</dt><dd><a href="/documents/vb-1/">${data.source}</a></dd></div>`;

const BODIES = {
  articles(data) {
    const headings = [...data.content.matchAll(/<h2[^>]*id="([^"]*)"[^>]*>(.*?)<\/h2>/g)];
    const place = data.around.places.get(data.page.url) ?? {};
    const related = (data.around.terms.audience.get(data.audience[0]) ?? []).filter((p) => p.url !== data.page.url).slice(0, 4);
    return `<header class="page-head">
<p class="kicker"><time datetime="${iso(data.page.date)}">${shown(data.page.date)}</time> · đọc khoảng ${Math.ceil(data.content.length / 1600)} phút</p>
<h1>${escape(data.title)}</h1>
<p class="lead">${escape(data.summary)}</p>
</header>
<div class="split">
<div class="split-main">
<nav class="toc" aria-labelledby="toc">
<h2 id="toc">Trong trang này</h2>
<ol>
${headings.map((h) => `<li><a href="#${h[1]}">${h[2]}</a></li>`).join("\n")}
</ol>
</nav>
<article class="prose">
${data.content}
</article>
<nav class="related" aria-labelledby="related">
<h2 id="related">Liên quan</h2>
<ul>
${related.map(link).join("\n")}
</ul>
</nav>
<nav class="pager" aria-label="Bài liền kề">
<ul>
${place.newer ? `<li><a rel="prev" href="${place.newer.url}">Mới hơn: ${escape(place.newer.data.title)}</a></li>` : ""}
${place.older ? `<li><a rel="next" href="${place.older.url}">Cũ hơn: ${escape(place.older.data.title)}</a></li>` : ""}
</ul>
</nav>
</div>
<div class="split-side">
<dl class="facts">${facts(data)}</dl>
</div>
</div>`;
  },
  questions: (data) => `<header class="page-head"><h1>${escape(data.title)}</h1></header>
<div class="answer"><p>${escape(data.answer)}</p></div>
<div class="prose">
${data.content}
</div>
<dl class="facts">${facts(data)}<div><dt>Ngày xem nguồn</dt><dd>${data.looked_at}</dd></div></dl>`,
  metrics: (data) => `<header class="page-head"><h1>${data.title}</h1></header>
<figure class="chart"><svg viewBox="0 0 320 190" role="img" aria-label="Chỉ tiêu theo thời hạn">
<rect class="chart-plot" x="44" y="16" width="268" height="120"/>
${data.targets.map((t, at) => `<circle class="chart-commitment-dot" cx="${178 + at * 134}" cy="${136 - t.value * 1.2}" r="5"/>
<text x="${170 + at * 134}" y="156" text-anchor="end">${t.due}: ${t.value} %</text>`).join("\n")}
</svg></figure>
<table><thead><tr><th scope="col">Thời hạn</th><th scope="col">Mức</th><th scope="col">Nguồn</th></tr></thead><tbody>
${data.targets.map((t) => `<tr><th scope="row"><time datetime="${t.due}">Năm ${t.due}</time></th><td class="num">${t.value} %</td><td><a href="/documents/vb-1/">${t.source}</a></td></tr>`).join("\n")}
</tbody></table>
<ul class="cards">
${data.around.metrics.filter((p) => p.url !== data.page.url).map((p) => `<li class="card"><a href="${p.url}">${p.data.title}</a></li>`).join("\n")}
</ul>`,
  calendar(data) {
    if (!data.month) return `<header class="page-head"><h1>${data.title}</h1></header>${data.content}`;
    const first = new Date(`${data.month}-01T00:00:00Z`);
    const from = first.getTime() - ((first.getUTCDay() + 6) % 7) * 86400000;
    const rows = [...Array(6).keys()].map((week) => `<tr>
${[...Array(7).keys()].map((day) => {
      const date = new Date(from + (week * 7 + day) * 86400000);
      const held = campaigns.filter((c) => c.day === iso(date).slice(5));
      return `<td><time datetime="${iso(date)}">${date.getUTCDate()}</time>${held.map((c) => ` <a href="/campaigns/${c.id}/">${c.name}</a>`).join("")}</td>`;
    }).join("\n")}
</tr>`);
    return `<header class="page-head"><h1>${data.title}</h1></header>
<table class="month"><tbody>
${rows.join("\n")}
</tbody></table>`;
  },
};

let filters = "";

function list({ title, shown: pages, number, of, url, section }) {
  const address = (n) => (n === 1 ? url : `${url}trang/${n}/`);
  const near = [...Array(of).keys()].map((n) => n + 1).filter((n) => n === 1 || n === of || Math.abs(n - number) <= 2);
  const main = `<header class="page-head">
<h1>${title}</h1>
<p class="lead">Bài viết ngắn kể lại điều các văn bản đã công bố, ghi rõ căn cứ.</p>
</header>
<ul class="cards">
${pages.map((p) => `<li class="card">
<h2 class="card-title"><a href="${p.url}">${escape(p.data.title)}</a></h2>
<p>${escape(p.data.summary)}</p>
<p class="meta"><time datetime="${iso(p.date)}">${shown(p.date)}</time>${p.data.audience.map((a) => ` · ${names[a]}`).join("")}</p>
</li>`).join("\n")}
</ul>
<nav class="pager" aria-label="Các trang">
<ul>
${number > 1 ? `<li><a rel="prev" href="${address(number - 1)}">Trước</a></li>` : ""}
${near.map((n) => `<li><a href="${address(n)}"${n === number ? ' aria-current="page"' : ""}>${n}</a></li>`).join("\n")}
${number < of ? `<li><a rel="next" href="${address(number + 1)}">Sau</a></li>` : ""}
</ul>
</nav>
${filters}`;
  return frame({ title, url: address(number), section }, main);
}

export default function (eleventy) {
  eleventy.setQuietMode(true);
  eleventy.amendLibrary("md", (md) => {
    // Anchors at headings, as the others have them.
    md.core.ruler.push("anchors", (state) => {
      state.tokens.forEach((token, at) => {
        if (token.type !== "heading_open") return;
        const text = state.tokens[at + 1].content.toLowerCase().replace(/đ/g, "d");
        token.attrSet("id", text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, "-"));
      });
    });
  });
  let around;
  const gather = (api) => {
    const articles = api.getFilteredByGlob("content/articles/**/*.md").sort((a, b) => b.date - a.date);
    const terms = Object.fromEntries(FACETS.map((f) => [f, new Map()]));
    const places = new Map();
    articles.forEach((p, at) => {
      places.set(p.url, { newer: articles[at - 1], older: articles[at + 1] });
      for (const facet of FACETS) {
        for (const term of [p.data[facet]].flat()) {
          if (!terms[facet].has(term)) terms[facet].set(term, []);
          terms[facet].get(term).push(p);
        }
      }
    });
    filters = FACETS.map((f) => `<nav class="filters" aria-labelledby="facet-${f}">
<h2 id="facet-${f}">Theo ${f}</h2>
<ul>${[...terms[f].keys()].sort().map((t) => `<li><a class="tag" href="/${f}/${t}/">${names[t]} (${terms[f].get(t).length})</a></li>`).join("")}</ul>
</nav>`).join("\n");
    const metrics = api.getFilteredByGlob("content/metrics/*.md");
    const questions = api.getFilteredByGlob("content/questions/**/*.md");
    around = { articles, terms, places, metrics, questions };
    return articles;
  };
  eleventy.addCollection("lists", (api) => {
    const out = [];
    const cut = (title, url, section, pages) => {
      const of = Math.max(1, Math.ceil(pages.length / SIZE));
      for (let n = 1; n <= of; n++) out.push({ title, url, section, number: n, of, shown: pages.slice((n - 1) * SIZE, n * SIZE) });
    };
    cut("Tin, bài", "/articles/", "articles", gather(api));
    for (const facet of FACETS) {
      for (const [term, pages] of around.terms[facet]) cut(names[term], `/${facet}/${term}/`, facet, pages);
    }
    return out;
  });
  eleventy.addTemplate("lists.11ty.js", {
    data: {
      pagination: { data: "collections.lists", size: 1, alias: "one" },
      eleventyExcludeFromCollections: true,
      permalink: ({ one }) => (one.number === 1 ? `${one.url}index.html` : `${one.url}trang/${one.number}/index.html`),
    },
    render: ({ one }) => list(one),
  });
  eleventy.addTemplate("whole.11ty.js", {
    data: {
      pagination: { data: "wholes", size: 1, alias: "one" },
      wholes: ["", "questions", "metrics", "calendar", "campaigns", "units", "plan", "documents", ...FACETS],
      eleventyExcludeFromCollections: true,
      permalink: ({ one }) => (one ? `/${one}/index.html` : "/index.html"),
    },
    render({ one, collections }) {
      const pages = one ? collections.all.filter((p) => p.url.startsWith(`/${one}/`)) : around.articles.slice(0, 20);
      const main = `<h1>${one}</h1>
<ul class="records">
${pages.map((p) => `<li class="record"><h3 class="record-title"><a href="${p.url}">${escape(p.data.title)}</a></h3>${p.data.answer ? `<p>${escape(p.data.answer)}</p>` : ""}</li>`).join("\n")}
</ul>`;
      return frame({ title: one || "Trang ví dụ", url: one ? `/${one}/` : "/", section: one }, main);
    },
  });
  eleventy.addTemplate("feed.11ty.js", {
    data: { permalink: "/index.xml", eleventyExcludeFromCollections: true, collect: ({ collections }) => collections.lists },
    render: () => `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Trang ví dụ</title><link>${BASE}/</link>${around.articles.slice(0, 20).map((p) => `
<item><title>${escape(p.data.title)}</title><link>${BASE}${p.url}</link><pubDate>${p.date.toUTCString()}</pubDate><description>${escape(p.data.summary)}</description></item>`).join("")}
</channel></rss>
`,
  });
  eleventy.addTemplate("sitemap.11ty.js", {
    data: { permalink: "/sitemap.xml", eleventyExcludeFromCollections: true },
    render: ({ collections }) => `<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${collections.all.map((p) => `
<url><loc>${BASE}${p.url}</loc><lastmod>${iso(p.date)}</lastmod></url>`).join("")}
</urlset>
`,
  });
  globalThis.layout = (data) => {
    const section = data.page.inputPath.split("/")[2];
    const body = BODIES[section] ?? ((d) => `<header class="page-head"><h1>${escape(d.title)}</h1></header>${d.content}`);
    return frame({ title: data.title, summary: data.summary, url: data.page.url, source: data.source, section }, body({ ...data, around }));
  };
  eleventy.addGlobalData("layout", "page.11ty.mjs");
  eleventy.addGlobalData("permalink", () => (data) => {
    const parts = data.page.inputPath.replace(/^\.\/content\//, "").replace(/\.md$/, "").split("/");
    return `/${parts[0]}/${parts.slice(1).join("/")}/index.html`;
  });
  return { dir: { input: ".", includes: "_includes" }, templateFormats: ["md", "11ty.js"], markdownTemplateEngine: false };
}
