//! `loa ci`: the workflows by which staff publish by merging, and who is asked to review what.
//!
//! A workflow is a text of this folder with `{names}` filled in; of its lines, those that begin with `#vi:`
//! or `#en:` are kept as comments for readers of that language.

mod branch;
mod owners;
mod source;

use std::path::Path;

use anyhow::{Result, bail};

use self::source::LoaSource;
use super::loaded::{Loaded, compile};
use super::outcome::Outcome;
use super::quote;
use crate::cli::{CiArgs, CodeHost, SiteArgs};
use crate::rule::Tongue;
use crate::timing::Timer;
use crate::{disk, terminal, zone};

/// Minutes after midnight at which the site is built for the new day; not on the hour, when everybody's
/// timers ring.
const AFTER_MIDNIGHT: i32 = 17;

pub(super) fn run(args: &CiArgs, tongue: Tongue) -> Result<Outcome> {
    let site = SiteArgs {
        site: args.site.clone(),
        date: None,
        base_url: None,
        drafts: true,
        internal: false,
        follow: false,
        threads: None,
    };
    let loaded = compile(&site, &Timer::off())?;
    let (root, below) = disk::repository(&args.site)?;
    let names = WorkflowNames::new(&loaded, &root, &below, args, tongue)?;
    let owned = owners::file(&loaded.compiled.site, &below, tongue)?;
    let files = match args.host {
        CodeHost::Github => vec![
            (
                ".github/workflows/check.yml",
                names.fill(include_str!("github-check.yml")),
            ),
            (
                ".github/workflows/publish.yml",
                names.fill(include_str!("github-publish.yml")),
            ),
            (".github/CODEOWNERS", owned),
        ],
        CodeHost::Gitlab => vec![
            (".gitlab-ci.yml", names.fill(include_str!("gitlab.yml"))),
            (".gitlab/CODEOWNERS", owned),
        ],
    };
    write(&root, &files, args, tongue)?;
    terminal::say(&names.next(args.host));
    Ok(Outcome::Fine)
}

/// Writes all of the files, or none where one is there that somebody has changed.
fn write(root: &Path, files: &[(&str, String)], args: &CiArgs, tongue: Tongue) -> Result<()> {
    let mut new = Vec::new();
    let mut changed = Vec::new();
    for (path, text) in files {
        match disk::text(&root.join(path))? {
            Some(there) if there == *text => {}
            Some(_) if !args.force => changed.push(*path),
            _ => new.push((*path, text)),
        }
    }
    if !changed.is_empty() {
        let changed = changed.join(", ");
        match tongue {
            Tongue::Vi => {
                bail!("đã có và khác với bản sẽ ghi: {changed}. Không ghi gì; muốn ghi đè: --force")
            }
            Tongue::En => {
                bail!(
                    "already there, and different: {changed}. Nothing written; to replace: --force"
                )
            }
        }
    }
    for (path, text) in &new {
        disk::put(&root.join(path), text.as_bytes())?;
        terminal::say(&match tongue {
            Tongue::Vi => format!("đã ghi {path}"),
            Tongue::En => format!("wrote {path}"),
        });
    }
    if new.is_empty() {
        terminal::say(match tongue {
            Tongue::Vi => "mọi tệp đã đúng như vậy, không ghi gì",
            Tongue::En => "every file is so already, nothing written",
        });
    }
    Ok(())
}

/// What stands in place of the names of a workflow.
struct WorkflowNames {
    values: Vec<(&'static str, String)>,
    tongue: Tongue,
}

impl WorkflowNames {
    fn new(
        loaded: &Loaded,
        root: &Path,
        below: &str,
        args: &CiArgs,
        tongue: Tongue,
    ) -> Result<Self> {
        let site = &loaded.compiled.site;
        let manifest = disk::text(&root.join("Cargo.toml"))?.unwrap_or_default();
        let source = LoaSource::of(args, &manifest, tongue)?;
        let zone = site.config.time_zone.as_ref().map(|z| z.value.as_str());
        let zone = zone.filter(|zone| zone::exists(zone)).unwrap_or("UTC");
        let (hour, minute) = zone::after_midnight(zone, site.options.today, AFTER_MIDNIGHT);
        let words = |vi: &str, en: &str| match tongue {
            Tongue::Vi => vi.to_owned(),
            Tongue::En => en.to_owned(),
        };
        let branch = branch(args, root, tongue)?;
        Ok(Self {
            values: vec![
                ("{install}", source.install(args.host)),
                ("{install-name}", words("Cài loa", "Install loa")),
                ("{check}", words("Kiểm tra", "Check")),
                ("{preview}", words("Dựng bản xem thử", "Build the preview")),
                ("{preview-name}", words("Ban xem thu", "Preview")),
                ("{build}", words("Dựng trang", "Build")),
                ("{publish}", words("Phát hành", "Publish")),
                ("{site}", site_option(below, tongue)?),
                ("{key}", source.key(args.host)),
                ("{cron}", format!("{minute} {hour} * * *")),
                ("{local}", format!("00:{AFTER_MIDNIGHT:02}")),
                ("{zone}", zone.to_owned()),
                ("{branch-filter}", quote::yaml(&branch::filter(&branch))),
                ("{branch}", branch),
            ],
            tongue,
        })
    }

