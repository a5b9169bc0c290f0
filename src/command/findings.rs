//! Telling findings as the command line asks for it.

use std::path::Path;

use crate::cli::{Format, ReportArgs, SiteArgs};
use crate::diagnostic::{Diagnostic, has_errors};
use crate::report::{Changes, Form, Report, Texts};
use crate::rule::Tongue;
use crate::site::Site;
use crate::terminal;

/// Whether findings end the run as mistakes.
pub fn stop(findings: &[Diagnostic], args: ReportArgs) -> bool {
    has_errors(findings) || args.deny_warnings && !findings.is_empty()
}

/// Where and to whom findings go.
pub struct Telling<'a> {
    pub args: ReportArgs,
    pub tongue: Tongue,
    folder: String,
    texts: &'a Texts,
}

impl<'a> Telling<'a> {
    pub fn new(site: &SiteArgs, args: ReportArgs, tongue: Tongue, texts: &'a Texts) -> Self {
        Self {
            args,
            tongue,
            folder: below(&site.site),
            texts,
        }
    }

    /// The findings that concern those who made a change.
    pub fn concerning(&self, changes: &Changes, findings: &[Diagnostic]) -> Vec<Diagnostic> {
        let concern = |found: &&Diagnostic| changes.concern(found, self.texts, &self.folder);
        findings.iter().filter(concern).cloned().collect()
    }

    /// The findings, then one line that sums up; for a machine, the line goes where people look.
    pub fn tell(&self, findings: &[Diagnostic], line: &str) {
        let Some(form) = form(self.args) else {
            terminal::print(findings, self.texts, self.tongue);
            terminal::say(line);
            return;
        };
        let report = Report {
            findings,
            texts: self.texts,
            tongue: self.tongue,
            folder: &self.folder,
        };
        terminal::hand_over(&report.write(form));
        terminal::note(line);
    }
}

/// The form for a machine, if one is asked for.
fn form(args: ReportArgs) -> Option<Form> {
    match args.format {
        Format::Terminal => None,
        Format::Json => Some(Form::Json),
        Format::Sarif => Some(Form::Sarif),
        Format::Github => Some(Form::Github),
        Format::Gitlab => Some(Form::Gitlab),
    }
}

/// Tells a machine that there is no report, and why.
pub fn failed(args: ReportArgs, site: &SiteArgs, words: &str) {
    if let Some(form) = form(args) {
        terminal::hand_over(&crate::report::failed(form, words, &below(&site.site)));
    }
}

/// The site's folder as paths of a report begin with it: relative to where the command runs.
fn below(site: &Path) -> String {
    let parts: Vec<_> = (site.components())
        .filter(|part| !matches!(part, std::path::Component::CurDir))
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    if parts.is_empty() || site.is_absolute() {
        String::new()
    } else {
        format!("{}/", parts.join("/"))
    }
}

/// How many files beside the content stay unpublished; nothing where all are published.
pub fn kept_back(site: &Site, tongue: Tongue) -> String {
    let (count, first) = site.kept_back();
    if count == 0 {
        return String::new();
    }
    let more = if count > first.len() { ", …" } else { "" };
    let first = first.join(", ");
    match tongue {
        Tongue::Vi => format!(
            "\n{count} tệp không bài nào đang hiện dẫn tới nên không phát hành: {first}{more}"
        ),
        Tongue::En => format!(
            "\nnot published, because no text that is shown refers to it: {count} ({first}{more})"
        ),
    }
}
