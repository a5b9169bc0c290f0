//! `loa new`: a text, a record or a whole site to start from. What is new passes `loa check`, or `loa new`
//! says at once what is to be filled in.

mod record;
mod start;
mod text;

use std::path::Path;

use anyhow::{Result, bail};

use super::{Outcome, quote};
use crate::cli::{New, NewArgs, SiteArgs};
use crate::compile::Compiled;
use crate::config::Folders;
use crate::diagnostic::Diagnostic;
use crate::rule::Tongue;
use crate::timing::Timer;
use crate::{disk, terminal};

pub fn run(args: &NewArgs, tongue: Tongue) -> Result<Outcome> {
    if let New::Site { dir } = &args.what {
        return start::run(dir, tongue);
    }
    let desk = Desk::new(args, tongue)?;
    let made = match &args.what {
        New::Article { title } => text::article(&desk, title)?,
        New::Question { title, topic } => text::question(&desk, title, topic)?,
        New::Page { title } => text::page(&desk, title)?,
        New::Record { kind, title, file } => {
            record::run(&desk, kind, title.as_deref(), file.as_deref())?
        }
        New::Site { .. } => return Ok(Outcome::Fine),
    };
    desk.tell(&made)?;
    Ok(Outcome::Fine)
}

/// What was made: a file below the site's folder, from a line on.
struct Made {
    path: String,
    from_line: usize,
}

/// The site to which something is added.
struct Desk {
    site: SiteArgs,
    folders: Folders,
    compiled: Compiled,
    tongue: Tongue,
}

impl Desk {
    fn new(args: &NewArgs, tongue: Tongue) -> Result<Self> {
        let site = SiteArgs {
            site: args.site.clone(),
            date: args.date,
            base_url: None,
            drafts: true,
            internal: true,
            follow: false,
            threads: None,
        };
        let loaded = super::compile(&site, &Timer::off())?;
        Ok(Self {
            folders: loaded.folder.folders()?,
            compiled: loaded.compiled,
            site,
            tongue,
        })
    }

    fn root(&self) -> &Path {
        &self.site.site
    }

    /// Writes a file that is not there yet.
    fn create(&self, path: &str, text: &str) -> Result<Made> {
        if !disk::create(&self.root().join(path), text.as_bytes())? {
            match self.tongue {
                Tongue::Vi => bail!("đã có tệp {path}; không ghi đè"),
                Tongue::En => bail!("{path} is already there; it stays as it is"),
            }
        }
        Ok(Made {
            path: path.to_owned(),
            from_line: 1,
        })
    }

    /// Says what was made and what is to be filled in.
    fn tell(&self, made: &Made) -> Result<()> {
        let compiled = super::compile(&self.site, &Timer::off())?.compiled;
        let is_new = |found: &&Diagnostic| {
            let place = found.place.as_ref().filter(|p| *p.file == *made.path);
            place.is_some_and(|place| {
                let text = compiled.texts.get(&place.file).map_or("", |text| text);
                let start = (place.span.start as usize).min(text.len());
                crate::file::line_column(text, start).0 >= made.from_line
            })
        };
        let open: Vec<Diagnostic> = compiled.findings.iter().filter(is_new).cloned().collect();
        terminal::print(&open, &compiled.texts, self.tongue);
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
fn name_for(title: &str, tongue: Tongue) -> Result<String> {
    quote::one_line(title, tongue)?;
    let name = crate::vietnamese::slug(title);
    if name.is_empty() {
        match tongue {
            Tongue::Vi => bail!("tên “{title}” không có chữ nào để đặt tên tệp"),
            Tongue::En => bail!("the title “{title}” has no letter for a file's name"),
        }
    }
    Ok(name)
}