    /// A workflow with its names filled in and the comments of one language.
    fn fill(&self, text: &str) -> String {
        let (own, other) = match self.tongue {
            Tongue::Vi => ("#vi:", "#en:"),
            Tongue::En => ("#en:", "#vi:"),
        };
        let mut out = String::with_capacity(text.len());
        for line in text.lines().filter(|line| !line.starts_with(other)) {
            let Some(words) = line.strip_prefix(own) else {
                self.fill_line(line, &mut out);
                continue;
            };
            // What is further in than one space stands as far in as the lines around it.
            let words = words.strip_prefix(' ').unwrap_or(words);
            let far = words.len() - words.trim_start().len();
            let far = if far == 0 { 0 } else { far + 1 };
            let comment = format!("{}# {}", " ".repeat(far), words.trim_start());
            self.fill_line(&comment, &mut out);
        }
        out
    }

    /// One line with its names filled in, once: a value that looks like a name stays. What has several lines
    /// stands as far in as the first.
    fn fill_line(&self, line: &str, out: &mut String) {
        let far = line.len() - line.trim_start().len();
        let break_in = format!("\n{}", " ".repeat(far));
        let mut rest = line;
        while let Some(at) = rest.find('{') {
            let (before, from) = rest.split_at(at);
            out.push_str(before);
            let named = self.values.iter().find(|(name, _)| from.starts_with(name));
            rest = match named {
                Some((name, value)) => {
                    out.push_str(&value.replace('\n', &break_in));
                    &from[name.len()..]
                }
                None => {
                    out.push('{');
                    &from[1..]
                }
            };
        }
        out.push_str(rest);
        out.push('\n');
    }

    /// What is left to do by hand.
    fn next(&self, host: CodeHost) -> String {
        let value = |name| {
            let found = self.values.iter().find(|(key, _)| *key == name);
            found.map_or("", |(_, value)| value.as_str())
        };
        let (cron, branch) = (value("{cron}"), value("{branch}"));
        let steps = match (self.tongue, host) {
            (Tongue::Vi, CodeHost::Github) => vec![
                "Đưa các tệp này vào kho mã và hợp nhất.".to_owned(),
                "Trên GitHub: Settings > Pages > Source, chọn “GitHub Actions”.".to_owned(),
                format!(
                    "Settings > Branches: bảo vệ nhánh {branch}, bắt buộc việc “check” và duyệt của CODEOWNERS."
                ),
            ],
            (Tongue::En, CodeHost::Github) => vec![
                "Commit these files and merge them.".to_owned(),
                "On GitHub: Settings > Pages > Source, choose “GitHub Actions”.".to_owned(),
                format!(
                    "Settings > Branches: protect {branch}, require the job “check” and review by code owners."
                ),
            ],
            (Tongue::Vi, CodeHost::Gitlab) => vec![
                "Đưa các tệp này vào kho mã và hợp nhất.".to_owned(),
                format!(
                    "Trên GitLab: Build > Pipeline schedules, thêm lịch “{cron}” giờ UTC cho nhánh mặc định, để trang được dựng lại mỗi ngày."
                ),
                "Settings > Merge requests: bắt buộc “Pipelines must succeed”.".to_owned(),
            ],
            (Tongue::En, CodeHost::Gitlab) => vec![
                "Commit these files and merge them.".to_owned(),
                format!(
                    "On GitLab: Build > Pipeline schedules, add “{cron}” in UTC for the default branch, so that the site is rebuilt every day."
                ),
                "Settings > Merge requests: require “Pipelines must succeed”.".to_owned(),
            ],
        };
        let numbered = steps.iter().enumerate();
        let lines: Vec<String> = numbered
            .map(|(at, step)| format!("{}. {step}", at + 1))
            .collect();
        lines.join("\n")
    }
}

/// The branch that is published: as it was asked for, or as the repository was cloned.
fn branch(args: &CiArgs, root: &Path, tongue: Tongue) -> Result<String> {
    let Some(name) = &args.branch else {
        let found = disk::main_branch(root).filter(|name| branch::is_branch(name));
        return Ok(found.unwrap_or_else(|| "main".to_owned()));
    };
    if !branch::is_branch(name) {
        let shown = name.escape_debug();
        match tongue {
            Tongue::Vi => bail!(
                "“{shown}” không phải tên nhánh mà git nhận: không có dấu cách, ký tự điều khiển, .., ~ ^ : ? * [ \\, không bắt đầu bằng - hay dấu chấm"
            ),
            Tongue::En => bail!(
                "“{shown}” is no name of a branch that git takes: no spaces, control characters, .., ~ ^ : ? * [ \\, and no - or full stop at its start"
            ),
        }
    }
    Ok(name.clone())
}

/// The option by which the workflow's commands find a site that lies in a folder of its repository.
fn site_option(below: &str, tongue: Tongue) -> Result<String> {
    if below.is_empty() {
        return Ok(String::new());
    }
    quote::one_line(below, tongue)?;
    // The host would take it for an expression of its own, also within quotes.
    if below.contains("${{") {
        match tongue {
            Tongue::Vi => bail!("tên thư mục của trang không được có ${{{{: {below}"),
            Tongue::En => bail!("the name of the site's folder must not hold ${{{{: {below}"),
        }
    }
    Ok(format!(" --site {}", quote::shell(below)))
}
