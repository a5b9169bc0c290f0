//! The checklist is not deaf: whatever it holds, taken out of the site or altered there, turns it red at
//! the place in the document.

use serde_norway::{Mapping, Value};

use crate::checklist::{complaints, in_records};
use crate::matching::{missing, place_of};
use crate::records::{Records, checklist, seeds, text, texts};
use crate::{folder, links, site};

/// One alteration of a record: what was done, where a document says otherwise, and what became of it.
struct Altered {
    what: String,
    place: String,
    record: Option<Mapping>,
}

#[test]
fn every_line_of_the_checklist_is_missed_when_it_is_gone_or_altered() {
    let found = seeds(&site::root());
    let (mut tried, mut deaf) = (0, Vec::new());
    for (key, wanted) in checklist() {
        for record in wanted {
            let rest = found[&key].clone();
            let at = position(&record, &rest).expect("a record of the plan");
            for altered in alterations(&record, &rest[at]) {
                let mut there = rest.clone();
                match &altered.record {
                    Some(record) => there[at] = record.clone(),
                    None => drop(there.remove(at)),
                }
                let wanted = Records::from([(key.clone(), vec![record.clone()])]);
                let said = in_records(&wanted, &Records::from([(key.clone(), there)]));
                let is_said = said
                    .iter()
                    .any(|s| s.contains(&format!("[{}]", altered.place)));
                if !is_said {
                    deaf.push(format!("{key:?} {}: {said:?}", altered.what));
                }
                tried += 1;
            }
        }
    }
    println!("{tried} alterations");
    assert!(deaf.is_empty(), "of {tried}: {}", links::some(&deaf));
}

/// The record that a line of the checklist is about.
fn position(wanted: &Mapping, found: &[Mapping]) -> Option<usize> {
    let is_it = |record: &Mapping| match wanted.get("id") {
        Some(id) => record.get("id").map(text) == Some(text(id)),
        None => missing(wanted, record, "").is_empty(),
    };
    found.iter().position(is_it)
}

/// Every way in which a record can stop saying what is wanted of it.
fn alterations(wanted: &Mapping, found: &Mapping) -> Vec<Altered> {
    let id = wanted.get("id").map(text).unwrap_or_default();
    let place = place_of(wanted);
    let gone = Altered {
        what: format!("{id} gone"),
        place: place.clone(),
        record: None,
    };
    let inside = inside(wanted, found, &place).into_iter();
    let inside = inside.map(|a| Altered {
        what: format!("{id} {}", a.what),
        ..a
    });
    std::iter::once(gone).chain(inside).collect()
}

fn inside(wanted: &Mapping, found: &Mapping, place: &str) -> Vec<Altered> {
    let own = place_of(wanted);
    let place = if own.is_empty() { place } else { &own };
    let mut all = Vec::new();
    let mut add = |what: String, record: Mapping| {
        let (place, record) = (place.to_owned(), Some(record));
        all.push(Altered {
            what,
            place,
            record,
        });
    };
    let mut deeper = Vec::new();
    for (key, value) in wanted {
        let name = text(key);
        let with = |value: Value| {
            let mut record = found.clone();
            record.insert(key.clone(), value);
            record
        };
        match (name.as_str(), value) {
            ("id" | "where", _) => {}
            ("basis", Value::Mapping(marks)) => {
                for (mark, _) in marks {
                    let mut left = found["basis"].as_mapping().expect("marks").clone();
                    left.remove(mark);
                    add(format!("{} unmarked", text(mark)), with(left.into()));
                }
            }
            ("says", _) => {
                for words in texts(Some(value)) {
                    add(format!("“{words}” unsaid"), without(found, &words));
                }
            }
            (_, Value::Null) => add(format!("{name} made up"), with("999".into())),
            (_, Value::Bool(false)) => add(format!("{name} made true"), with(true.into())),
            (_, Value::Mapping(group)) => {
                let there = found[key].as_mapping().expect("a group");
                for a in inside(group, there, place) {
                    let record = a.record.map(|r| with(r.into()));
                    deeper.push(Altered {
                        what: format!("{name} {}", a.what),
                        record,
                        ..a
                    });
                }
            }
            (_, Value::Sequence(items)) if items.iter().any(Value::is_mapping) => {
                let there: Vec<Mapping> = mappings(&found[key]);
                for item in mappings(value) {
                    let at = position(&item, &there).expect("an item of the record");
                    for a in alterations(&item, &there[at]) {
                        let mut left = there.clone();
                        match a.record {
                            Some(record) => left[at] = record,
                            None => drop(left.remove(at)),
                        }
                        let left = left.into_iter().map(Value::Mapping).collect();
                        let record = Some(with(Value::Sequence(left)));
                        let place = if a.place.is_empty() {
                            place.to_owned()
                        } else {
                            a.place
                        };
                        deeper.push(Altered {
                            what: format!("{name} {}", a.what),
                            place,
                            record,
                        });
                    }
                }
            }
            _ => {
                for one in texts(Some(value)) {
                    let there = texts(found.get(key)).into_iter();
                    let other = there.map(|t| if t == one { format!("{t}9") } else { t });
                    let other: Vec<Value> = other.map(Value::String).collect();
                    add(
                        format!("{name}: “{one}” altered"),
                        with(Value::Sequence(other)),
                    );
                }
                let mut gone = found.clone();
                gone.remove(key);
                add(format!("{name} gone"), gone);
            }
        }
    }
    all.extend(deeper);
    all
}

