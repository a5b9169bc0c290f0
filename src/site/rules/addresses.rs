//! The addresses of `loa.yaml`: each is said where it is none, and the rest of the file holds.

use std::sync::Arc;

use crate::address::Tried;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::file::Place;
use crate::read::address;
use crate::read::yaml::At;

/// Says of each value that should be an address why it is none.
pub(super) fn check(config: &Config, file: &Arc<str>, findings: &mut Vec<Diagnostic>) {
    let mut say = Says { file, findings };
    say.each(&config.base_url, "loa-base");
    say.each(&config.feedback, "loa-reply-address");
    say.each(&config.licence, "loa-licence");
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
