//! Ways to break the body of a Markdown text, a template, and the bytes of any file.

use super::change::{Change, Dice};
use super::site::{File, Room};

type Way = fn(&File, &mut Dice) -> Option<Change>;

/// Ways to break what a reader of the site would see.
pub const BODIES: [(&str, Way); 24] = [
    ("a link to no file", link),
    ("a link to no heading", anchor),
    ("a misspelt shortcode", shortcode),
    ("a misspelt argument", argument),
    ("an unknown id in a shortcode", shortcode_id),
    ("a shortcode that is not closed", unclosed),
    ("a link that runs a script", script),
    ("a picture that is not there", picture),
    ("a picture without a text", no_alt),
    ("a heading far too deep in a quote", deep),
    ("no fence", fence),
    ("a cell without a column", |f, d| {
        let table = "| a | b |\n| --- | --- |\n| c | d | mất |";
        Some(paragraph(f, d, table)?.or_next(2))
    }),
    ("a note that nothing calls", |f, d| {
        paragraph(f, d, "[^khong-goi]: Lời chú bịa.")
    }),
    ("a heading without a space", |f, d| {
        paragraph(f, d, "##Cần chuẩn bị")
    }),
    ("two headings of one name", |f, d| {
        Some(paragraph(f, d, "## A {#mot}\n\n## B {#mot}")?.or_next(2))
    }),
    ("a number of a person", |f, d| {
        paragraph(f, d, "Số định danh 001099012345")
    }),
    ("a file of one's own computer", |f, d| {
        paragraph(f, d, r"[Mẫu](C:\Users\Lan\mau.pdf)")
    }),
    ("a space in an address", |f, d| {
        paragraph(f, d, "[Mẫu](https://vi-du.gov.example/mau don.pdf)")
    }),
    ("a host of nobody's", |f, d| {
        paragraph(f, d, "[Báo](https://bao-khac.example/bai)")
    }),
    ("an address that opens another", |f, d| {
        let link = "[www.vi-du.gov.example](https://b.gov.example/)";
        paragraph(f, d, link)
    }),
    ("a file that acts", |f, d| {
        paragraph(f, d, "[Mẫu](bieu-mau.html)")
    }),
    ("a year without a target", |f, d| {
        paragraph(f, d, "{{ target(id=\"so-sach\", year=1999) }}")
    }),
    ("a campaign without a day", |f, d| {
        paragraph(f, d, "{{ countdown(campaign=\"khi-can\") }}")
    }),
    ("what holds instead is not there", |f, _| {
        shown(f)?;
        let text = f.text();
        let words = "withdrawn: {on: 2024-01-05, why: bịa, see: khong-co}\n---\n";
        let changed = text.replacen("\n---\n", &format!("\n{words}"), 1);
        Some(Change::text(f, changed).wrong(f.fence()))
    }),
];

/// Ways to break a template.
pub const TEMPLATES: [(&str, Way); 5] = [
    ("an unknown tag", |f, d| inserted(f, d, "{% khong_co %}")),
    ("two names in a row", |f, d| inserted(f, d, "{{ a b }}")),
    ("an open text in a template", |f, d| {
        inserted(f, d, "{{ \"chưa đóng }}")
    }),
    ("an unknown filter", |f, d| {
        inserted(f, d, "{{ \"a\" | khong_co }}")
    }),
    ("a block that is not closed", |f, _| {
        let text = f.text().trim_end().to_owned() + "\n{% if true %}\n";
        let last = text.lines().count();
        Some(Change::text(f, text).wrong(last))
    }),
];

