//! A new site: few files, each of which says what it is for, and which build as they are.

use std::path::Path;
use std::time::SystemTime;

use anyhow::{Result, bail};

use crate::command::outcome::Outcome;
use crate::digest::Digest;
use crate::rule::Tongue;
use crate::{disk, terminal};

const FILES: [(&str, &str); 6] = [
    ("README.md", include_str!("site/README.md")),
    (".gitignore", include_str!("site/gitignore")),
    ("loa.yaml", include_str!("site/loa.yaml")),
    ("seeds/documents.yaml", include_str!("site/documents.yaml")),
    ("seeds/units.yaml", include_str!("site/units.yaml")),
    (
        "content/pages/gioi-thieu.md",
        include_str!("site/gioi-thieu.md"),
    ),
];

pub(super) fn run(dir: &Path, tongue: Tongue) -> Result<Outcome> {
    let there: Vec<&str> = (FILES.iter())
        .map(|(path, _)| *path)
        .filter(|path| disk::is_there(&dir.join(path)))
        .collect();
    let shown = dir.display();
    if !there.is_empty() {
        let there = there.join(", ");
        match tongue {
            Tongue::Vi => bail!("{shown} đã có {there}; không ghi gì"),
            Tongue::En => bail!("{shown} has {there} already; nothing written"),
        }
    }
    for (path, text) in FILES {
        let text = text.replace("IDENTITY", &identity(dir));
        disk::create(&dir.join(path), text.as_bytes())?;
        terminal::say(&dir.join(path).display().to_string());
    }
    terminal::say(&match tongue {
        Tongue::Vi => format!(
            "Xong. Xem thử: loa serve --site {shown}. Sửa những chỗ ghi “mẫu”, bắt đầu từ loa.yaml."
        ),
        Tongue::En => format!(
            "Done. Look at it: loa serve --site {shown}. Change what says “mẫu” (sample), loa.yaml first."
        ),
    });
    Ok(Outcome::Fine)
}

/// A name that no other site has: made once, of the moment and the place.
fn identity(dir: &Path) -> String {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let seed = format!("{:?} {} {}", now, std::process::id(), dir.display());
    let digest = Digest::of(seed.as_bytes()).to_string();
    format!("trang-{}", digest.get(..16).unwrap_or(&digest))
}
