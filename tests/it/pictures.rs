//! Pictures of a site as they are published: turned, made narrower, without notes, and the same
//! whether or not the memory of earlier builds is there.

use std::path::Path;
use std::process::Command;

use image::{DynamicImage, Rgb, RgbImage};

use crate::binary::{loa, text};
use crate::folder;

/// A photograph taken with the camera held upright, with words where a place would stand.
fn photograph() -> Vec<u8> {
    let picture = RgbImage::from_fn(1000, 500, |x, y| {
        Rgb([(x % 251) as u8, (y % 241) as u8, 90])
    });
    let mut plain = Vec::new();
    DynamicImage::from(picture)
        .write_to(
            &mut std::io::Cursor::new(&mut plain),
            image::ImageFormat::Jpeg,
        )
        .expect("a picture");
    let exif = b"\xff\xe1\0\x2eExif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0GPS 21.02 105";
    let mut exif = exif.to_vec();
    let length = u16::try_from(exif.len() - 2).expect("a short note");
    exif[2..4].copy_from_slice(&length.to_be_bytes());
    [&plain[..2], &exif, &plain[2..]].concat()
}

fn build(site: &Path, out: &Path) {
    let done = Command::new(env!("CARGO_BIN_EXE_loa"))
        .args(["build", "--date", "2024-06-15", "--out"])
        .arg(out)
        .arg("--site")
        .arg(site)
        .output()
        .expect("loa runs");
    assert!(done.status.success(), "{done:?}");
}

#[test]
fn photographs_lose_what_the_camera_wrote() {
    let (site, place) = (folder::temporary(), folder::temporary());
    folder::copy(&folder::site("agency"), site.path());
    let text = "---\ntitle: Ảnh\n---\n![Quầy](quay.jpg)\n";
    folder::write(site.path(), "content/pages/anh.md", text.as_bytes());
    folder::write(site.path(), "content/pages/quay.jpg", &photograph());
    let out = place.path().join("public");
    build(site.path(), &out);
    let first = folder::files(&out);
    for (name, width, height) in [("quay-480w.jpg", 480, 960), ("quay.jpg", 500, 1000)] {
        let bytes = &first[&format!("files/pages/{name}")];
        let made = image::load_from_memory(bytes).expect("a picture");
        assert_eq!((made.width(), made.height()), (width, height), "{name}");
        for note in [&b"GPS"[..], b"Exif"] {
            assert!(!bytes.windows(note.len()).any(|w| w == note), "{name}");
        }
    }
    let page = String::from_utf8_lossy(&first["anh/index.html"]);
    assert!(page.contains("width=\"500\" height=\"1000\""), "{page}");

    // With the memory, and without it.
    let cache = place.path().join(".public.loa/cache");
    assert!(!folder::files(&cache).is_empty());
    let note = text.replace("Quầy", "Quầy mới");
    folder::write(site.path(), "content/pages/anh.md", note.as_bytes());
    build(site.path(), &out);
    let second = folder::files(&out);
    std::fs::remove_dir_all(&cache).expect("the memory can be deleted");
    folder::write(site.path(), "content/pages/anh.md", text.as_bytes());
    build(site.path(), &out);
    assert_eq!(folder::files(&out), first);
    assert_eq!(
        second["files/pages/quay.jpg"],
        first["files/pages/quay.jpg"]
    );
}

/// A PNG 600 pixels wide that shows two pictures in turn.
fn moving() -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, 600, 2);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_animated(2, 0).expect("two pictures");
    let mut writer = encoder.write_header().expect("a head");
    for shade in [0, 200] {
        writer.write_image_data(&[shade; 1200]).expect("a picture");
    }
    writer.finish().expect("an end");
    out
}

#[test]
fn a_picture_that_moves_has_no_narrow_form_in_which_it_stands_still() {
    let (site, place) = (folder::temporary(), folder::temporary());
    folder::copy(&folder::site("minimal"), site.path());
    let text = "---\ntitle: Ảnh\n---\n![Các bước](buoc.png)\n";
    folder::write(site.path(), "content/pages/anh.md", text.as_bytes());
    folder::write(site.path(), "content/pages/buoc.png", &moving());
    let out = place.path().join("public");
    build(site.path(), &out);
    let made = folder::files(&out);
    assert!(made["files/pages/buoc.png"] == moving());
    assert!(!made.contains_key("files/pages/buoc-480w.png"));
    let page = String::from_utf8_lossy(&made["anh/index.html"]);
    assert!(!page.contains("srcset"), "{page}");
}

/// Its first bytes say that it is a picture, the rest is missing: found when it is made smaller.
#[test]
fn a_picture_that_was_cut_off_is_a_finding_at_the_text_that_shows_it() {
    let place = folder::temporary();
    let (site, out) = (place.path().join("site"), place.path().join("public"));
    folder::copy(&folder::site("minimal"), &site);
    let mut whole = Vec::new();
    DynamicImage::from(RgbImage::from_fn(1000, 500, |x, y| {
        Rgb([(x % 251) as u8, (y % 241) as u8, 90])
    }))
    .write_to(
        &mut std::io::Cursor::new(&mut whole),
        image::ImageFormat::Png,
    )
    .expect("a picture");
    folder::write(&site, "content/quay.png", &whole[..whole.len() / 3]);
    let page = "---\ntitle: Quầy\n---\n![Quầy](quay.png)\n";
    folder::write(&site, "content/quay-tiep-nhan.md", page.as_bytes());
    let run = loa(
        &[
            "build",
            "--site",
            &text(&site),
            "--out",
            &text(&out),
            "--date",
            "2024-06-15",
        ],
        &[],
    );
    assert_eq!(run.code, Some(1), "{}", run.err);
    let said = format!("{}{}", run.out, run.err);
    assert_eq!(said.matches("content/broken-image").count(), 1, "{said}");
    assert!(said.contains("content/quay-tiep-nhan.md:4:1"), "{said}");
    assert!(!out.exists(), "nothing is published");
}
