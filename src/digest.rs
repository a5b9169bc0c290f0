//! Telling texts apart by a short number: whether a file changed, whether a page is the one that is
//! published.
//!
//! XXH3 with 128 bits: no accident makes two texts of a site alike. It does not hold against somebody
//! who wants two texts to be alike; who writes a site has no need of that. Names that others may have
//! to believe (`assets/`, the cache's keys) are BLAKE3.

use std::fmt;

use xxhash_rust::xxh3::{Xxh3, xxh3_128};

/// The number of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest(u128);

impl Digest {
    /// Bytes of [`Digest::bytes`].
    pub const LENGTH: usize = 16;

    pub fn of(bytes: &[u8]) -> Self {
        Self(xxh3_128(bytes))
    }

    /// The number as [`fmt::Display`] writes it; none for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let whole = text.len() == 2 * Self::LENGTH;
        u128::from_str_radix(text, 16)
            .ok()
            .filter(|_| whole)
            .map(Self)
    }

    pub fn bytes(self) -> [u8; Self::LENGTH] {
        self.0.to_le_bytes()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// A digest in the making, of a text that comes in parts.
#[derive(Default)]
pub struct Digester(Xxh3);

impl Digester {
    pub fn add(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.update(bytes);
        self
    }

    pub fn digest(&self) -> Digest {
        Digest(self.0.digest128())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_make_the_whole_and_its_name_is_read_back() {
        let whole = Digest::of(b"loa ph\xc6\xb0\xe1\xbb\x9dng");
        let parts = Digester::default()
            .add(b"loa ")
            .add(b"ph\xc6\xb0\xe1\xbb\x9dng")
            .digest();
        assert_eq!(whole, parts);
        assert_eq!(Digest::parse(&whole.to_string()), Some(whole));
        assert_eq!(Digest::parse("12"), None);
        assert_ne!(whole, Digest::of(b"loa"));
    }
}
