//! The edge to the disk's news: says what in a site's folder may have changed.
//!
//! Whether it has, `disk` finds out by the stamps of the files; where news were lost, of all files.

#![expect(clippy::disallowed_methods, reason = "the edge may ask clock and disk")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use notify::event::{AccessKind, AccessMode, ModifyKind, RenameMode};
use notify::{
    Config, ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _,
};

use crate::config::Folders;

/// Saving a file is several steps; after this long without another one it is done.
const QUIET: Duration = Duration::from_millis(5);

/// While a large file is copied there is no quiet: then it is looked at this often.
const PATIENCE: Duration = Duration::from_millis(200);

/// What was heard of a site's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Something happened at these paths, below the site's folder, and nowhere else.
    At(BTreeSet<PathBuf>),
    /// Anything may have happened.
    Anywhere,
}

/// Watches the folders of a site that may hold its files, and nothing beside them.
#[derive(Debug)]
pub struct Watch {
    root: PathBuf,
    watcher: RecommendedWatcher,
    news: Receiver<notify::Result<Event>>,
    /// `loa.yaml` and the folders of the site, whether they exist or not.
    wanted: Vec<PathBuf>,
    /// What the system watches now.
    watched: BTreeMap<PathBuf, RecursiveMode>,
}

impl Watch {
    /// Begins to watch a site's folder, at first for `loa.yaml` alone.
    ///
    /// # Errors
    /// The system cannot watch.
    pub fn new(root: &Path) -> Result<Self> {
        let root = (root.canonicalize())
            .with_context(|| format!("finding the folder {}", root.display()))?;
        let (tell, news) = channel();
        let hear = move |event: notify::Result<Event>| {
            if event.as_ref().map_or(true, is_change) {
                let _ = tell.send(event);
            }
        };
        let settings = Config::default().with_follow_symlinks(false);
        let watcher = RecommendedWatcher::new(hear, settings).context("watching for changes")?;
        let mut watch = Self {
            wanted: vec![root.join("loa.yaml")],
            watched: BTreeMap::new(),
            root,
            watcher,
            news,
        };
        watch.renew()?;
        Ok(watch)
    }

    /// Watches these folders from now on, and those that will be there one day.
    ///
    /// # Errors
    /// The system cannot watch, for instance because it watches too much already.
    pub fn follow(&mut self, folders: &Folders) -> Result<()> {
        let names = [
            "loa.yaml",
            &folders.content,
            &folders.seeds,
            &folders.templates,
            &folders.themes,
            &folders.copied,
        ];
        self.wanted = names.iter().map(|name| self.root.join(name)).collect();
        self.renew()
    }

    /// Waits for a change, and then for the end of it; none where nothing was heard.
    ///
    /// # Errors
    /// The system stopped watching.
    pub fn wait(&mut self, at_most: Duration) -> Result<Option<News>> {
        let end = Instant::now() + at_most;
        let Some(mut all) = self.hear(end)? else {
            return Ok(None);
        };
        let end = Instant::now() + PATIENCE;
        while let Some(more) = self.hear(end.min(Instant::now() + QUIET))? {
            all = all.and(more);
        }
        Ok(Some(all))
    }

    /// What was heard before the given moment.
    fn hear(&mut self, end: Instant) -> Result<Option<News>> {
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.news.recv_timeout(left) {
                Ok(Ok(event)) => {
                    self.forget_gone(&event);
                    if event.need_rescan() {
                        return Ok(Some(News::Anywhere));
                    }
                    let paths = event.paths.iter().filter(|p| self.matters(p));
                    let below: Result<BTreeSet<_>, _> = paths
                        .map(|path| path.strip_prefix(&self.root).map(Path::to_owned))
                        .collect();
                    match below {
                        Ok(paths) if paths.is_empty() => {}
                        Ok(paths) => return Ok(Some(News::At(paths))),
                        // The site's folder itself, or one above it.
                        Err(_) => return Ok(Some(News::Anywhere)),
                    }
                }
                // Something was missed: look at everything.
                Ok(Err(_)) => return Ok(Some(News::Anywhere)),
                Err(RecvTimeoutError::Timeout) => return Ok(None),
                Err(RecvTimeoutError::Disconnected) => anyhow::bail!("nothing is watched any more"),
            }
        }
    }

    /// A folder that went away takes its watch with it; a new one in its place needs a new watch.
    fn forget_gone(&mut self, event: &Event) {
        let is_gone = matches!(
            event.kind,
            EventKind::Remove(_)
                | EventKind::Modify(ModifyKind::Name(RenameMode::From | RenameMode::Both))
        );
        for path in event.paths.iter().filter(|_| is_gone) {
            if *path != self.root && self.watched.remove(path).is_some() {
                let _ = self.watcher.unwatch(path);
            }
        }
    }

    /// Whether a path is one of the site's files or folders, or a folder above them.
    fn matters(&self, path: &Path) -> bool {
        let below = path.strip_prefix(&self.root).unwrap_or(path);
        let is_hidden = |part: Component<'_>| match part {
            Component::Normal(name) => name.to_string_lossy().starts_with('.'),
            _ => false,
        };
        !below.components().any(is_hidden)
            && (self.wanted.iter()).any(|w| path.starts_with(w) || w.starts_with(path))
    }

    /// Brings what the system watches up to date with what is wanted and what exists.
    fn renew(&mut self) -> Result<()> {
        let mut watched = BTreeMap::from([(self.root.clone(), RecursiveMode::NonRecursive)]);
        for wanted in &self.wanted {
            if wanted.is_dir() {
                watched.insert(wanted.clone(), RecursiveMode::Recursive);
            } else if let Some(above) = wanted.ancestors().skip(1).find(|a| a.is_dir()) {
                (watched.entry(above.to_owned())).or_insert(RecursiveMode::NonRecursive);
            }
        }
        for (path, mode) in &self.watched {
            if watched.get(path) != Some(mode) {
                let _ = self.watcher.unwatch(path);
            }
        }
        self.watched
            .retain(|path, mode| watched.get(path) == Some(mode));
        for (path, mode) in watched {
            if self.watched.contains_key(&path) {
                continue;
            }
            match self.watcher.watch(&path, mode) {
                Ok(()) => {
                    self.watched.insert(path, mode);
                }
                Err(error) if matches!(error.kind, ErrorKind::PathNotFound) => {}
                Err(error) => return Err(failure(error, &path)),
            }
        }
        Ok(())
    }
}

impl News {
    fn and(self, more: Self) -> Self {
        match (self, more) {
            (Self::At(mut paths), Self::At(more)) => {
                paths.extend(more);
                Self::At(paths)
            }
            _ => Self::Anywhere,
        }
    }
}

/// Whether an event tells of a change; that a file was opened or read does not, and loading opens
/// many.
fn is_change(event: &Event) -> bool {
    match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        _ => true,
    }
}

fn failure(error: notify::Error, path: &Path) -> anyhow::Error {
    let is_limit = matches!(error.kind, ErrorKind::MaxFilesWatch);
    let error = anyhow::Error::new(error).context(format!("watching {}", path.display()));
    if is_limit {
        return error.context("too many folders are watched; raise fs.inotify.max_user_watches");
    }
    error
}
