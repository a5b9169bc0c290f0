//! Maps by name, with a quick hash. The names are the site's own files and ids: who could make them
//! collide could as well write a slow site. The hash is the same in every run.

use foldhash::fast::FixedState;

/// A map by name.
pub type Map<K, V> = std::collections::HashMap<K, V, FixedState>;

/// A set of names.
pub type Set<K> = std::collections::HashSet<K, FixedState>;
