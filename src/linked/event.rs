//! An event for other machines (schema.org `Event`): only of what has everything that it requires, a
//! name, a known day and a stated place, and whose day the plan or an editor states.

use serde_json::{Value, json};

use crate::date::{CalendarUnit, Hours, Period};
use crate::linked::address::full;
use crate::plan::{Basis, Kind, Visibility};
use crate::presenter::desk::Desk;
use crate::site::{Move, Occurrence};
use crate::zone;

/// The data of something that takes place; `address` is that of its page, or of its part of a page.
/// None where something required is not known, and for what is not for everybody.
pub(crate) fn event(desk: &Desk<'_>, o: &Occurrence, address: &str) -> Option<Value> {
    if !is_public(desk, o) || o.basis != Basis::Explicit {
        return None;
    }
    let address = full(desk.site, address);
    let mut event = json!({
        "@type": "Event",
        "@id": address,
        "name": o.title,
        "url": address,
        "location": location(o)?,
        "eventAttendanceMode": format!("https://schema.org/{}", attendance(o)),
        "inLanguage": desk.language,
    });
    let (status, (first, last)) = status(desk, o)?;
    event["eventStatus"] = json!(format!("https://schema.org/{status}"));
    event["startDate"] = json!(first);
    if let Some(last) = last {
        event["endDate"] = json!(last);
    }
    if status == "EventRescheduled" {
        let starts = |of: &Move| Some(days(desk, of.from, of.time)?.0);
        let before: Vec<String> = o.fate.moves.iter().filter_map(starts).collect();
        event["previousStartDate"] = json!(before);
    }
    if let Some(organizer) = organizer(desk, o) {
        event["organizer"] = organizer;
    }
    Some(event)
}

fn is_public(desk: &Desk<'_>, o: &Occurrence) -> bool {
    let plan = &desk.site.plan;
    let visible = o.node.kind != Kind::Event
        || (plan.events.at(o.node.at)).is_some_and(|e| e.visibility == Visibility::Public);
    visible && !o.duty
}

/// Start and end of a period whose days are known; none of any other. No end is said of what has one
/// day, or a time of day without an end.
fn days(desk: &Desk<'_>, period: Period, time: Option<Hours>) -> Option<(String, Option<String>)> {
    match period {
        Period::One(CalendarUnit::Day(day)) => {
            let Some(time) = time else {
                return Some((day.to_string(), None));
            };
            let at = |clock| zone::moment(day, clock, desk.site.zone()).map(zone::Moment::iso);
            Some((
                at(time.from)?,
                zone::end(day, time, desk.site.zone()).map(zone::Moment::iso),
            ))
        }
        Period::Range(CalendarUnit::Day(first), CalendarUnit::Day(last)) => {
            Some((first.to_string(), Some(last.to_string())))
        }
        _ => None,
    }
}

/// How it stands, with the days to say; none where its days are not known.
fn status(desk: &Desk<'_>, o: &Occurrence) -> Option<(&'static str, (String, Option<String>))> {
    let known = |of: &Move| days(desk, of.from, of.time).is_some();
    let status = if o.fate.cancelled.is_some() {
        "EventCancelled"
    } else if o.fate.moves.iter().any(known) {
        "EventRescheduled"
    } else {
        "EventScheduled"
    };
    Some((status, days(desk, o.period, o.time)?))
}

/// Where it is: a place with its address, or an address online. A place without an address is not
/// enough, even beside one online: it would be said that nobody can come.
fn location(o: &Occurrence) -> Option<Value> {
    let online = (o.online.as_ref()).map(|url| json!({ "@type": "VirtualLocation", "url": url }));
    let Some(place) = &o.location else {
        return online;
    };
    let address = place.address.as_ref()?;
    let place = json!({ "@type": "Place", "name": place.name, "address": address });
    Some(match online {
        Some(online) => json!([place, online]),
        None => place,
    })
}

fn attendance(o: &Occurrence) -> &'static str {
    match (&o.location, &o.online) {
        (Some(_), Some(_)) => "MixedEventAttendanceMode",
        (None, Some(_)) => "OnlineEventAttendanceMode",
        _ => "OfflineEventAttendanceMode",
    }
}

/// Who leads the campaign that it is a run of, where that is stated.
fn organizer(desk: &Desk<'_>, o: &Occurrence) -> Option<Value> {
    if o.node.kind != Kind::Campaign {
        return None;
    }
    let plan = &desk.site.plan;
    let campaign = plan.campaigns.at(o.node.at)?;
    let stated = (campaign.basis.0.get("lead")).is_none_or(|mark| mark.basis == Basis::Explicit);
    let lead = campaign.lead.as_ref().filter(|_| stated)?;
    let at = plan.units.position(lead.as_str())?;
    let unit = plan.units.at(at)?;
    let page = crate::route::Page::record(Kind::Unit, at);
    Some(json!({
        "@type": "Organization",
        "name": unit.name,
        "url": full(desk.site, &desk.url(&page)),
    }))
}
