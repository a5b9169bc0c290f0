//! Ways to break YAML: a file of the plan, `loa.yaml`, or the front matter of a text.

use super::change::{Change, Dice, Truth};
use super::site::{File, Room, Site};
use super::text::{Line, Need, need};

const DATES: [&str; 13] = [
    "date",
    "not_before",
    "effective",
    "due",
    "as_of",
    "looked_at",
    "reviewed",
    "review_by",
    "updated",
    "publish_on",
    "expires",
    "period",
    "active",
];
const CHOICES: [&str; 7] = [
    "kind",
    "level",
    "type",
    "status",
    "stale_risk",
    "weight",
    "rhythm",
];
const NUMBERS: [&str; 7] = [
    "value",
    "up_to",
    "min",
    "max",
    "per_month",
    "order",
    "articles_per_page",
];
const IDS: [&str; 36] = [
    "issuer",
    "signer",
    "proposed_by",
    "bases",
    "cites",
    "implements",
    "parent",
    "group",
    "owner",
    "owners",
    "channels",
    "lead",
    "audiences",
    "audience",
    "formats",
    "messages",
    "message",
    "phases",
    "campaign",
    "campaigns",
    "metrics",
    "tasks",
    "task",
    "units",
    "with",
    "partners",
    "continues",
    "depends_on",
    "reference",
    "via",
    "from",
    "to",
    "related",
    "terms",
    "document",
    "channel",
];

/// Where one thing is broken, and everything that it takes.
pub struct At<'a> {
    pub site: &'a Site,
    pub file: &'a File,
    pub lines: &'a [Line],
    pub dice: Dice,
}

pub type Way = fn(&mut At<'_>) -> Option<Change>;

/// Each way of breaking, with its name.
pub const WAYS: [(&str, Way); 30] = [
    ("delete a key", delete),
    ("rename a key", rename),
    ("a group in place of a value", group),
    ("a list of lists in place of a value", lists),
    ("a word in place of a number", word),
    ("a word in place of yes or no", unclear),
    ("a misspelt id", misspell),
    ("a value that is no choice", choice),
    ("an impossible date", date),
    ("a day that has not come", future),
    ("a measurement twice", measured_twice),
    ("a key twice", twice),
    ("an id twice", same_id),
    ("a percentage above 100", percent),
    ("one space more", further),
    ("one space less", nearer),
    ("a tab", tab),
    ("an open quote", quote),
    ("an open bracket", bracket),
    ("a colon in a text", colon),
    ("a text that begins with @", special),
    ("no colon", no_colon),
    ("a hard space", hard_space),
    ("an unknown alias", alias),
    ("a second document", document),
    ("a control character", control),
    ("cut inside a record", cut),
    ("cut inside a key", cut_key),
    ("nested very deeply", deep),
    ("an alias bomb", bomb),
];

impl At<'_> {
    /// One of the lines that fit.
    pub fn pick(&mut self, fits: impl Fn(&Line) -> bool) -> Option<Line> {
        let fitting: Vec<&Line> = self.lines.iter().filter(|l| fits(l)).collect();
        self.dice.pick(&fitting).map(|line| (*line).clone())
    }

    /// A line with a key and a plain value.
    fn scalar(&mut self) -> Option<Line> {
        self.pick(|l| l.is_scalar() && !l.key.is_empty())
    }

    fn line(&self, number: usize) -> &str {
        self.file
            .text()
            .split('\n')
            .nth(number - 1)
            .unwrap_or_default()
    }

    /// The file with a line changed; wrong at that line.
    fn edit(&self, line: &Line, new: impl FnOnce(&str) -> String) -> Option<Change> {
        Some(
            self.change(line.number, new(self.line(line.number)))
                .wrong(line.number),
        )
    }

    fn change(&self, number: usize, new: String) -> Change {
        let mut lines: Vec<String> = self.file.text().split('\n').map(str::to_owned).collect();
        lines[number - 1] = new;
        Change::text(self.file, lines.join("\n"))
    }

    /// The file with the value of a line replaced; wrong at that line.
    pub fn value(&self, line: &Line, value: &str) -> Option<Change> {
        let gap = if line.key.is_empty() { "" } else { " " };
        self.edit(line, |old| {
            format!(
                "{}{gap}{value}",
                old[..old.len() - line.value.len()].trim_end()
            )
        })
    }

    fn in_free_group(line: &Line) -> bool {
        line.path.ends_with("basis") || line.key == "basis"
    }
}

