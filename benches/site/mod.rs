//! A made-up site of any size: the same number always gives the same bytes.
//!
//! The text is built from a small list of Vietnamese syllables by a fixed sequence; it says nothing
//! about anybody. It serves benchmarks alone.

#![allow(dead_code, reason = "each benchmark uses a part")]

pub mod calendar;

use std::fmt::Write as _;

use loa::compile::FoundFile;
use loa::disk;
use loa::file::{Body, SourceFile, clean};
use loa::raw::Room;

/// A generated file: its path in the site's folder, and its text.
pub struct File {
    pub path: String,
    pub text: String,
}

const WORDS: [&str; 40] = [
    "mạng",
    "giấy",
    "đường",
    "làng",
    "nước",
    "người",
    "việc",
    "thông",
    "báo",
    "loa",
    "sáng",
    "chiều",
    "năm",
    "tháng",
    "ngày",
    "đơn",
    "vị",
    "hồ",
    "sơ",
    "dịch",
    "vụ",
    "công",
    "trực",
    "tuyến",
    "mẫu",
    "bảng",
    "tin",
    "bài",
    "hỏi",
    "đáp",
    "lịch",
    "họp",
    "xã",
    "phường",
    "thử",
    "nghiệm",
    "ví",
    "dụ",
    "tưởng",
    "tượng",
];

/// A fixed sequence of numbers (xorshift), so that no run differs from another.
pub struct Sequence(u64);

impl Sequence {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % below.max(1)
    }

    fn sentence(&mut self, words: usize) -> String {
        let mut out = String::new();
        for at in 0..words {
            let word = WORDS[self.next(WORDS.len())];
            if at == 0 {
                let mut letters = word.chars();
                out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
                out.push_str(letters.as_str());
            } else {
                out.push(' ');
                out.push_str(word);
            }
        }
        out.push('.');
        out
    }

    fn paragraphs(&mut self, bytes: usize) -> String {
        let mut out = String::new();
        let mut part = 0;
        while out.len() < bytes {
            if part % 3 == 0 {
                let _ = writeln!(out, "## {}\n", self.sentence(5).trim_end_matches('.'));
            }
            if part % 5 == 4 {
                for _ in 0..3 {
                    let _ = writeln!(out, "- {}", self.sentence(8));
                }
                out.push('\n');
            } else {
                for _ in 0..3 {
                    let words = 9 + self.next(12);
                    let _ = write!(out, "{} ", self.sentence(words));
                }
                out.push_str("**Ví dụ.**\n\n");
            }
            part += 1;
        }
        out
    }
}

/// How many audiences, channels, messages and campaigns the articles are sorted by.
const SECTIONS: usize = 16;

/// The files of a site with this many articles, 300 questions, 40 metrics and a 3-year calendar.
pub fn files(pages: usize) -> Vec<File> {
    let mut out = plan("2024..2026");
    for at in 0..pages {
        out.push(article(at));
    }
    for at in 0..300.min(pages) {
        out.push(question(at));
    }
    out
}

