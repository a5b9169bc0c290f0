//! What a drawing (SVG) holds that no page may show: scripts, pages inside it, and whatever asks another
//! place for something. A drawing is opened by its own address too, where it acts like a page of the site.
//!
//! Nothing is taken out: a drawing that is not as its author saved it may show something else.

use roxmltree::{Document, Node, NodeType, ParsingOptions};

/// Bytes above which a drawing is not looked through.
pub const SVG_LIMIT: u64 = 4 << 20;

const NODES: u32 = 200_000;
const SVG: &str = "http://www.w3.org/2000/svg";
const XHTML: &str = "http://www.w3.org/1999/xhtml";
const EVENTS: &str = "http://www.w3.org/2001/xml-events";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

type Fault = &'static str;

/// The first thing that must not be in it, as a label of [`crate::rule::labels`].
pub fn svg_fault(bytes: &[u8]) -> Option<Fault> {
    if bytes.len() as u64 >= SVG_LIMIT {
        return Some("svg-large");
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Some("svg-broken");
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !is_unicode(text) {
        return Some("svg-broken");
    }
    let options = ParsingOptions {
        // Old programs write one; what it defines is put in place before anything is looked at.
        allow_dtd: true,
        nodes_limit: NODES,
        ..ParsingOptions::default()
    };
    let Ok(document) = Document::parse_with_options(text, options) else {
        return Some("svg-broken");
    };
    if !document.root_element().has_tag_name((SVG, "svg")) {
        return Some("svg-broken");
    }
    document.descendants().find_map(of_node)
}

/// Whether a text does not say that it is in another encoding than the one it was read in.
fn is_unicode(text: &str) -> bool {
    let Some((head, _)) = text.strip_prefix("<?xml").and_then(|t| t.split_once("?>")) else {
        return true;
    };
    let head = head.to_ascii_lowercase();
    match head.split_once("encoding") {
        None => true,
        Some((_, said)) => {
            let said = said.trim_start_matches(|c: char| c == '=' || c.is_ascii_whitespace());
            ["utf-8", "utf8", "us-ascii"]
                .iter()
                .any(|known| said.trim_start_matches(['"', '\'']).starts_with(known))
        }
    }
}

fn of_node(node: Node<'_, '_>) -> Option<Fault> {
    match node.node_type() {
        NodeType::PI => (node.pi()?.target == "xml-stylesheet").then_some("svg-link"),
        NodeType::Element => of_element(node).or_else(|| of_attributes(node)),
        NodeType::Root | NodeType::Comment | NodeType::Text => None,
    }
}

fn of_element(node: Node<'_, '_>) -> Option<Fault> {
    let name = node.tag_name();
    match name.namespace() {
        Some(XHTML) => return Some("svg-foreign"),
        Some(EVENTS) => return Some("svg-script"),
        _ => {}
    }
    // Names are looked at in any case and namespace: nothing is lost by it.
    match name.name().to_ascii_lowercase().as_str() {
        "script" | "handler" | "listener" => Some("svg-script"),
        "foreignobject" | "iframe" | "object" | "embed" | "audio" | "video" | "canvas" => {
            Some("svg-foreign")
        }
        "style" => {
            let texts = node.descendants().filter_map(|part| part.text());
            styled(&texts.collect::<String>())
        }
        "set" | "animate" | "animatemotion" | "animatetransform" | "animatecolor" => {
            let target = node.attribute("attributeName").unwrap_or_default();
            let target = target.rsplit(':').next().unwrap_or(target);
            let target = target.trim().to_ascii_lowercase();
            match target.as_str() {
                "href" => Some("svg-link"),
                _ if target.starts_with("on") => Some("svg-event"),
                _ => None,
            }
        }
        _ => None,
    }
}

fn of_attributes(node: Node<'_, '_>) -> Option<Fault> {
    node.attributes().find_map(|attribute| {
        let name = attribute.name().to_ascii_lowercase();
        let value = attribute.value();
        match (attribute.namespace(), name.as_str()) {
            (None, name) if name.starts_with("on") => Some("svg-event"),
            (Some(EVENTS), _) => Some("svg-event"),
            (Some(XML), "base") => Some("svg-link"),
            (_, "href" | "src") => (!stays_inside(value)).then_some("svg-link"),
            (_, "style") => styled(value),
            _ if value.to_ascii_lowercase().contains("url(") => styled(value),
            _ => None,
        }
    })
}

/// Whether a reference leads to a part of the drawing, or is itself a picture.
fn stays_inside(value: &str) -> bool {
    let value = value.trim();
    let pictures = ["png", "jpeg", "jpg", "gif", "webp"];
    let picture = value.get(..11).zip(value.get(11..));
    value.starts_with('#')
        || picture.is_some_and(|(start, rest)| {
            start.eq_ignore_ascii_case("data:image/")
                && pictures.iter().any(|kind| {
                    rest.strip_prefix(kind)
                        .is_some_and(|rest| rest.starts_with([';', ',']))
                })
        })
}

/// What is wrong with rules of style: they may ask for nothing outside, and be written so that this is
/// sure.
fn styled(css: &str) -> Option<Fault> {
    let css = css.to_ascii_lowercase();
    let odd = [
        "\\",
        "@import",
        "image-set(",
        "image(",
        "src(",
        "cross-fade(",
        "element(",
        "expression(",
    ];
    let is_odd = odd.iter().any(|part| css.contains(part));
    let leaves = css.match_indices("url(").any(|(at, found)| {
        let target = css.get(at + found.len()..).unwrap_or_default();
        !stays_inside(target.trim_start().trim_start_matches(['"', '\'']))
    });
    (is_odd || leaves).then_some("svg-link")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(inside: &str) -> Option<Fault> {
        let text = format!(
            "<svg xmlns=\"{SVG}\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">{inside}</svg>"
        );
        svg_fault(text.as_bytes())
    }

    #[test]
    fn drawings_that_act_are_found() {
        let wrong = [
            ("<script>alert(1)</script>", "svg-script"),
            ("<g><SCRIPT/></g>", "svg-script"),
            (
                "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\"/>",
                "svg-foreign",
            ),
            ("<foreignObject/>", "svg-foreign"),
            ("<rect onload=\"x()\"/>", "svg-event"),
            ("<a xlink:href=\"javascript:x()\"/>", "svg-link"),
            ("<a href=\"https://vi-du.example/\"/>", "svg-link"),
            ("<use href=\"//vi-du.example/a.svg#b\"/>", "svg-link"),
            ("<image href=\"data:image/svg+xml,x\"/>", "svg-link"),
            (
                "<a><set attributeName=\"xlink:href\" to=\"javascript:x()\"/></a>",
                "svg-link",
            ),
            (
                "<animate attributeName=\"onclick\" to=\"x()\"/>",
                "svg-event",
            ),
            (
                "<style>@import 'https://vi-du.example/';</style>",
                "svg-link",
            ),
            (
                "<style>a{fill:url( 'https://vi-du.example/' )}</style>",
                "svg-link",
            ),
            ("<style>a{fill:u\\72l(x)}</style>", "svg-link"),
            ("<rect fill=\"URL(https://vi-du.example/)\"/>", "svg-link"),
            ("<rect style=\"background:url(x)\"/>", "svg-link"),
            ("<g xml:base=\"https://vi-du.example/\"/>", "svg-link"),
        ];
        for (inside, fault) in wrong {
            assert_eq!(of(inside), Some(fault), "{inside}");
        }
    }

    #[test]
    fn drawings_that_only_show_pass() {
        let right = [
            "<title>Ví dụ</title><rect fill=\"url(#a)\" style=\"fill:url('#a')\"/>",
            "<use xlink:href=\"#a\"/><style>.a{fill:red}</style>",
            "<image href=\"data:image/png;base64,iVBORw0KGgo=\"/>",
            "<animate attributeName=\"opacity\" values=\"0;1\"/>",
            "<x:y xmlns:x=\"https://vi-du.example/\" x:z=\"https://vi-du.example/\"/>",
        ];
        for inside in right {
            assert_eq!(of(inside), None, "{inside}");
        }
    }

    #[test]
    fn what_is_no_drawing_is_not_taken_for_one() {
        let entity = "<!DOCTYPE svg [<!ENTITY a \"<script xmlns='http://www.w3.org/2000/svg'/>\">]>\
            <svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>";
        assert_eq!(svg_fault(entity.as_bytes()), Some("svg-script"));
        let wrong = [
            "<svg/>",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\">",
            "<?xml version=\"1.0\" encoding=\"iso-2022-jp\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        ];
        for text in wrong {
            assert_eq!(svg_fault(text.as_bytes()), Some("svg-broken"), "{text}");
        }
        let sheet = "<?xml-stylesheet href=\"a.css\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        assert_eq!(svg_fault(sheet.as_bytes()), Some("svg-link"));
        let bombs = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\
            <!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">\
            <!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\">]>\
            <svg xmlns=\"http://www.w3.org/2000/svg\"><title>&f;</title></svg>";
        assert_eq!(svg_fault(bombs.as_bytes()), Some("svg-broken"));
    }
}