fn delete(at: &mut At<'_>) -> Option<Change> {
    let kind = at.file.kind();
    let holds_ids = |line: &Line| {
        at.lines
            .iter()
            .any(|l| l.key == "id" && l.number > line.number && l.number <= line.last)
    };
    let line = at.lines.iter().filter(|l| {
        !l.key.is_empty()
            && !l.starts_item
            && !holds_ids(l)
            && need(kind, &l.path, &l.key) != Need::Unclear
    });
    let line = (*at.dice.pick(&line.collect::<Vec<_>>())?).clone();
    let mut rest: Vec<&str> = at.file.text().split('\n').collect();
    rest.drain(line.number - 1..line.last);
    let change = Change::text(at.file, rest.join("\n"));
    // The last key of a group leaves an empty group behind, which says nothing.
    let alone = at
        .lines
        .iter()
        .filter(|l| l.path == line.path && l.record == line.record)
        .count()
        == 1;
    // A translation that says nothing but whose it is.
    let keys = at.lines.iter().filter(|l| l.record == line.record);
    if kind.starts_with("en-") && line.path.ends_with("[]") && keys.count() == 2 {
        return Some(change.wrong(line.record));
    }
    Some(match need(kind, &line.path, &line.key) {
        Need::Required if alone || line.path.is_empty() => {
            change.wrong(1).or_wrong(line.number).or_wrong(2)
        }
        Need::Required => {
            let group = at.lines.iter().find(|l| {
                l.path == line.path
                    && l.number <= line.number
                    && l.last >= line.record
                    && l.number >= line.record
            });
            change
                .wrong(group.map_or(line.record, |l| l.number))
                .or_wrong(line.record)
        }
        _ => change.right(),
    })
}

fn rename(at: &mut At<'_>) -> Option<Change> {
    let line = at.pick(|l| !l.key.is_empty() && l.key.len() > 2 && l.path != "sections")?;
    let mut key = line.key.clone();
    key.remove(line.key.len() / 2);
    if at.site.keys.contains(&key) || at.site.ids.contains(&key) {
        return None;
    }
    at.edit(&line, |old| old.replacen(&line.key, &key, 1))
}

fn group(at: &mut At<'_>) -> Option<Change> {
    let line = at.scalar()?;
    at.value(&line, "{sai: kiểu}")
}

fn lists(at: &mut At<'_>) -> Option<Change> {
    let line = at.scalar()?;
    at.value(&line, "[[sai], [kiểu]]")
}

fn word(at: &mut At<'_>) -> Option<Change> {
    let line = at.pick(|l| NUMBERS.contains(&l.key.as_str()) && l.is_scalar())?;
    at.value(&line, "mười")
}

fn unclear(at: &mut At<'_>) -> Option<Change> {
    let line = at.pick(|l| ["true", "false"].contains(&l.value.as_str()))?;
    at.value(&line, "tùy")
}

fn misspell(at: &mut At<'_>) -> Option<Change> {
    let ids = &at.site.ids;
    let owner = |lines: &[Line], l: &Line| {
        let above = lines
            .iter()
            .rev()
            .find(|o| o.number < l.number && o.indent < l.indent);
        above.map_or(String::new(), |o| o.key.clone())
    };
    let lines = at.lines;
    let line = at.pick(|l| {
        let key = if l.key.is_empty() {
            owner(lines, l)
        } else {
            l.key.clone()
        };
        let first = l.value.trim_start_matches('[').split([',', ']']).next();
        IDS.contains(&key.as_str()) && first.is_some_and(|id| ids.contains(id) && id.len() > 3)
    })?;
    let id = line
        .value
        .trim_start_matches('[')
        .split([',', ']'])
        .next()?
        .to_owned();
    let mut wrong = id.clone();
    wrong.remove(id.len() / 2);
    if ids.contains(&wrong) || wrong.contains("--") || wrong.ends_with('-') {
        return None;
    }
    let value = line.value.replacen(&id, &wrong, 1);
    at.value(&line, &value)
}

fn choice(at: &mut At<'_>) -> Option<Change> {
    let line =
        at.pick(|l| CHOICES.contains(&l.key.as_str()) && l.is_scalar() && l.path != "basis")?;
    let value = format!("{}x", line.value);
    at.value(&line, &value)
}

fn date(at: &mut At<'_>) -> Option<Change> {
    let line = at.pick(|l| {
        let year = l
            .value
            .trim_matches('\'')
            .get(..4)
            .is_some_and(|y| y.parse::<u16>().is_ok());
        let recurs = l.key == "repeats" && l.value.starts_with("yearly on ");
        !At::in_free_group(l) && (recurs || DATES.contains(&l.key.as_str()) && year)
    })?;
    let value = match line.key.as_str() {
        "repeats" => "yearly on 02-30".to_owned(),
        _ => at
            .dice
            .pick(&["2023-02-30", "2024-13-01", "2023-04-31", "2023-00-10"])?
            .to_string(),
    };
    at.value(&line, &value)
}

