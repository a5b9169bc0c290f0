//! Telling findings as the command line asks for it.

use std::path::Path;

use crate::cli::{ReportArgs, SiteArgs};
use crate::diagnostic::{Diagnostic, has_errors};
use crate::report::{Changes, Report, Texts};
use crate::rule::Tongue;
use crate::site::Site;
use crate::terminal;

/// Whether findings end the run as mistakes.
pub(super) fn stop(findings: &[Diagnostic], args: ReportArgs) -> bool {
    has_errors(findings) || args.deny_warnings && !findings.is_empty()
}

/// Where and to whom findings go.
pub(super) struct Telling<'a> {
    pub args: ReportArgs,
    pub tongue: Tongue,
    folder: String,
    texts: &'a Texts,
}

impl<'a> Telling<'a> {
    pub(super) fn new(site: &SiteArgs, args: ReportArgs, tongue: Tongue, texts: &'a Texts) -> Self {
        Self {
            args,
            tongue,
            folder: below(&site.site),
            texts,
        }
    }

    /// The findings that concern those who made a change.
    pub(super) fn concerning(&self, changes: &Changes, findings: &[Diagnostic]) -> Vec<Diagnostic> {
        let concern = |found: &&Diagnostic| changes.concern(found, self.texts, &self.folder);
        findings.iter().filter(concern).cloned().collect()
    }

    /// The findings, then one line that sums up; for a machine, the line goes where people look.
    pub(super) fn tell(&self, findings: &[Diagnostic], line: &str) {
        let report = Report {
            findings,
            texts: self.texts,
            tongue: self.tongue,
            folder: &self.folder,
        };
        if let Some(text) = report.write(self.args.format) {
            terminal::hand_over(&text);
            terminal::note(line);
        } else {
            terminal::print(findings, self.texts, self.tongue, self.args.all);
            terminal::say(line);
        }
    }
}

/// Tells a machine that there is no report, and why.
pub(super) fn failed(args: ReportArgs, site: &SiteArgs, words: &str) {
    if let Some(text) = crate::report::failed(args.format, words, &below(&site.site)) {
        terminal::hand_over(&text);
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

/// What the build does not show, in lines of their own: texts that wait, and files that no text refers to.
pub(super) fn unshown(site: &Site, tongue: Tongue) -> String {
    waiting(site, tongue) + &kept_back(site, tongue)
}

/// Which texts are not shown yet, or no more; nothing where all are shown.
fn waiting(site: &Site, tongue: Tongue) -> String {
    let waiting = &site.content.waiting;
    let dated = site.before_their_day();
    let named: Vec<String> = (dated.iter().take(5))
        .map(|(day, entry)| match tongue {
            Tongue::Vi => format!("{} từ {day}", entry.main.file),
            Tongue::En => format!("{} from {day}", entry.main.file),
        })
        .collect();
    let more = if dated.len() > named.len() {
        ", …"
    } else {
        ""
    };
    let named = format!("({}{more})", named.join(", "));
    let drafts = waiting.articles.len() - dated.len() + waiting.pages.len();
    let parts = [
        (
            dated.len(),
            format!("bài đợi đến ngày {named}"),
            format!("waiting for their day {named}"),
        ),
        (drafts, "bản nháp".to_owned(), "drafts".to_owned()),
        (
            waiting.questions.len(),
            "câu trả lời chưa duyệt".to_owned(),
            "answers not approved".to_owned(),
        ),
        (
            waiting.expired,
            "bài hết hạn".to_owned(),
            "expired".to_owned(),
        ),
        (
            waiting.withdrawn,
            "bài đã rút".to_owned(),
            "withdrawn".to_owned(),
        ),
    ];
    let said: Vec<String> = (parts.into_iter().filter(|(count, ..)| *count > 0))
        .map(|(count, vi, en)| match tongue {
            Tongue::Vi => format!("{count} {vi}"),
            Tongue::En => format!("{count} {en}"),
        })
        .collect();
    match (said.is_empty(), tongue) {
        (true, _) => String::new(),
        (_, Tongue::Vi) => format!("\nbài không hiện: {}", said.join(", ")),
        (_, Tongue::En) => format!("\ntexts not shown: {}", said.join(", ")),
    }
}

/// How many files beside the content stay unpublished; nothing where all are published.
fn kept_back(site: &Site, tongue: Tongue) -> String {
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
