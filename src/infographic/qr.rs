//! QR codes (ISO/IEC 18004), error correction M: readable with a fold or a stain.

use qrcode::{EcLevel, QrCode};

use super::picture::{Form, Picture};

/// The quiet zone that the standard asks for, in modules.
const QUIET: f64 = 4.0;

/// The code of a text, one unit a module; `None` where the text is too long for any code.
#[must_use]
pub fn qr(text: &str) -> Option<Picture> {
    let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).ok()?;
    let side = code.width();
    let modules = code.to_colors();
    let mut cells = Vec::new();
    for (y, row) in modules.chunks(side.max(1)).enumerate() {
        let mut x = 0;
        while x < side {
            let run = row[x..]
                .iter()
                .take_while(|c| **c == qrcode::Color::Dark)
                .count();
            if run > 0 {
                let (left, top) = (x as f64 + QUIET, y as f64 + QUIET);
                cells.push(Form::Rect(left, top, run as f64, 1.0));
            }
            x += run.max(1);
        }
    }
    let whole = side as f64 + QUIET * 2.0;
    let mut picture = Picture::new(whole);
    picture.height = whole;
    picture.draw("paper", vec![Form::Rect(0.0, 0.0, whole, whole)]);
    picture.draw("ink", cells);
    Some(picture)
}