/// What somebody says was done, on a day that nobody has seen.
fn future(at: &mut At<'_>) -> Option<Change> {
    let kind = at.file.kind();
    let is_shown = matches!(at.file.room, Room::Text(_));
    let line = at.pick(|l| match l.key.as_str() {
        "looked_at" | "reviewed" => kind == "question",
        "updated" => kind == "page" || kind == "article" && is_shown,
        "date" => l.path == "documents[]",
        "published" => l.path.ends_with("products[]"),
        _ => false,
    })?;
    at.value(&line, "2099-01-01")
}

fn measured_twice(at: &mut At<'_>) -> Option<Change> {
    let first = at.pick(|l| l.path == "measurements[]" && l.key == "as_of")?;
    let of = at.lines.iter().filter(|l| l.record == first.record);
    let last = of.map(|l| l.last).max()?;
    let mut lines: Vec<&str> = at.file.text().split('\n').collect();
    let copy = lines.get(first.record - 1..last)?.to_vec();
    lines.splice(last..last, copy);
    let again = first.number + last + 1 - first.record;
    Some(Change::text(at.file, lines.join("\n")).wrong(again))
}

fn twice(at: &mut At<'_>) -> Option<Change> {
    let line = at.pick(|l| l.is_scalar() && !l.key.is_empty())?;
    let mut lines: Vec<String> = at.file.text().split('\n').map(str::to_owned).collect();
    let again = format!("{}{}: {}", " ".repeat(line.indent), line.key, line.value);
    lines.insert(line.number, again);
    Some(Change::text(at.file, lines.join("\n")).wrong(line.number + 1))
}

fn same_id(at: &mut At<'_>) -> Option<Change> {
    let lines = at.lines;
    let before = |l: &Line| {
        lines
            .iter()
            .find(|o| o.key == "id" && o.path == l.path && o.number < l.number)
    };
    let line = at.pick(|l| l.key == "id" && before(l).is_some())?;
    let first = before(&line)?.clone();
    Some(at.value(&line, &first.value)?.or_wrong(first.number))
}

fn percent(at: &mut At<'_>) -> Option<Change> {
    let lines = at.lines;
    let share = |l: &Line| {
        let unit = lines
            .iter()
            .rev()
            .find(|o| o.number < l.number && (o.key == "unit" || o.key == "id"));
        unit.is_some_and(|u| u.value == "'%'")
    };
    let line = at.pick(|l| l.key == "value" && share(l))?;
    at.value(&line, "101")
}

/// Whether the line above is a plain `key: value` of the same group.
fn follows(lines: &[Line], line: &Line) -> bool {
    let above = lines.iter().rev().find(|o| o.number < line.number);
    above.is_some_and(|o| {
        o.number + 1 == line.number && o.indent == line.indent && o.is_scalar() && !o.key.is_empty()
    })
}

fn further(at: &mut At<'_>) -> Option<Change> {
    let lines = at.lines;
    let line =
        at.pick(|l| l.is_scalar() && !l.key.is_empty() && !l.starts_item && follows(lines, l))?;
    at.edit(&line, |old| format!(" {old}"))
}

fn nearer(at: &mut At<'_>) -> Option<Change> {
    let lines = at.lines;
    let line =
        at.pick(|l| l.indent > 3 && !l.key.is_empty() && !l.starts_item && follows(lines, l))?;
    at.edit(&line, |old| old[1..].to_owned())
}

fn tab(at: &mut At<'_>) -> Option<Change> {
    let lines = at.lines;
    let line =
        at.pick(|l| l.indent > 1 && !l.key.is_empty() && !l.starts_item && follows(lines, l))?;
    at.edit(&line, |old| format!("\t{}", old.trim_start()))
}

fn quote(at: &mut At<'_>) -> Option<Change> {
    let line = at.pick(|l| l.is_scalar() && !l.value.contains(['"', '\'']))?;
    let value = format!("\"{}", line.value);
    at.value(&line, &value)
}

fn bracket(at: &mut At<'_>) -> Option<Change> {
    let line = at.pick(|l| l.is_scalar() && !l.value.contains([']', '"', '\'']))?;
    let value = format!("[{}", line.value);
    at.value(&line, &value)
}

fn colon(at: &mut At<'_>) -> Option<Change> {
    let line =
        at.pick(|l| l.is_scalar() && !l.key.is_empty() && !l.value.starts_with(['\'', '"']))?;
    let value = format!("chú ý: {}", line.value);
    at.value(&line, &value)
}

fn special(at: &mut At<'_>) -> Option<Change> {
    let line = at.pick(|l| l.is_scalar() && !l.value.starts_with(['\'', '"']))?;
    let value = format!("{}{}", at.dice.pick(&["@", "%", "`"])?, line.value);
    at.value(&line, &value)
}

