//! QR codes (ISO/IEC 18004), error correction M: readable with a fold or a stain.

use qrcodegen::{QrCode, QrCodeEcc};

use super::picture::{Form, Picture};

/// The quiet zone that the standard asks for, in modules.
const QUIET: f64 = 4.0;

/// The code of a text, one unit a module; `None` where the text is too long for any code. Where the
/// size leaves room, the correction is stronger than asked for.
pub fn qr(text: &str) -> Option<Picture> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    let side = code.size();
    let mut cells = Vec::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let run = (x..side).take_while(|x| code.get_module(*x, y)).count();
            if run > 0 {
                let (left, top) = (f64::from(x) + QUIET, f64::from(y) + QUIET);
                cells.push(Form::Rect(left, top, run as f64, 1.0));
            }
            x += (run as i32).max(1);
        }
    }
    let whole = f64::from(side) + QUIET * 2.0;
    let mut picture = Picture::new(whole);
    picture.height = whole;
    picture.draw("paper", vec![Form::Rect(0.0, 0.0, whole, whole)]);
    picture.draw("ink", cells);
    Some(picture)
}
