//! Text as HTML: Markdown, code, terms, languages. Knows no site: what a link or a call becomes is
//! asked. No raw HTML, no inline style and no script can come out of here.

pub mod escape;
pub mod foreign;
pub mod highlight;
pub mod markdown;
pub mod terms;