fn no_colon(at: &mut At<'_>) -> Option<Change> {
    let (kind, lines) = (at.file.kind(), at.lines);
    let line = at.pick(|l| {
        let required = need(kind, &l.path, &l.key) == Need::Required;
        required && l.is_scalar() && !l.starts_item && follows(lines, l)
    })?;
    let colon = format!("{}:", line.key);
    let change = at.edit(&line, |old| old.replacen(&colon, &line.key, 1))?;
    Some(change.or_wrong(line.record))
}

fn hard_space(at: &mut At<'_>) -> Option<Change> {
    let (kind, lines) = (at.file.kind(), at.lines);
    let line = at.pick(|l| {
        need(kind, &l.path, &l.key) == Need::Required && l.is_scalar() && follows(lines, l)
    })?;
    at.edit(&line, |old| old.replacen(": ", ":\u{a0}", 1))
}

fn alias(at: &mut At<'_>) -> Option<Change> {
    let line = at.scalar()?;
    at.value(&line, "*khong-co")
}

fn document(at: &mut At<'_>) -> Option<Change> {
    if !matches!(at.file.room, Room::Yaml(_)) {
        return None;
    }
    let line = at.pick(|l| l.starts_item && l.indent == 4)?;
    let mut lines: Vec<&str> = at.file.text().split('\n').collect();
    lines.insert(line.number - 1, "---");
    Some(Change::text(at.file, lines.join("\n")).wrong(line.number))
}

fn control(at: &mut At<'_>) -> Option<Change> {
    let line = at.scalar()?;
    at.edit(&line, |old| format!("{old}\u{1}"))
}

fn cut(at: &mut At<'_>) -> Option<Change> {
    let kind = at.file.kind();
    // What follows an id in its record is required in every concept.
    let line =
        at.pick(|l| l.key == "id" && l.starts_item && need(kind, &l.path, "id") == Need::Required)?;
    let kept: Vec<&str> = at.file.text().split('\n').take(line.number).collect();
    Some(Change::text(at.file, kept.join("\n")).wrong(line.number))
}

fn cut_key(at: &mut At<'_>) -> Option<Change> {
    let lines = at.lines;
    let in_record = matches!(at.file.room, Room::Yaml(_));
    let line = at.pick(|l| {
        in_record
            && l.key.len() > 3
            && !l.starts_item
            && (l.indent == 0 || follows(lines, l) && l.indent > 0)
            && l.path != "basis"
            && need_before(lines, l)
    })?;
    let mut kept: Vec<String> = at
        .file
        .text()
        .split('\n')
        .take(line.number)
        .map(str::to_owned)
        .collect();
    kept[line.number - 1] = format!("{}{}", " ".repeat(line.indent), &line.key[..2]);
    // A key cut short reads as the end of the text above it: then what is missing is told instead.
    let change = Change::text(at.file, kept.join("\n")).wrong(line.number);
    Some(
        change
            .or_wrong(line.record)
            .or_wrong(line.number - 1)
            .or_wrong(1),
    )
}

/// Whether a record's `source`, which all must have, comes after this line, so that cutting here
/// leaves it without.
fn need_before(lines: &[Line], line: &Line) -> bool {
    lines.iter().any(|l| {
        l.key == "source"
            && l.path == line.path
            && l.record == line.record
            && l.number > line.number
    })
}

fn deep(at: &mut At<'_>) -> Option<Change> {
    let line = at.scalar()?;
    let depth = *at.dice.pick(&[100, 10_000, 100_000])?;
    let value = match at.dice.roll(2) {
        0 => format!("{}{}", "[".repeat(depth), "]".repeat(depth)),
        _ => format!("{}x{}", "{a: ".repeat(depth), "}".repeat(depth)),
    };
    at.value(&line, &value)
}

fn bomb(at: &mut At<'_>) -> Option<Change> {
    let line = at.pick(|l| l.path.is_empty() && !l.key.is_empty() && l.indent == 0)?;
    let mut lines: Vec<String> = at.file.text().split('\n').map(str::to_owned).collect();
    let mut inserted = vec!["b0: &b0 [x, x, x, x, x, x, x, x, x, x]".to_owned()];
    for level in 1..12 {
        let alias = format!("*b{}", level - 1);
        inserted.push(format!(
            "b{level}: &b{level} [{}]",
            [alias.as_str(); 10].join(", ")
        ));
    }
    let count = inserted.len();
    lines.splice(line.number - 1..line.number - 1, inserted);
    let mut change = Change::text(at.file, lines.join("\n"));
    change.truth = Truth::Wrong(vec![(
        at.file.path.clone(),
        line.number..=line.number + count - 1,
    )]);
    Some(change)
}
