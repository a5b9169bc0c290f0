//! Writes the benchmark site to a folder:
//! `cargo bench --bench generate -- --pages 10000 --out DIR`.

#![expect(clippy::disallowed_methods, reason = "writes the files that it makes")]

mod site;

use std::path::Path;

fn main() {
    let words: Vec<String> = std::env::args().collect();
    let after = |name: &str| {
        let at = words.iter().position(|w| w == name)?;
        words.get(at + 1)
    };
    let (Some(pages), Some(out)) = (
        after("--pages").and_then(|n| n.parse().ok()),
        after("--out"),
    ) else {
        // `cargo bench` without arguments runs every benchmark; this one then has nothing to do.
        return;
    };
    let files = site::files(pages);
    for file in &files {
        let path = Path::new(out).join(&file.path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).expect("the folder can be made");
        }
        std::fs::write(&path, &file.text).expect("the file can be written");
    }
    println!("{} files in {out}", files.len());
}
