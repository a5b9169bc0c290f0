//! Terms explained on the spot: the first use of each in a text becomes `<abbr>`.

use crate::html::escape;

/// A term with what it stands for, until its first use has been met.
pub struct Terms<'a>(pub Vec<(&'a str, &'a str)>);

/// Where a term is left as it is: what is a link or a heading already says something of its own.
const CLOSED: [&str; 12] = [
    "a", "abbr", "code", "pre", "svg", "h1", "h2", "h3", "h4", "h5", "h6", "button",
];

impl Terms<'_> {
    /// Marks the first use of each term in a piece of HTML that the renderer wrote.
    pub fn explain(&mut self, html: &str) -> String {
        let mut out = String::with_capacity(html.len() + 64);
        let mut rest = html;
        let mut closed = 0_usize;
        while let Some(open) = rest.find('<') {
            self.words(&rest[..open], closed == 0, &mut out);
            let end = rest[open..]
                .find('>')
                .map_or(rest.len(), |at| open + at + 1);
            let tag = &rest[open..end];
            let name = tag.trim_start_matches(['<', '/']);
            let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next();
            if CLOSED.contains(&name.unwrap_or_default()) && !tag.ends_with("/>") {
                closed = if tag.starts_with("</") {
                    closed.saturating_sub(1)
                } else {
                    closed + 1
                };
            }
            out.push_str(tag);
            rest = &rest[end..];
        }
        self.words(rest, closed == 0, &mut out);
        out
    }

    /// Plain text as HTML, its terms marked.
    pub fn plain(&mut self, text: &str) -> String {
        let mut escaped = String::with_capacity(text.len());
        escape::text(text, &mut escaped);
        self.explain(&escaped)
    }

    fn words(&mut self, text: &str, open: bool, out: &mut String) {
        let mut rest = text;
        while open && !self.0.is_empty() {
            let next = (self.0.iter().enumerate())
                .filter_map(|(n, (term, _))| Some((word(rest, term)?, n)))
                .min_by_key(|(at, n)| (*at, usize::MAX - self.0[*n].0.len()));
            let Some((at, n)) = next else {
                break;
            };
            let (term, full) = self.0.remove(n);
            out.push_str(&rest[..at]);
            out.push_str("<abbr title=\"");
            escape::attribute(full, out);
            out.push_str("\">");
            out.push_str(term);
            out.push_str("</abbr>");
            rest = &rest[at + term.len()..];
        }
        out.push_str(rest);
    }
}

/// Where a term stands in a text as a word of its own.
fn word(text: &str, term: &str) -> Option<usize> {
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(term)
        .find(|(at, _)| {
            apart(text[..*at].chars().next_back()) && apart(text[at + term.len()..].chars().next())
        })
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::Terms;

    #[test]
    fn the_first_use_outside_links_and_headings_is_explained() {
        let mut terms = Terms(vec![("CSDL", "Cơ sở \"dữ liệu\""), ("DVC", "Dịch vụ công")]);
        assert_eq!(
            terms.explain("<h2>CSDL</h2><p><a href=\"/CSDL\">CSDL</a> xCSDL, CSDL và CSDL</p>"),
            "<h2>CSDL</h2><p><a href=\"/CSDL\">CSDL</a> xCSDL, \
             <abbr title=\"Cơ sở &quot;dữ liệu&quot;\">CSDL</abbr> và CSDL</p>"
        );
        assert_eq!(
            terms.plain("CSDL < DVC"),
            "CSDL &lt; <abbr title=\"Dịch vụ công\">DVC</abbr>"
        );
    }
}
