//! Public holidays: days that a law or decision sets, shown beside what happens.
//!
//! Those of the lunar calendar have their days written out, year by year, as they are announced.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Bases, Door, Facts, Found, Id, Kind, See, Shown, Sources, record, said, seed_file};
use crate::date::{CalendarUnit, Date, Day, Period, Recurrence};
use crate::read::yaml::At;

/// `seeds/holidays.yaml`
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HolidayFile {
    #[serde(default)]
    pub basis: Bases,
    pub holidays: Vec<Holiday>,
}

/// One holiday; it comes back by `repeats`, has its days in `dates`, or both.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    pub id: At<Id>,
    pub name: String,
    /// A day of every year of the solar calendar: `yearly on 09-02`.
    #[serde(default)]
    pub repeats: Option<At<Recurrence>>,
    /// The years in which the law holds that sets `repeats`; every year where it is left out.
    #[serde(default)]
    pub active: Option<At<Period>>,
    /// Its days, for what follows the lunar calendar, or is decided anew each year.
    #[serde(default)]
    pub dates: Vec<At<Day>>,
    /// Whether people have the day off.
    #[serde(default)]
    pub off: bool,
    #[serde(default)]
    pub note: Option<String>,
    /// What was changed of it since it was published.
    #[serde(default)]
    pub changes: Vec<super::change::ChangeNote>,
    #[serde(default)]
    pub basis: Bases,
    pub source: Sources,
}

impl Holiday {
    /// Its days from one to another, both included.
    pub fn days(&self, first: Date, last: Date) -> Vec<Date> {
        let mut days: Vec<Date> = self.dates.iter().map(|day| day.value.0).collect();
        if let Some(repeats) = &self.repeats {
            let active = self.active.as_ref().map(|active| active.value);
            let from = active.map_or(first, |active| active.first().max(first));
            let end = active.and_then(Period::last);
            let to = end.map_or(last, |end| end.min(last));
            let runs = repeats.value.occurrences(from, to);
            days.extend(runs.into_iter().filter_map(|run| match run {
                Period::One(CalendarUnit::Day(day)) => Some(day),
                _ => None,
            }));
        }
        days.retain(|day| (first..=last).contains(day));
        days.sort_unstable();
        days.dedup();
        days
    }
}

seed_file!(HolidayFile);

record!(
    Holiday,
    Facts::of(Shown::Within(Door::Agenda), Found::Never),
    name,
    {
        fn texts(&mut self, see: See<'_>) {
            said!(see, "", self, name, note);
            super::change::notes("", &mut self.changes, see);
        }
        fn changes(&self) -> &[super::change::ChangeNote] {
            &self.changes
        }
        fn references(&self, _: &mut dyn FnMut(Kind, &At<Id>)) {}
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_holiday_has_its_days_of_each_calendar() {
        let text = "id: le\nname: Lễ ví dụ\nrepeats: yearly on 09-02\nactive: 2021..\ndates: [2020-08-30, 2022-09-01]\nsource: vb-1\n";
        let file: std::sync::Arc<str> = "seeds/holidays.yaml".into();
        let read = crate::read::yaml_as::<Holiday>(&file, text);
        let holiday = read.value.expect("a holiday");
        let days = holiday.days(Date::constant(2020, 1, 1), Date::constant(2022, 12, 31));
        let days: Vec<String> = days.iter().map(ToString::to_string).collect();
        assert_eq!(
            days,
            ["2020-08-30", "2021-09-02", "2022-09-01", "2022-09-02"]
        );
    }
}
