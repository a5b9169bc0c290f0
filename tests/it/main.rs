//! The one binary of integration tests. What each module holds is said at its head; most new tests
//! need no Rust, only a text file in `tests/cases/` (see [`cases`]).

#![allow(clippy::disallowed_methods, reason = "tests ask the environment")]

mod case;
mod cases;
mod diff;
mod folder;
mod pictures;
mod themes;
