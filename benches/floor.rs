//! The least that a build must do: reads every file of a site, parses its Markdown, and writes as many
//! files and bytes as a built site has. `floor SITE BUILT OUT`; what the files hold does not matter.

#![expect(clippy::disallowed_methods, reason = "reads and writes files")]

use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser};
use rayon::prelude::*;
use walkdir::WalkDir;

fn main() {
    let words: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [site, built, out] = &words[..] else {
        // `cargo bench` without arguments runs every benchmark; this one then has nothing to do.
        return;
    };
    rayon::ThreadPoolBuilder::new()
        .num_threads(2)
        .build_global()
        .expect("the first pool of this process");
    let letters: usize = files(site).par_iter().map(|file| read(file)).sum();
    // One built file, over and over: only the number of bytes matters, and that they come from memory.
    let longest = (files(built).iter().map(|f| size(f)))
        .max()
        .unwrap_or_default();
    let bytes = vec![b'x'; longest];
    let written: usize = (files(built).par_iter())
        .map(|file| {
            let below = file.strip_prefix(built).expect("a file of the folder");
            write(&out.join(below), &bytes[..size(file)])
        })
        .sum();
    println!("{letters} bytes of text in Markdown, {written} bytes written");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    (WalkDir::new(folder).into_iter().filter_map(Result::ok))
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect()
}

fn size(file: &Path) -> usize {
    let metadata = std::fs::metadata(file).expect("a file");
    usize::try_from(metadata.len()).expect("it fits")
}

fn read(file: &Path) -> usize {
    let text = std::fs::read_to_string(file).expect("a text");
    let events = Parser::new_ext(&text, Options::all());
    events
        .map(|event| match event {
            Event::Text(text) | Event::Code(text) => text.len(),
            _ => 1,
        })
        .sum()
}

fn write(file: &Path, bytes: &[u8]) -> usize {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).expect("the folder can be made");
    }
    std::fs::write(file, bytes).expect("the file can be written");
    bytes.len()
}
