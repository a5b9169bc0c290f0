//! What a site makes of its findings: `rules:` of `loa.yaml` says how much a rule weighs, an allowance
//! lets one finding pass at its place.

use std::sync::Arc;

use super::site::Site;
use crate::config::{Config, RuleWeight};
use crate::diagnostic::{Diagnostic, Severity, nearest};
use crate::file::Place;
use crate::raw::ReadFile;
use crate::read::allowance::Allowance;
use crate::rule::{self, Rule};

/// Weighs every finding as the site wants it, and takes away what is switched off or allowed.
pub(super) fn judge(files: &[Arc<ReadFile>], site: &Site, findings: &mut Vec<Diagnostic>) {
    weigh(&site.config, findings);
    let mut said = Vec::new();
    let config_file: Arc<str> = "loa.yaml".into();
    for (id, weight) in &site.config.rules {
        // To call an error an error is idle, and no harm.
        let idle = |f: &Diagnostic| *weight == RuleWeight::Error && *f.rule == rule::FIXED_RULE;
        if let Err(finding) = named(&id.value, Place::new(&config_file, id.span), |r| {
            !r.is_fixed()
        }) {
            said.extend(Some(*finding).filter(|f| !idle(f)));
        }
    }
    // Where a file could not be read, what others say of it is not known.
    let all_read = files
        .iter()
        .all(|f| f.findings.is_empty() || f.raw.is_some());
    for file in files {
        let looked_at = all_read && !site.content.hidden.contains(&*file.path);
        for allowance in &file.allowances {
            match usable(file, allowance) {
                Err(finding) => said.push(*finding),
                Ok(rule) => {
                    let before = findings.len();
                    findings.retain(|f| !covers(file, allowance, rule, f));
                    if before == findings.len() && looked_at {
                        let place = Place::new(&file.path, allowance.span);
                        said.push(
                            Diagnostic::new(&rule::UNUSED_ALLOWANCE, place).with("id", rule.id),
                        );
                    }
                }
            }
        }
    }
    weigh(&site.config, &mut said);
    findings.append(&mut said);
}

impl Site {
    /// Weighs findings that others make of the site, as `loa.yaml` wants it.
    pub fn weigh(&self, findings: &mut Vec<Diagnostic>) {
        weigh(&self.config, findings);
    }
}

fn weigh(config: &Config, findings: &mut Vec<Diagnostic>) {
    if config.rules.is_empty() {
        return;
    }
    findings.retain_mut(|finding| {
        let weight = (config.rules.iter())
            .find(|(id, _)| id.value == finding.rule.id && !finding.rule.is_fixed());
        match weight {
            Some((_, RuleWeight::Off)) => return false,
            Some((_, RuleWeight::Error)) => finding.severity = Severity::Error,
            Some((_, RuleWeight::Warning)) => finding.severity = Severity::Warning,
            None => {}
        }
        true
    });
}

fn covers(file: &ReadFile, allowance: &Allowance, rule: &Rule, finding: &Diagnostic) -> bool {
    finding.rule.id == rule.id
        && finding.place.as_ref().is_some_and(|place| {
            let covered = allowance.covers;
            *place.file == *file.path && (covered.start..covered.end).contains(&place.span.start)
        })
}

fn usable(file: &ReadFile, allowance: &Allowance) -> Result<&'static Rule, Box<Diagnostic>> {
    if let Some(problem) = allowance.problem {
        let place = Place::new(&file.path, allowance.span);
        return Err(Box::new(
            Diagnostic::new(&rule::ALLOWANCE_WITHOUT_REASON, place)
                .with("problem", problem)
                .with("form", allowance.form()),
        ));
    }
    named(
        &allowance.rule,
        Place::new(&file.path, allowance.rule_span),
        Rule::may_pass,
    )
}

/// The rule that an id names, if it may be weighed otherwise here.
fn named(
    id: &str,
    place: Place,
    may: impl Fn(&Rule) -> bool,
) -> Result<&'static Rule, Box<Diagnostic>> {
    let rules = rule::all();
    let Some(rule) = rules.iter().find(|rule| rule.id == id) else {
        let near = nearest(id, rules.iter().map(|rule| rule.id));
        let finding = Diagnostic::new(&rule::UNKNOWN_RULE, place).with("id", id);
        return Err(Box::new(finding.suggest(near)));
    };
    if !may(rule) {
        return Err(Box::new(
            Diagnostic::new(&rule::FIXED_RULE, place).with("id", id),
        ));
    }
    Ok(rule)
}
