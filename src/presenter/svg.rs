//! The markup of a picture within running text, where no template stands: the same as the component
//! `picture` of `templates/components.html`.

use std::fmt::Write as _;

use crate::html::escape::{attribute, text};
use crate::infographic::picture::Anchor;
use crate::presenter::picture::PictureView;

/// Writes a picture.
pub(crate) fn inline(of: &PictureView, out: &mut String) {
    let (id, picture) = (&of.id, &of.picture);
    let (width, height) = (picture.width, picture.height);
    let _ = write!(
        out,
        "<svg class=\"picture\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">"
    );
    text(&of.title, out);
    let _ = write!(out, "</title><desc id=\"{id}-d\">");
    text(&of.desc, out);
    out.push_str("</desc>");
    for shape in &picture.shapes {
        let _ = write!(out, "<path class=\"p-{}\" d=\"", shape.class);
        attribute(&shape.forms.path(), out);
        out.push_str("\"/>");
    }
    for line in &picture.texts {
        let (x, y, size) = (line.x, line.y, line.size);
        let _ = write!(
            out,
            "<text class=\"p-{}\" x=\"{x}\" y=\"{y}\" font-size=\"{size}\"",
            line.class
        );
        if line.bold {
            out.push_str(" font-weight=\"700\"");
        }
        out.push_str(match line.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        });
        out.push('>');
        text(&line.words, out);
        out.push_str("</text>");
    }
    out.push_str("</svg>");
}
