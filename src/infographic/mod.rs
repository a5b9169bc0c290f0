//! Pictures of the plan's numbers: geometry in Rust, markup in templates, no words of its own.
//!
//! A bar is filled only by a measurement; targets are marks on it.

pub mod bar;
pub mod steps;

pub use bar::Bar;
pub use steps::Steps;
