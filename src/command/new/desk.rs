//! The desk at which something new is made: the site as it is, and what is written and said.

use std::path::Path;

use anyhow::{Result, bail};

use crate::cli::{NewArgs, SiteArgs};
use crate::command::loaded::compile;
use crate::command::quote;
use crate::compile::Compiled;
use crate::config::Folders;
use crate::diagnostic::Diagnostic;
use crate::rule::Tongue;
use crate::timing::Timer;
use crate::{disk, terminal};

/// What was made: a file below the site's folder, from a line on.
pub(super) struct CreatedFile {
    pub(super) path: String,
    pub(super) from_line: usize,
}

/// The site to which something is added.
pub(super) struct Scaffold {
    site: SiteArgs,
    pub(super) folders: Folders,
    pub(super) compiled: Compiled,
    pub(super) tongue: Tongue,
}

impl Scaffold {
    pub(super) fn new(args: &NewArgs, tongue: Tongue) -> Result<Self> {
        let site = SiteArgs {
            site: args.site.clone(),
            date: args.date,
            base_url: None,
            drafts: true,
            internal: true,
            follow: false,
            threads: None,
        };
        let loaded = compile(&site, &Timer::off())?;
        Ok(Self {
            folders: loaded.folder.folders()?,
            compiled: loaded.compiled,
            site,
            tongue,
        })
    }

    pub(super) fn root(&self) -> &Path {
        &self.site.site
    }

    /// Writes a file that is not there yet.
    pub(super) fn create(&self, path: &str, text: &str) -> Result<CreatedFile> {
        if !disk::create(&self.root().join(path), text.as_bytes())? {
            match self.tongue {
                Tongue::Vi => bail!("đã có tệp {path}; không ghi đè"),
                Tongue::En => bail!("{path} is already there; it stays as it is"),
            }
        }
        Ok(CreatedFile {
            path: path.to_owned(),
            from_line: 1,
        })
    }

    /// Says what was made and what is to be filled in.
    pub(super) fn tell(&self, made: &CreatedFile) -> Result<()> {
        let compiled = compile(&self.site, &Timer::off())?.compiled;
        let is_new = |found: &&Diagnostic| {
            let place = found.place.as_ref().filter(|p| *p.file == *made.path);
            place.is_some_and(|place| {
                let text = compiled.texts.get(&place.file).map_or("", |text| text);
                let start = (place.span.start as usize).min(text.len());
                crate::file::line_column(text, start).0 >= made.from_line
            })
        };
        let open: Vec<Diagnostic> = compiled.findings.iter().filter(is_new).cloned().collect();
        terminal::print(&open, &compiled.texts, self.tongue, true);
        let (path, many) = (&made.path, open.len());
        let line = made.from_line;
        terminal::say(&match (self.tongue, many) {
            (Tongue::Vi, 0) => format!("Đã tạo {path} (từ dòng {line})."),
            (Tongue::En, 0) => format!("Made {path} (from line {line})."),
            (Tongue::Vi, _) => {
                format!(
                    "Đã tạo {path} (từ dòng {line}). Điền {many} chỗ nêu trên, rồi chạy loa check."
                )
            }
            (Tongue::En, _) => {
                format!(
                    "Made {path} (from line {line}). Fill in the {many} places above, then run loa check."
                )
            }
        });
        Ok(())
    }
}

/// The name of a file for a title, which is to stand on one line.
pub(super) fn name_for(title: &str, tongue: Tongue) -> Result<String> {
    quote::one_line(title, tongue)?;
    let name = crate::vietnamese::slug(title);
    if name.is_empty() {
        match tongue {
            Tongue::Vi => bail!("tên “{title}” không có chữ nào để đặt tên tệp"),
            Tongue::En => bail!("the title “{title}” has no letter for a file's name"),
        }
    }
    Ok(shortened(&name).to_owned())
}

/// Letters of a file's name that is made from a title: what an address is copied and said with.
const LETTERS: usize = 80;

/// As many whole words of a name as are short enough.
fn shortened(name: &str) -> &str {
    let Some(start) = name.get(..=LETTERS) else {
        return name;
    };
    let whole = start.rfind('-').and_then(|end| start.get(..end));
    whole.unwrap_or_else(|| name.get(..LETTERS).unwrap_or(name))
}
