//! Keeps the stage up to date with the site's folder.

use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::Result;
use tokio::sync::watch::{Receiver, Sender, channel};

use super::PreviewState;
use crate::compile::{Compiler, FoundFile};
use crate::disk::{Folder, Memory};
use crate::site::Options;
use crate::watch::{News, Watch};

/// Says for which day and address a site is made, each time that it is made.
pub(super) type Choose = Box<dyn Fn(&[FoundFile]) -> Result<Options> + Send>;

/// Is told of every new stage, and how long it took.
pub(super) type Tell = Box<dyn Fn(&PreviewState, Duration) + Send>;

/// How long nothing may happen before the day is looked at again: a preview may run past midnight.
const NAP: Duration = Duration::from_secs(60);

/// Reads, compiles and shows what changes.
pub struct Keeper {
    folder: Folder,
    memory: Memory,
    compiler: Compiler,
    watch: Watch,
    choose: Choose,
    tell: Tell,
    stage: Sender<Arc<PreviewState>>,
    /// The options of the last stage; none where its files could not be used.
    options: Option<Options>,
    run: u128,
    count: u64,
}

impl Keeper {
    /// Compiles the site for the first time.
    ///
    /// # Errors
    /// The site's folder cannot be read or watched.
    pub fn start(
        folder: Folder,
        choose: Choose,
        tell: Tell,
    ) -> Result<(Self, Receiver<Arc<PreviewState>>)> {
        let empty = PreviewState {
            name: String::new(),
            shown: None,
            trouble: None,
        };
        let (stage, shown) = channel(Arc::new(empty));
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH);
        let mut keeper = Self {
            watch: Watch::new(&folder.root)?,
            memory: Memory::default(),
            compiler: Compiler::default(),
            options: None,
            run: since_1970.map_or(0, |d| d.as_nanos()),
            count: 0,
            folder,
            choose,
            tell,
            stage,
        };
        keeper.renew(&News::Anywhere)?;
        Ok((keeper, shown))
    }

    /// Renews the stage on every change, for as long as anybody looks at it. What goes wrong on
    /// the way is told; the stage then stays as it is.
    ///
    /// # Errors
    /// Changes can no longer be seen.
    pub fn keep(mut self, failed: impl Fn(&anyhow::Error)) -> Result<()> {
        while !self.stage.is_closed() {
            // After a nap all is looked at, in case that something was missed.
            let news = self.watch.wait(NAP)?.unwrap_or(News::Anywhere);
            if let Err(error) = self.renew(&news) {
                failed(&error);
            }
        }
        Ok(())
    }

    fn renew(&mut self, news: &News) -> Result<()> {
        let begin = Instant::now();
        // First watch, then read: a change while reading is seen afterwards.
        self.watch.follow(&self.folder.folders()?)?;
        let loaded = match news {
            News::At(paths) => self.folder.load_at(paths, &mut self.memory)?,
            News::Anywhere => self.folder.load_again(&mut self.memory)?,
        };
        if loaded.changed {
            self.options = None;
        }
        let options = (self.choose)(&loaded.found)?;
        if self.options.as_ref() == Some(&options) {
            return Ok(());
        }
        self.count += 1;
        let name = format!("{:x}-{}", self.run, self.count);
        let compiled = self.compiler.compile(&loaded.found, &options);
        let before = self.stage.borrow().shown.clone();
        let stage = Arc::new(PreviewState::new(name, compiled, before));
        self.options = Some(options);
        let _old = self.stage.send_replace(Arc::clone(&stage));
        (self.tell)(&stage, begin.elapsed());
        Ok(())
    }
}
