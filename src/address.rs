//! Addresses of the web.

pub mod encode;
