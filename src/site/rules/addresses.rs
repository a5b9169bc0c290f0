//! The addresses of `loa.yaml`: each is said where it is none, and the rest of the file holds. Where the
//! site itself will stand.

use std::sync::Arc;

use crate::address::{Base, Tried};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::file::{Place, Span};
use crate::read::address;
use crate::read::yaml::At;
use crate::rule;
use crate::site::Options;
use crate::site::gather::Gathered;

/// Says of each value that should be an address why it is none.
pub(super) fn check(config: &Config, file: &Arc<str>, findings: &mut Vec<Diagnostic>) {
    let mut say = Says { file, findings };
    say.each(&config.base_url, "loa-base");
    say.each(&config.feedback, "loa-reply-address");
    say.each(&config.licence, "loa-licence");
    say.each(&config.identity, "loa-host");
    say.each(&config.state_hosts, "loa-host");
    say.each(&config.platforms, "loa-host");
    for channel in &config.official_channels {
        say.each(&channel.address, "loa-address");
    }
    if let Some(hotline) = &config.hotline {
        say.each([&hotline.number], "loa-telephone");
    }
}

struct Says<'a> {
    file: &'a Arc<str>,
    findings: &'a mut Vec<Diagnostic>,
}

impl Says<'_> {
    /// Says so of each value that does not fit its format.
    fn each<'v, T: 'v>(
        &mut self,
        values: impl IntoIterator<Item = &'v At<Tried<T>>>,
        format: &str,
    ) {
        for value in values {
            let place = Place::new(self.file, value.span);
            let bad = value.bad();
            self.findings
                .extend(bad.and_then(|text| address::check(place, text, format)));
        }
    }
}

/// Says so where nothing but the address of today says what the site is called.
pub(super) fn identity(all: &Gathered, findings: &mut Vec<Diagnostic>) {
    let (Some(stated), Some(file)) = (&all.config.base_url, &all.config_file) else {
        return;
    };
    let settled = all.config.identity.is_some() || all.broken.contains("loa.yaml");
    let base = (stated.good()).filter(|base| !base.is_sample() && !base.is_local());
    if let (Some(base), false) = (base, settled) {
        findings.push(
            Diagnostic::new(&rule::NO_IDENTITY, Place::new(file, stated.span))
                .with("host", base.host()),
        );
    }
}

/// Says so where addresses that are given away would lead to nobody's site.
pub(super) fn base(all: &Gathered, options: &Options, findings: &mut Vec<Diagnostic>) {
    if options.base_url.is_some() || all.broken.contains("loa.yaml") {
        return;
    }
    let stated = all.config.base_url.as_ref();
    let (problem, value) = match stated.map(|url| url.good()) {
        // It is said already.
        Some(None) => return,
        None => ("base-missing", Base::stand_in()),
        Some(Some(base)) if base.is_sample() => ("base-sample", base.clone()),
        Some(Some(base)) if base.is_local() => ("base-local", base.clone()),
        Some(Some(_)) => return,
    };
    let span = stated.map_or(Span::default(), |url| url.span);
    let found = match &all.config_file {
        Some(file) => Diagnostic::new(&rule::NO_BASE_URL, Place::new(file, span)),
        None => Diagnostic::nowhere(&rule::NO_BASE_URL),
    };
    findings.push(found.with("problem", problem).with("value", value.as_str()));
}
