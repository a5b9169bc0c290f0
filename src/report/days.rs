//! What the calendar alone changes, for people and for machines.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::against::{DaysApart, TurnedPage};
use crate::calendar::turns::{Turn, TurnKind};
use crate::date::Date;
use crate::rule::Tongue;

/// JSON, one object.
pub fn json(found: &DaysApart, (from, to): (Date, Date)) -> String {
    let why = |turn: &Turn| {
        let what: &str = turn.what.into();
        json!({ "on": turn.on.to_string(), "what": what, "title": turn.title })
    };
    let pages = |list: &[TurnedPage]| -> Vec<Value> {
        let each = list.iter().map(|page| {
            let why: Vec<Value> = page.why.iter().map(why).collect();
            json!({ "address": page.address, "title": page.title, "why": why })
        });
        each.collect()
    };
    let whole = json!({
        "from": from.to_string(),
        "to": to.to_string(),
        "appears": pages(&found.appears),
        "changes": pages(&found.changes),
        "vanishes": pages(&found.vanishes),
        "others": pages(&found.others),
        "files": found.files,
    });
    format!("{whole:#}")
}

/// Lines for people.
pub fn text(found: &DaysApart, (from, to): (Date, Date), tongue: Tongue) -> String {
    let vi = tongue == Tongue::Vi;
    let word = |of_vi: &'static str, of_en: &'static str| if vi { of_vi } else { of_en };
    let mut out = match vi {
        true => format!("Từ {from} đến {to}, chỉ do lịch:\n"),
        false => format!("From {from} to {to}, by the calendar alone:\n"),
    };
    let lists = [
        (word("Xuất hiện", "Appears"), &found.appears),
        (word("Thay đổi", "Changes"), &found.changes),
        (word("Biến mất", "Vanishes"), &found.vanishes),
    ];
    for (head, list) in lists {
        let _ = write!(out, "\n{head} ({})\n", list.len());
        for page in list {
            let _ = writeln!(out, "  /{}  {}", page.address, page.title);
            for turn in &page.why {
                let title = turn.title.as_deref().unwrap_or_default();
                let _ = writeln!(out, "      {} {}: {title}", turn.on, says(turn.what, vi));
            }
        }
    }
    let (pages, files) = (found.others.len(), found.files);
    let _ = match vi {
        true => write!(
            out,
            "\nCòn {pages} trang khác đi ở danh sách, ngày hôm nay hay số ngày còn lại, và {files} tệp cho máy đọc.\n"
        ),
        false => write!(
            out,
            "\nAnother {pages} pages differ in lists, the day of today or the days that are left, and {files} files for programs.\n"
        ),
    };
    out
}

fn says(what: TurnKind, vi: bool) -> &'static str {
    match (what, vi) {
        (TurnKind::Appears, true) => "xuất hiện",
        (TurnKind::Appears, false) => "appears",
        (TurnKind::Begins, true) => "bắt đầu hoặc đến hạn",
        (TurnKind::Begins, false) => "begins or is due",
        (TurnKind::Passes, true) => "đã qua",
        (TurnKind::Passes, false) => "is past",
        (TurnKind::Expires, true) => "hết hiệu lực",
        (TurnKind::Expires, false) => "expires",
        (TurnKind::Withdrawn, true) => "được rút",
        (TurnKind::Withdrawn, false) => "is withdrawn",
    }
}
