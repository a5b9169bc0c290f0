//! What each kind of record, and the front matter of each kind of text, holds: told from the types that
//! read them, their labels and an example. `docs/records.md` and `loa explain` say the same from here.

mod find;
mod staffed;
mod told;

pub use find::{Sought, find};
pub use staffed::{Held, KeyType, Many, Staffed, all, properties};
