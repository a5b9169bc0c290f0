//! One change of one file, what is true of it, and the dice that choose where it is made.

use std::ops::RangeInclusive;

use super::site::File;

/// One file, changed in one way.
#[derive(Clone, Debug)]
pub struct Change {
    pub path: String,
    pub what: &'static str,
    pub bytes: Vec<u8>,
    pub truth: Truth,
}

/// What is true of a change, known from how it was made.
#[derive(Clone, Debug, PartialEq)]
pub enum Truth {
    /// The input is wrong, at one of these places: a file and its lines.
    Wrong(Vec<(String, RangeInclusive<usize>)>),
    /// The input is as right as before.
    Right,
}

impl Change {
    pub fn text(file: &File, text: String) -> Self {
        Self::bytes(file, text.into_bytes())
    }

    pub fn bytes(file: &File, bytes: Vec<u8>) -> Self {
        Self {
            path: file.path.clone(),
            what: "",
            bytes,
            truth: Truth::Right,
        }
    }

    /// The first lines that the change took and gave, for the report.
    pub fn difference(&self) -> String {
        let path = super::site::place(&self.path);
        let before = std::fs::read_to_string(path).unwrap_or_default();
        let after = String::from_utf8_lossy(&self.bytes);
        let same = before.lines().zip(after.lines());
        let at = same.take_while(|(a, b)| a == b).count();
        let line = |text: &str| -> String {
            let line = text.lines().nth(at).unwrap_or_default();
            line.chars().take(100).collect()
        };
        format!("    - {}\n    + {}", line(&before), line(&after))
    }

    pub fn wrong(mut self, line: usize) -> Self {
        self.truth = Truth::Wrong(vec![(self.path.clone(), line..=line)]);
        self
    }

    pub fn or_wrong(mut self, line: usize) -> Self {
        if let Truth::Wrong(places) = &mut self.truth {
            places.push((self.path.clone(), line..=line));
        }
        self
    }

    /// Or so many lines below.
    pub fn or_next(self, lines: usize) -> Self {
        match &self.truth {
            Truth::Wrong(places) => match places.first().map(|(_, at)| *at.start()) {
                Some(first) => self.or_wrong(first + lines),
                None => self,
            },
            Truth::Right => self,
        }
    }

    pub fn right(mut self) -> Self {
        self.truth = Truth::Right;
        self
    }
}

/// Numbers that look thrown and are the same in every run (SplitMix64).
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// Dice of their own for each way of breaking each file.
    pub fn new(seed: &str) -> Self {
        // FNV-1a
        let hash = seed.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(hash)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % sides.max(1) as u64).unwrap_or(0)
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        match from.is_empty() {
            true => None,
            false => from.get(self.roll(from.len())),
        }
    }
}
