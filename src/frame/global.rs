//! What templates know of the whole site, as `site`.

use serde::Serialize;

use crate::config::{Config, Hotline};
use crate::site::Site;

/// What templates know of the whole site, as `site`.
#[derive(Debug, Serialize)]
pub(crate) struct Global<'a> {
    pub title: &'a str,
    pub tagline: &'a str,
    pub publisher: &'a str,
    pub notice: Option<&'a str>,
    pub hotline: Option<HotlineView<'a>>,
    pub official_channels: Vec<OfficialChannelView<'a>>,
    pub base_url: &'a str,
    pub base_path: &'a str,
    pub internal: bool,
    pub drafts: bool,
}

/// The telephone number for citizens.
#[derive(Debug, Serialize)]
pub(crate) struct HotlineView<'a> {
    pub name: &'a str,
    pub number: &'a str,
    pub tel: String,
    pub note: &'a str,
}

/// One official channel.
#[derive(Debug, Serialize)]
pub(crate) struct OfficialChannelView<'a> {
    pub name: &'a str,
    pub address: Option<&'a str>,
}

impl<'a> Global<'a> {
    pub(crate) fn new(site: &'a Site) -> Self {
        let config: &Config = &site.config;
        Self {
            title: &config.title,
            tagline: &config.tagline,
            publisher: &config.publisher,
            notice: config.notice.as_deref(),
            hotline: config.hotline.as_ref().map(|h: &Hotline| HotlineView {
                name: &h.name,
                number: h.number(),
                tel: h.tel(),
                note: &h.note,
            }),
            official_channels: (config.official_channels.iter())
                .map(|c| OfficialChannelView {
                    name: &c.name,
                    address: (c.address.as_ref()).and_then(|a| Some(a.good()?.as_str())),
                })
                .collect(),
            base_url: &site.base_url,
            base_path: &site.base_path,
            internal: site.options.internal,
            drafts: site.options.drafts,
        }
    }
}