/// Ways to break the bytes of any file.
pub const BYTES: [(&str, Way); 6] = [
    ("two versions of a line", versions),
    ("a byte that is no UTF-8", |f, d| at_line(f, d, b"\xff")),
    ("half a letter", |f, d| at_line(f, d, b"\xe1\xbb")),
    ("NUL", |f, d| at_line(f, d, b"\0")),
    ("UTF-16", |f, _| {
        let wide = f.text().encode_utf16().flat_map(u16::to_le_bytes);
        let bytes: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide).collect();
        Some(Change::bytes(f, bytes).wrong(1))
    }),
    ("Windows-1258", |f, _| {
        let (line, _) = f
            .text()
            .lines()
            .enumerate()
            .find(|(_, l)| l.contains(|c: char| ('\u{80}'..='\u{ff}').contains(&c)))?;
        let mut bytes = Vec::new();
        for c in f.text().chars() {
            match u8::try_from(u32::from(c)) {
                Ok(byte) => bytes.push(byte),
                Err(_) => bytes.push(b'?'),
            }
        }
        Some(Change::bytes(f, bytes).wrong(line + 1))
    }),
];

/// Ways to break the files that say nothing.
pub fn emptied(file: &File) -> Option<Change> {
    let required = match file.room {
        Room::Yaml(kind) => ![
            "config",
            "documents",
            "purposes",
            "measures",
            "measurements",
            "provinces",
        ]
        .contains(&kind),
        Room::Text(_) | Room::Hidden(_) => true,
        _ => return None,
    };
    let change = Change::text(file, String::new());
    Some(match required {
        true => change.wrong(1),
        // Its records are gone, and with them what others name.
        false => return None,
    })
}

/// The places of `needle` in the body, as offsets in the file.
fn places(file: &File, needle: &str) -> Vec<usize> {
    let text = file.text();
    let body = text
        .match_indices("\n---\n")
        .next()
        .map_or(0, |(at, _)| at + 5);
    text[body..]
        .match_indices(needle)
        .map(|(at, _)| body + at)
        .collect()
}

