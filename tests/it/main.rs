//! The one binary of integration tests. What each module holds is said at its head; most new tests
//! need no Rust, only a text file in `tests/cases/` (see [`case`]).

#![allow(
    clippy::disallowed_methods,
    reason = "tests ask the environment and the disk"
)]

mod addresses;
mod against;
mod binary;
mod calendar;
mod case;
mod cases;
mod check;
mod ci;
mod concepts;
mod data;
mod days;
mod diff;
mod ended;
mod ends;
mod english;
mod examples;
mod feeds;
mod folder;
mod followed;
mod fuzz;
mod gallery;
mod habits;
mod hostile;
mod html;
mod identities;
mod interface;
mod invariants;
mod labels;
mod layers;
mod links;
mod memory;
mod mutation;
mod new;
mod pages;
mod pictures;
mod places;
mod reached;
mod records;
mod reports;
mod results;
mod rights;
mod rules;
mod schema;
mod search;
mod secrets;
mod sitemap;
mod sites;
mod source;
mod templates;
mod themes;
mod timed;
mod whole;
mod words;
