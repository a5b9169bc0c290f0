//! The codes that lead a telephone to a calendar.

use std::fmt::Write as _;

use crate::infographic::qr;
use crate::presenter::feed;
use crate::route::CalendarOf;
use crate::site::Site;

/// The address of a calendar as a QR code: black on white, for print.
pub fn code(site: &Site, of: CalendarOf) -> Vec<u8> {
    let Some(picture) = qr::qr(&feed::own_address(site, of)) else {
        return Vec::new();
    };
    let side = picture.width;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{0}\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">",
        side * 6.0
    );
    for shape in &picture.shapes {
        let fill = if shape.class == "paper" {
            "#fff"
        } else {
            "#000"
        };
        let _ = write!(out, "<path fill=\"{fill}\" d=\"{}\"/>", shape.forms.path());
    }
    out.push_str("</svg>\n");
    out.into_bytes()
}