fn replaced(file: &File, dice: &mut Dice, (old, new): (&str, &str)) -> Option<Change> {
    let at = *dice.pick(&places(file, old))?;
    let text = file.text();
    let changed = format!("{}{new}{}", &text[..at], &text[at + old.len()..]);
    Some(Change::text(file, changed).wrong(line_of(text, at)))
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

fn shown(file: &File) -> Option<()> {
    matches!(file.room, Room::Text(kind) if kind != "topic").then_some(())
}

fn link(file: &File, dice: &mut Dice) -> Option<Change> {
    shown(file)?;
    replaced(file, dice, (".md)", "-khong-co.md)"))
}

fn anchor(file: &File, dice: &mut Dice) -> Option<Change> {
    shown(file)?;
    let change = replaced(file, dice, (".md)", ".md#khong-co-muc-nay)"))?;
    // Of a link to a text that is not shown, only the words are.
    let changed = String::from_utf8_lossy(&change.bytes).into_owned();
    let (before, _) = changed.split_once(".md#khong-co-muc-nay)")?;
    let target = before.rsplit("](").next()?;
    let folder = super::site::place(&file.path);
    let linked = folder.parent()?.join(format!("{target}.md"));
    (!super::site::is_draft(&std::fs::read(linked).ok()?)).then_some(change)
}

fn shortcode(file: &File, dice: &mut Dice) -> Option<Change> {
    shown(file)?;
    let (old, new) = *dice.pick(&[
        ("{{ link(", "{{ lnk("),
        ("{{ date(", "{{ dte("),
        ("{{ target(", "{{ tagret("),
    ])?;
    replaced(file, dice, (old, new))
}

fn argument(file: &File, dice: &mut Dice) -> Option<Change> {
    shown(file)?;
    let (old, new) = *dice.pick(&[
        ("(document=", "(docment="),
        ("(task=", "(tsk="),
        ("(term=", "(trm="),
        ("(id=", "(idd="),
    ])?;
    replaced(file, dice, (old, new))
}

fn shortcode_id(file: &File, dice: &mut Dice) -> Option<Change> {
    shown(file)?;
    let (old, new) = *dice.pick(&[
        ("(document=\"", "(document=\"khong-"),
        ("(task=\"", "(task=\"khong-"),
        ("(term=\"", "(term=\"khong-"),
        ("(id=\"", "(id=\"khong-"),
    ])?;
    replaced(file, dice, (old, new))
}

fn unclosed(file: &File, dice: &mut Dice) -> Option<Change> {
    replaced(file, dice, (") }}", ""))
}

fn script(file: &File, dice: &mut Dice) -> Option<Change> {
    paragraph(file, dice, "[bấm](javascript:alert(1))")
}

fn picture(file: &File, dice: &mut Dice) -> Option<Change> {
    shown(file)?;
    paragraph(file, dice, "![Hình](khong-co.png)")
}

fn no_alt(file: &File, dice: &mut Dice) -> Option<Change> {
    paragraph(file, dice, "![](khong-co.png)")
}

/// A paragraph more, after an empty line of the body.
fn paragraph(file: &File, dice: &mut Dice, words: &str) -> Option<Change> {
    let empty = places(file, "\n\n");
    let at = *dice.pick(&empty)? + 1;
    let text = file.text();
    let changed = format!("{}\n{words}\n{}", &text[..at], &text[at..]);
    Some(Change::text(file, changed).wrong(line_of(text, at) + 1))
}

/// Nesting that no person writes, but that is Markdown: it must only not take long.
fn deep(file: &File, dice: &mut Dice) -> Option<Change> {
    let mark = *dice.pick(&["> ", "- ", "[", "*a ", "![", "`", "(", "**"])?;
    Some(paragraph(file, dice, &format!("{}x", mark.repeat(3000)))?.right())
}

fn fence(file: &File, _: &mut Dice) -> Option<Change> {
    let text = file.text().replacen("\n---\n", "\n", 1);
    Some(Change::text(file, text).wrong(file.fence()))
}

/// What a merge leaves that nobody has settled.
fn versions(file: &File, dice: &mut Dice) -> Option<Change> {
    let lines: Vec<&str> = file.text().lines().collect();
    let at = dice.roll(lines.len());
    let line = lines[at];
    let both = ["<<<<<<< HEAD", line, "=======", line, ">>>>>>> sua"].join("\n");
    let mut changed = lines.clone();
    changed[at] = &both;
    let text = changed.join("\n") + "\n";
    Some(Change::text(file, text).wrong(at + 1))
}

/// A line more, between two others of a template, never inside a tag.
fn inserted(file: &File, dice: &mut Dice, words: &str) -> Option<Change> {
    let mut fits = Vec::new();
    let mut open = 0_i32;
    let mut raw = false;
    for (number, line) in file.text().lines().enumerate() {
        if number > 0 && open == 0 && !raw {
            fits.push(number);
        }
        raw = (raw || line.contains("{% raw")) && !line.contains("{% endraw");
        let count = |marks: [&str; 3]| {
            marks
                .iter()
                .map(|m| line.matches(m).count() as i32)
                .sum::<i32>()
        };
        open += count(["{{", "{%", "{#"]) - count(["}}", "%}", "#}"]);
    }
    let at = *dice.pick(&fits)?;
    let mut lines: Vec<&str> = file.text().split('\n').collect();
    lines.insert(at, words);
    Some(Change::text(file, lines.join("\n")).wrong(at + 1))
}

fn at_line(file: &File, dice: &mut Dice, bytes: &[u8]) -> Option<Change> {
    let lines = file.text().lines().count();
    let number = dice.roll(lines);
    let start: usize = file
        .text()
        .split_inclusive('\n')
        .take(number)
        .map(str::len)
        .sum();
    let length = file.text()[start..].find('\n').unwrap_or(0);
    let mut at = start + dice.roll(length + 1);
    while !file.text().is_char_boundary(at) {
        at -= 1;
    }
    let mut changed = file.bytes.clone();
    changed.splice(at..at, bytes.iter().copied());
    Some(Change::bytes(file, changed).wrong(number + 1))
}
