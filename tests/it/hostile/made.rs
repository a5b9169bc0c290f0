//! A case's folder on disk.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use image::{DynamicImage, ImageFormat, RgbImage};

use super::text::{self, Case};

/// Makes the folder of a case. Forms of a file:
///
/// - none: the lines; `${8 words}` stands for the words, eight times, `${8| words}` for as many lines
/// - `escaped`: `\xNN` is a byte, `\n` a new line; the last line has none of its own
/// - `link`, `pipe`, `socket`, `folder`: the thing of that name; a link leads to its line
/// - `png 40x20`, `jpeg 40x20`: a picture, and behind it what the lines say as `escaped`
/// - `png-head 60000x60000`: its beginning alone
pub fn make(case: &Case, site: &Path) -> Result<(), String> {
    for file in &case.files {
        let path = text::bytes(&file.path);
        let path = site.join(OsStr::from_bytes(&path));
        let made = one(&path, &file.form, &file.body);
        made.map_err(|error| format!("{}: {error}", file.path))?;
    }
    Ok(())
}

fn one(path: &Path, form: &str, body: &str) -> std::io::Result<()> {
    std::fs::create_dir_all(path.parent().expect("a folder"))?;
    let (form, size) = form.split_once(' ').unwrap_or((form, ""));
    match form {
        "" => std::fs::write(path, repeated(body)),
        "escaped" => std::fs::write(path, escaped(body)),
        "link" => std::os::unix::fs::symlink(body.trim_end(), path),
        "folder" => std::fs::create_dir_all(path),
        "pipe" => {
            use rustix::fs::{CWD, FileType, Mode, mknodat};
            Ok(mknodat(
                CWD,
                path,
                FileType::Fifo,
                Mode::RUSR | Mode::WUSR,
                0,
            )?)
        }
        "socket" => std::os::unix::net::UnixListener::bind(path).map(drop),
        "png" | "jpeg" | "png-head" => {
            std::fs::write(path, [picture(form, size), escaped(body)].concat())
        }
        form => panic!("what is the form “{form}”?"),
    }
}

fn picture(form: &str, size: &str) -> Vec<u8> {
    let (width, height) = size.split_once('x').expect("width and height");
    let (width, height): (u32, u32) = (
        width.parse().expect("a width"),
        height.parse().expect("a height"),
    );
    if form == "png-head" {
        let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
        let head = [
            &b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"[..],
            &size,
            &[8, 6, 0, 0, 0],
            b"CRC!",
        ]
        .concat();
        return [
            &head[..],
            b"\0\0\0\x02IDAT\x78\x01CRC!\0\0\0\0IEND\xae\x42\x60\x82",
        ]
        .concat();
    }
    let format = match form {
        "png" => ImageFormat::Png,
        _ => ImageFormat::Jpeg,
    };
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 90]));
    DynamicImage::from(picture)
        .write_to(&mut bytes, format)
        .expect("a picture");
    bytes.into_inner()
}

/// The lines with what is to be repeated written out.
fn repeated(body: &str) -> String {
    let mut out = String::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once("${") {
        out.push_str(before);
        let (inside, after) = after.split_once('}').expect("a closing brace");
        let (count, words) = inside.split_once(' ').expect("how many times what");
        let (count, end) = match count.strip_suffix('|') {
            Some(count) => (count, "\n"),
            None => (count, ""),
        };
        for n in 0..count.parse::<usize>().expect("a number") {
            out.push_str(&words.replace("§", &n.to_string()).replace('⟧', "}"));
            out.push_str(end);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

fn escaped(body: &str) -> Vec<u8> {
    let body = body
        .strip_suffix('\n')
        .unwrap_or(body)
        .replace("\\n", "\\x0a");
    text::bytes(&body)
}
