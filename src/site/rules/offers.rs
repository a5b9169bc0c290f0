//! To whom readers are led: to the state, the agency itself and its official channels; to others where an
//! author says why; to imposters never.

use crate::address::{Address, Base, Host, Likeness, Scheme, bare};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::file::Place;
use crate::plan::{Concept, Plan, Stored};
use crate::rule;
use crate::site::gather::Gathered;

/// How an address is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Offer {
    /// A link in a text, or where something can be followed online.
    Link,
    /// A film; those of an official channel name the platform, and not the channel.
    Film,
    /// In `loa.yaml`, where it is said whom the site trusts.
    Configured,
}

/// What a site says of who is who.
pub(super) struct Offers<'a> {
    config: &'a Config,
    /// The site's own host.
    own: &'a str,
    official: Vec<&'a Address>,
    /// Protected names, as addresses may carry them, with the names themselves.
    names: Vec<(Likeness, &'a str)>,
}

/// Checks what the plan's records offer, and where the site asks readers to write.
pub(super) fn check(all: &Gathered, base: &Base, findings: &mut Vec<Diagnostic>) {
    let offers = Offers::new(&all.config, &all.plan, base);
    if offers.is_idle() {
        return;
    }
    if let (Some(file), Some(to)) = (&all.config_file, &all.config.feedback)
        && let Some(address) = to.good()
    {
        let place = Place::new(file, to.span);
        findings.extend(offers.judge(address, Offer::Configured, place));
    }
    let plan = &all.plan;
    plan.events
        .iter()
        .for_each(|row| offers.record(row, findings));
    plan.meetings
        .iter()
        .for_each(|row| offers.record(row, findings));
    for campaign in plan.campaigns.iter() {
        for online in campaign.editions.iter().filter_map(|e| e.online.as_ref()) {
            let place = campaign.place(online.span);
            findings.extend(offers.judge(online, Offer::Link, place));
        }
    }
}

impl<'a> Offers<'a> {
    pub(super) fn new(config: &'a Config, plan: &'a Plan, base: &'a Base) -> Self {
        let channels = &config.official_channels;
        let own = channels.iter().filter_map(|c| c.address.as_ref()?.good());
        let records = channels.iter().filter_map(|c| {
            let record = plan.channels.get(c.channel.as_ref()?.as_str())?;
            Some(&**record.address.as_deref()?)
        });
        let names = config.protected_names.iter();
        let names = names.map(|name| (Likeness::of(name), name.as_str()));
        Self {
            config,
            own: bare(base.host()),
            official: own.chain(records).collect(),
            names: names.filter(|(name, _)| !name.is_empty()).collect(),
        }
    }

    /// Whether the site protects no name, and does not say which hosts are the state's.
    pub(super) fn is_idle(&self) -> bool {
        self.names.is_empty() && self.config.state_hosts.is_empty()
    }

    fn record<T: Concept>(&self, row: &Stored<T>, findings: &mut Vec<Diagnostic>) {
        if let Some(online) = row.setting().online {
            findings.extend(self.judge(online, Offer::Link, row.place(online.span)));
        }
    }

    /// What is wrong with leading readers to an address.
    pub(super) fn judge(
        &self,
        address: &Address,
        offer: Offer,
        place: Place,
    ) -> Option<Diagnostic> {
        if address.scheme() == Scheme::Tel || self.is_trusted(address) {
            return None;
        }
        if let Some((shown, name, problem)) = self.imposter(address) {
            let found = Diagnostic::new(&rule::IMPOSTER_LINK, place);
            let found = found.with("host", shown).with("name", name);
            return Some(found.with("problem", problem));
        }
        let is_fine = self.config.state_hosts.is_empty()
            || offer == Offer::Configured
            || offer == Offer::Film && self.is_where_channels_are(address);
        (!is_fine).then(|| {
            let shown = address.mailbox();
            let shown = shown.unwrap_or_else(|| address.shown().into_owned());
            Diagnostic::new(&rule::OTHER_SITE, place).with("host", shown)
        })
    }

    /// Whether it is the state's, the site's own, or an official channel's.
    fn is_trusted(&self, address: &Address) -> bool {
        let host = bare(address.host().unwrap_or_default());
        self.config.is_state(address)
            || host == self.own
            || self.official.iter().any(|of| self.belongs(address, of))
    }

    /// Whether an address belongs to an official channel: below its page, or a mailbox of its house.
    fn belongs(&self, address: &Address, channel: &Address) -> bool {
        let is_platform = self.config.is_platform(channel);
        let host = |of: &Address| bare(of.host().unwrap_or_default()).to_owned();
        if host(address) != host(channel) || channel.host().is_none() {
            return false;
        }
        match (address.mailbox(), channel.mailbox()) {
            (Some(one), Some(other)) => one.eq_ignore_ascii_case(&other),
            (Some(_), None) => !is_platform,
            (None, Some(_)) => false,
            (None, None) => {
                let mut parts = address.parts();
                channel.parts().all(|below| {
                    let part = parts.next().unwrap_or_default();
                    part == below || is_platform && part.eq_ignore_ascii_case(&below)
                })
            }
        }
    }

    /// Whether it leads to a platform on which the agency has a channel.
    fn is_where_channels_are(&self, address: &Address) -> bool {
        let holds = |platform: &Host, of: &Address| of.host().is_some_and(|h| platform.holds(h));
        let mut platforms = self.config.platforms.iter().filter_map(|p| p.good());
        platforms.any(|platform| {
            holds(platform, address) && self.official.iter().any(|of| holds(platform, of))
        })
    }

    /// The protected name that an address carries, with what of the address shows it and whether the name
    /// only looks so.
    fn imposter(&self, address: &Address) -> Option<(String, &'a str, &'static str)> {
        let mut shown = address.shown().into_owned();
        if let Some((name, problem)) = self.named(&address.host_in_letters()) {
            return Some((shown, name, problem));
        }
        if !self.config.is_platform(address) {
            return None;
        }
        for part in address.parts() {
            shown = match address.scheme() {
                Scheme::Mailto => format!("{part}@{shown}"),
                _ => format!("{shown}/{part}"),
            };
            if let Some((name, problem)) = self.named(&part) {
                return Some((shown, name, problem));
            }
        }
        None
    }

    fn named(&self, text: &str) -> Option<(&'a str, &'static str)> {
        let text = Likeness::of(text);
        let of = |is: fn(&Likeness, &Likeness) -> bool| {
            let mut names = self.names.iter();
            names.find(|(name, _)| is(name, &text))
        };
        let same = of(Likeness::stands_in).map(|(_, name)| (*name, "name-carried"));
        same.or_else(|| of(Likeness::is_seen_in).map(|(_, name)| (*name, "name-alike")))
    }
}
