//! The sections of the site, in the order in which readers meet them.

use crate::config::Section;
use crate::route::Page;

/// The sections in the order of the menu.
pub const MENU: [(Section, Page); 9] = [
    (Section::Questions, Page::Questions),
    (Section::Articles, Page::Articles(1)),
    (Section::Calendar, Page::Calendar),
    (Section::Campaigns, Page::Campaigns),
    (Section::Metrics, Page::Metrics),
    (Section::Tasks, Page::Tasks),
    (Section::Documents, Page::Documents),
    (Section::Plan, Page::Plan),
    (Section::Units, Page::Units),
];

/// Further sections, in the footer alone.
pub const MORE: [(Section, Page); 3] = [
    (Section::Terms, Page::Terms),
    (Section::Systems, Page::Systems),
    (Section::Irregularities, Page::Irregularities),
];

/// The section whose door a page is.
pub fn section_of(page: &Page) -> Option<Section> {
    let mut doors = MENU.iter().chain(&MORE);
    doors
        .find(|(_, door)| door == page)
        .map(|(section, _)| *section)
}
