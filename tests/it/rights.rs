//! What loa may not read is told at its place. Root may read everything, so there another user does it.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

use crate::binary::text;
use crate::folder;

/// Nobody in particular: no file is theirs.
const NOBODY: u32 = 65_534;

fn allow(path: &Path, mode: u32) {
    let rights = std::fs::Permissions::from_mode(mode);
    std::fs::set_permissions(path, rights).expect("rights are set");
}

#[test]
fn what_may_not_be_read_is_told() {
    let place = folder::temporary();
    folder::copy(&folder::site("agency"), place.path());
    let closed = [
        "content/pages/kin.md",
        "content/pages/tep.pdf",
        "content/kin/a.md",
        "seeds/channels.yaml",
        "static/CNAME",
        "templates/home.html",
    ];
    for path in closed {
        folder::write(place.path(), path, b"---\ntitle: A\n---\nA.\n");
        allow(&place.path().join(path), 0);
    }
    // A folder that may not be looked into stands for what is in it.
    let folder = place.path().join("content/kin");
    allow(&folder, 0);
    allow(place.path(), 0o755);
    let mut loa = Command::new(env!("CARGO_BIN_EXE_loa"));
    if std::fs::metadata(place.path()).expect("the folder").uid() == 0 {
        loa.uid(NOBODY).gid(NOBODY);
    }
    let run = loa
        .args(["check", "--date", "2024-06-15", "--lang", "en", "--site"])
        .arg(text(place.path()))
        .output()
        .expect("the binary can be run by anybody");
    allow(&folder, 0o755);
    let told =
        String::from_utf8_lossy(&run.stderr).into_owned() + &String::from_utf8_lossy(&run.stdout);
    assert_eq!(run.status.code(), Some(1), "{told}");
    for path in closed {
        let path = path.strip_suffix("/a.md").unwrap_or(path);
        let line = format!("“{path}” is not read: loa may not read it");
        assert!(told.contains(&line), "{path}: {told}");
    }
}