/// The plan's files; `years` are those of the calendar.
fn plan(years: &str) -> Vec<File> {
    let mut all = Vec::new();
    let mut add = |path: &str, text: String| {
        all.push(File {
            path: path.to_owned(),
            text,
        });
    };
    add(
        "loa.yaml",
        format!(
            "version: 1\ntitle: Trang ví dụ\nbase_url: https://vi-du.example/\n\
             time_zone: Asia/Ho_Chi_Minh\ncalendar_years: {years}\n"
        ),
    );
    add(
        "seeds/documents.yaml",
        "documents:\n  - id: vb-1\n    number: 1/VD\n    short: VB 1\n    form: Quyết định\n    \
         title: Văn bản ví dụ\n    plan: true\n    issuer: dv-0\n    date: 2024-01-02\n    \
         source: vb-1#I\n"
            .to_owned(),
    );
    let list = |key: &str, make: &dyn Fn(usize) -> String| {
        let mut text = format!("{key}:\n");
        for at in 0..SECTIONS {
            text.push_str(&make(at));
        }
        text
    };
    add(
        "seeds/units.yaml",
        list("units", &|n| {
            format!(
                "  - id: dv-{n}\n    name: Đơn vị ví dụ {n}\n    level: department\n    role: Ví dụ\n    source: vb-1#I\n"
            )
        }),
    );
    add(
        "seeds/audiences.yaml",
        list("audiences", &|n| {
            format!(
                "  - id: ct-{n}\n    name: Chủ thể ví dụ {n}\n    short: Nhóm {n}\n    source: vb-1#II\n"
            )
        }),
    );
    add(
        "seeds/channels.yaml",
        format!(
            "groups:\n  - id: nhom\n    name: Nhóm ví dụ\n    source: vb-1#IV\n{}",
            list("channels", &|n| format!(
                "  - id: kenh-{n}\n    name: Kênh ví dụ {n}\n    group: nhom\n    purpose: Ví dụ\n    source: vb-1#IV\n"
            ))
        ),
    );
    add(
        "seeds/messages.yaml",
        list("messages", &|n| {
            format!(
                "  - id: nd-{n}\n    title: Nội dung ví dụ {n}\n    text: Ví dụ\n    rhythm: continuous\n    source: vb-1#III\n"
            )
        }),
    );
    add(
        "seeds/campaigns.yaml",
        list("campaigns", &|n| {
            let (month, day) = (n % 12 + 1, n + 1);
            format!(
                "  - id: dot-{n}\n    name: Đợt ví dụ {n}\n    short: Đợt {n}\n    kind: peak\n    \
                 repeats: yearly on {month:02}-{day:02}\n    active: 2024..2026\n    source: vb-1#IV\n"
            )
        }),
    );
    let mut metrics = String::from("metrics:\n");
    for n in 0..40 {
        let _ = write!(
            metrics,
            "  - id: td-{n}\n    name: Thước đo ví dụ {n}\n    unit: '%'\n    base: Ví dụ\n    targets:\n      \
             - value: {}\n        due: 2024\n        text: Ví dụ\n        source: vb-1#V\n      \
             - value: 100\n        due: 2025\n        text: Ví dụ\n        source: vb-1#VI\n",
            40 + n
        );
    }
    add("seeds/metrics.yaml", metrics);
    all
}

/// One article of two to four kilobytes.
pub fn article(at: usize) -> File {
    let mut words = Sequence::new(at as u64 + 1);
    let title = words.sentence(9);
    let (month, day) = (words.next(12) + 1, words.next(28) + 1);
    let year = 2024 + words.next(2);
    let size = 2_000 + words.next(2_000);
    let text = format!(
        "---\ntitle: {} {at}\nsummary: {}\ndate: {year}-{month:02}-{day:02}\naudience: [ct-{}]\nchannel: [kenh-{}]\nmessage: [nd-{}]\ncampaign: dot-{}\nsource: vb-1#I\n---\n\n{}",
        title.trim_end_matches('.'),
        words.sentence(14),
        words.next(SECTIONS),
        words.next(SECTIONS),
        words.next(SECTIONS),
        words.next(SECTIONS),
        words.paragraphs(size)
    );
    File {
        path: format!("content/articles/{:02}/bai-{at}.md", at % 64),
        text,
    }
}

fn question(at: usize) -> File {
    let mut words = Sequence::new(at as u64 + 1_000_003);
    let text = format!(
        "---\ntitle: {}?\nanswer: {}\naudience: [ct-{}]\nsource: vb-1#II\nlooked_at: 2026-01-01\nstatus: verified\n---\n\n{}",
        words.sentence(8).trim_end_matches('.'),
        words.sentence(16),
        words.next(SECTIONS),
        words.paragraphs(900)
    );
    File {
        path: format!("content/questions/chu-de-{}/cau-{at}.md", at % 8),
        text,
    }
}

/// The same site as the compiler finds it, with the built-in templates and theme.
pub fn found(pages: usize) -> Vec<FoundFile> {
    with_built_in(files(pages))
}

/// Files as the compiler finds them, with the built-in templates and theme.
pub fn with_built_in(files: Vec<File>) -> Vec<FoundFile> {
    let mut all = disk::built_in();
    for file in files {
        let room = match file.path.split_once('/') {
            Some(("seeds", below)) => Room::Seed(below.to_owned()),
            Some(("content", below)) => Room::Content(below.to_owned()),
            _ => Room::Config,
        };
        all.push(FoundFile {
            file: SourceFile {
                path: file.path.into(),
                body: Body::Text(clean(&file.text)),
            },
            room,
        });
    }
    all
}
