//! The fuzz targets over what once broke one of them (`fuzz/found/TARGET/`) and over inputs of every kind, so
//! that they stay true between two runs of `tests/long fuzz`.

use std::collections::BTreeSet;

use crate::folder;

#[path = "../../fuzz/src/readers/mod.rs"]
mod readers;

/// Inputs for all: empty, short, no UTF-8, marks of every kind.
const ANY: [&[u8]; 8] = [
    b"",
    b"\0",
    b"\xff\xfe\xfd",
    b"{{ [x](javascript:a) }} <script>\n# a\n- - -\n",
    b"2024-02-30..2023",
    b"\x02RIFF\xff\xff\xff\xffWEBPVP8X\xff\xff\xff\xff",
    b"+++ b/a\n@@ -1 +18446744073709551615,18446744073709551615 @@\n",
    "units.yaml\nunits: &a [*a, !x y, 'ắ', \u{feff}]\n".as_bytes(),
];

#[test]
fn what_broke_a_reader_breaks_it_no_more() {
    let root = folder::project().join("fuzz/found");
    for (name, target) in readers::TARGETS {
        ANY.into_iter().for_each(target);
        let found = root.join(name);
        if found.is_dir() {
            folder::files(&found)
                .values()
                .for_each(|bytes| target(bytes));
        }
    }
}

#[test]
fn every_target_is_one_that_cargo_fuzz_knows() {
    let manifest = std::fs::read_to_string(folder::project().join("fuzz/Cargo.toml"));
    let manifest = manifest.expect("fuzz/Cargo.toml");
    let bins = manifest.split("[[bin]]\nname = \"").skip(1);
    let bins: Vec<&str> = bins.filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(bins, readers::TARGETS.map(|(name, _)| name));
    let files = folder::paths(&folder::project().join("fuzz/fuzz_targets"));
    let files: BTreeSet<&str> = files
        .iter()
        .filter_map(|path| path.strip_suffix(".rs"))
        .collect();
    assert_eq!(
        files,
        BTreeSet::from(readers::TARGETS.map(|(name, _)| name))
    );
    let found = folder::project().join("fuzz/found");
    for path in if found.is_dir() {
        folder::paths(&found)
    } else {
        Vec::new()
    } {
        let folder = path.split('/').next().unwrap_or_default();
        assert!(files.contains(folder), "fuzz/found/{path} is of no target");
    }
}
