//! Words in pictures, measured with the bundled font: none overlaps another or leaves the frame.

use loa::infographic::Picture;
use loa::infographic::font::FontWeight;
use loa::infographic::picture::{Anchor, TextLine, TextStyle};

use super::{TODAY, gallery, texts};

/// The pictures within a text, read back from their markup.
fn pictures(text: &str) -> Vec<Picture> {
    text.split("<svg ")
        .skip(1)
        .filter_map(|svg| {
            let svg = &svg[..svg.find("</svg>")?];
            let view_box = attribute(svg, "viewBox")?;
            let numbers: Vec<f64> = view_box.split(' ').map(|n| n.parse().unwrap()).collect();
            let mut picture = Picture::new(numbers[2]);
            picture.height = numbers[3];
            for text in svg.split("<text ").skip(1) {
                picture.texts.push(read(text)?);
            }
            Some(picture)
        })
        .collect()
}

fn read(text: &str) -> Option<TextLine> {
    let number = |name: &str| attribute(text, name).unwrap().parse::<f64>().unwrap();
    let bold = attribute(text, "font-weight").is_some();
    let weight = if bold {
        FontWeight::Bold
    } else {
        FontWeight::Regular
    };
    let words = &text[text.find('>')? + 1..text.find("</text>")?];
    let words = words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    let anchor = match attribute(text, "text-anchor") {
        Some("middle") => Anchor::Middle,
        Some("end") => Anchor::End,
        _ => Anchor::Start,
    };
    let look = TextStyle::new(number("font-size"), weight, "text");
    Some(TextLine::new(number("x"), number("y"), look, words).anchored(anchor))
}

fn attribute<'a>(of: &'a str, name: &str) -> Option<&'a str> {
    let tag = &of[..of.find('>')?];
    let start = tag.find(&format!("{name}=\""))? + name.len() + 2;
    Some(&tag[start..start + tag[start..].find('"')?])
}

#[test]
fn no_words_overlap_or_leave_the_frame() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for (path, text) in texts(&gallery(TODAY)) {
        for picture in pictures(&text) {
            count += picture.texts.len();
            wrong.extend(
                picture
                    .collisions()
                    .into_iter()
                    .map(|c| format!("{path}: {c}")),
            );
        }
    }
    assert!(count > 1000, "{count} texts");
    assert!(
        wrong.is_empty(),
        "{count} texts, {} wrong: {:#?}",
        wrong.len(),
        &wrong[..wrong.len().min(30)]
    );
}