fn mappings(list: &Value) -> Vec<Mapping> {
    let items = list.as_sequence().into_iter().flatten();
    items.filter_map(Value::as_mapping).cloned().collect()
}

/// A record with some words taken out of every text.
fn without(record: &Mapping, words: &str) -> Mapping {
    let whole = serde_norway::to_string(record).expect("YAML");
    serde_norway::from_str(&whole.replace(words, "…")).expect("YAML")
}

/// Ways to alter the files themselves: the file, what stands there and what is put in its place, and
/// the complaints that must come of it.
const IN_FILES: [(&str, &str, &str, &[&str]); 9] = [
    (
        "seeds/metrics/chi-tra.yaml",
        "value: 68\n",
        "value: 86\n",
        &[
            "metrics khong-tien-mat-do-thi: targets: value: “86” instead of “68” [qd-147-2024#Nhiệm vụ 16]",
            "page tien-do/khong-tien-mat-do-thi/: “68% (năm 2024)” is not said [",
        ],
    ),
    (
        "seeds/documents/plan.yaml",
        "date: 2024-01-31\n",
        "date: 2024-02-01\n",
        &[
            "documents qd-147-2024: date: “2024-02-01” instead of “2024-01-31” [qd-147-2024#",
            "calendar: document qd-147-2024 is not on 2024-01-31 [qd-147-2024#",
        ],
    ),
    (
        "seeds/tasks/qd-147-2024.yaml",
        "source: qd-147-2024#Nhiệm vụ 19 (mất số)\n",
        "source: qd-147-2024#Nhiệm vụ 91\n",
        &[
            "tasks 147-19: source: “qd-147-2024#Nhiệm vụ 91” instead of “qd-147-2024#Nhiệm vụ 19 (mất số)”",
            "page nhiem-vu/147-19/: “QĐ 147, Nhiệm vụ 19 (mất số)” is not said",
        ],
    ),
    (
        "seeds/metrics/dich-vu-cong.yaml",
        "aspiration: true\n",
        "aspiration: false\n",
        &["aspiration: “false” instead of “true” ["],
    ),
    (
        "seeds/events.yaml",
        "basis:\n      repeats: assumed, đề xuất chuẩn bị trước một tháng; văn bản không nêu\n      active: assumed, theo các năm của đợt 10/10\n",
        "note: đã xác nhận\n",
        &[
            "calendar: event cal-10-10-chuan-bi on 2023-09-10 is not marked as assumed [kh-truyen-thong-da06#IV.5]",
        ],
    ),
    (
        "seeds/people.yaml",
        "name: Vũ Đức Đam\n",
        "name: Vũ Đức Đảm\n",
        &["people vu-duc-dam: name: “Vũ Đức Đảm” instead of “Vũ Đức Đam” [qd-1939-2019#Chữ ký]"],
    ),
    (
        "seeds/terms.yaml",
        "  - id: emc\n",
        "  - id: emc-2\n",
        &["terms emc: is missing [qd-147-2024#"],
    ),
    (
        "seeds/feedback.yaml",
        "phone: '0243.6285231'\n",
        "phone: '0243.6285232'\n",
        &[
            "feedback vuong-mac-kh: internal: phone: “0243.6285232” instead of “0243.6285231” [kh-truyen-thong-da06#VI",
        ],
    ),
    (
        "seeds/irregularities.yaml",
        "ngày cuối còn kịp là 24/12",
        "ngày cuối còn kịp là 25/12",
        &["irregularities ir-06: text: "],
    ),
];

#[test]
fn what_is_altered_in_the_files_is_named_with_its_place() {
    let place = folder::temporary();
    site::copy(place.path());
    assert_eq!(complaints(place.path()), Vec::<String>::new());
    for (path, old, new, _) in IN_FILES {
        let file = place.path().join(path);
        let text = std::fs::read_to_string(&file).expect("a file of the site");
        assert!(text.contains(old), "{path}: no {old}");
        folder::write(place.path(), path, text.replacen(old, new, 1).as_bytes());
    }
    let said = complaints(place.path());
    for (path, .., expected) in IN_FILES {
        for wanted in expected {
            let is_said = said.iter().any(|s| s.contains(wanted));
            assert!(is_said, "{path}: {wanted}\n{}", said.join("\n"));
        }
    }
}
