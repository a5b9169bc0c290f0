//! What a published folder was made from: an unchanged site need not be rendered to be known as such.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::exchange::{Exchange, PUBLISHED};
use super::manifest::Manifest;
use super::publication::{Publication, PublishReport};
use crate::digest::Digest;

/// Name of the file in the state folder.
const INPUT: &str = "input";

impl Publication {
    /// What the published folder holds, if it was made from this input and every file in it is
    /// still as it was left.
    pub fn made_from(&self, input: &Digest) -> Option<PublishReport> {
        let published = self.published.as_ref()?;
        let line = fs::read_to_string(self.state.join(INPUT)).ok()?;
        if line != self::line(input, published) {
            return None;
        }
        let whole =
            (published.files.par_iter()).all(|(path, file)| file.is_at(&self.out.join(path)));
        whole.then(|| PublishReport::of(&published.files, 0, Exchange::Untouched))
    }

    /// [`Publication::finish`], remembering what the site was made from.
    ///
    /// # Errors
    /// As for `finish`.
    pub fn finish_from(self, input: &Digest) -> Result<PublishReport> {
        let path = self.state.join(INPUT);
        let done = self.complete()?;
        if let Some(next) = Manifest::read(&self.state.join(PUBLISHED))? {
            write(&path, &line(input, &next))?;
        }
        Ok(done)
    }
}

fn line(input: &Digest, published: &Manifest) -> String {
    format!("{} {}\n", input, published.tree)
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
