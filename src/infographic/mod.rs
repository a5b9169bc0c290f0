//! Pictures of the plan's numbers: geometry in Rust, markup in templates, no words of its own.
//!
//! A bar is filled only by a measurement; targets are marks on it. Every picture is a [`Picture`],
//! whose texts are measured with the bundled font before they are placed.

pub mod bar;
pub mod card;
pub mod chart;
pub mod counts;
pub mod coverage;
pub mod font;
pub mod map;
pub mod phases;
pub mod picture;
pub mod png;
pub mod poster;
pub mod qr;
pub mod scale;
pub mod status;
pub mod style;
pub mod tiles;

pub use picture::Picture;
pub use status::Status;

/// Width of the pictures that stand in a page, in the unit of their view box: at this width their
/// text is legible on the smallest phone.
pub const WIDTH: f64 = 320.0;
