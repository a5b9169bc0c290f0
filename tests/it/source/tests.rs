//! What counts as a use, on a small crate that is written for it.

use super::{circles, edges};
use crate::folder;

/// The edges of a crate, a line each.
fn lines(files: &[(&str, &str)]) -> Vec<String> {
    let root = folder::temporary();
    for (path, text) in files {
        folder::write(root.path(), path, text.as_bytes());
    }
    let (edges, unclear) = edges(root.path());
    let mut lines = unclear;
    for (file, uses) in &edges {
        for (other, names) in uses {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            lines.push(format!("{file} -> {other}: {}", names.join(", ")));
        }
    }
    lines
}

#[test]
fn a_use_leads_to_the_file_that_defines_it() {
    let found = lines(&[
        ("lib.rs", "mod a;\nmod b;\nmod c;"),
        (
            "a/mod.rs",
            "mod x;\nmod y;\npub use x::{One, two};\npub use y as z;",
        ),
        ("a/x.rs", "pub struct One;\npub fn two() {}"),
        (
            "a/y.rs",
            "use super::{One, x::{self}};\npub enum Three { Four }\nfn f(_: One) { x::two(); }",
        ),
        (
            "b.rs",
            "pub use crate::a::two;\nuse crate::{a::{self, z::{Three::{self, Four}}}, c};\nfn f() { a::two(); c::d::g(); format!(\"{}\", crate::c::d::h()); }",
        ),
        ("c/mod.rs", "pub mod d;"),
        (
            "c/d.rs",
            "pub fn g() {}\npub fn h() { super::super::b::f() }",
        ),
    ]);
    let wanted = [
        "a/y.rs -> a/x.rs: One, two",
        "b.rs -> a/x.rs: two",
        "b.rs -> a/y.rs: Three",
        "b.rs -> c/d.rs: g, h",
        "c/d.rs -> b.rs: f",
    ];
    assert_eq!(found, wanted);
}

#[test]
fn passing_on_is_no_use_but_using_what_is_passed_on_is_one() {
    let of = |body: &str| {
        let a = format!("mod x;\npub use x::One;\n{body}");
        lines(&[
            ("lib.rs", "mod a;"),
            ("a.rs", &a),
            ("a/x.rs", "pub struct One;"),
        ])
    };
    assert!(of("").is_empty());
    assert_eq!(of("fn f(_: One) {}"), ["a.rs -> a/x.rs: One"]);
}

#[test]
fn tests_other_crates_and_text_are_no_uses() {
    let found = lines(&[
        ("lib.rs", "mod a;\nmod b;\n#[cfg(test)]\nmod t;"),
        (
            "a.rs",
            "use std::fmt;\nuse serde::b::c;\n// crate::b::f()\nconst T: &str = \"crate::b::f()\";\n#[cfg(test)]\nmod tests { use crate::b::f; }\n#[cfg(test)]\nfn g() { crate::b::f() }",
        ),
        ("b.rs", "pub fn f() {}"),
    ]);
    assert_eq!(found, [""; 0]);
}

#[test]
fn macros_attributes_and_stars_are_seen() {
    let found = lines(&[
        ("lib.rs", "mod a;\nmod b;\nmod c;"),
        (
            "a.rs",
            "macro_rules! made { () => {} }\npub(crate) use made;\npub fn f() {}",
        ),
        (
            "b.rs",
            "use crate::a::made;\nmade!();\n#[serde(with = \"crate::a::f\")]\nstruct B;",
        ),
        ("c.rs", "use crate::a::*;"),
    ]);
    let wanted = [
        "src/c.rs: use crate::a::*: name what is used",
        "b.rs -> a.rs: f, made",
    ];
    assert_eq!(found, wanted);
}

#[test]
fn a_circle_is_found_and_its_shortest_way_named() {
    let root = folder::temporary();
    for (path, text) in [
        ("lib.rs", "mod a;\nmod b;\nmod c;\nmod d;"),
        ("a.rs", "use crate::b::B;\nuse crate::d::D;\npub struct A;"),
        ("b.rs", "use crate::c::C;\npub struct B;"),
        ("c.rs", "use crate::a::A;\nuse crate::b::B;\npub struct C;"),
        ("d.rs", "pub struct D;"),
    ] {
        folder::write(root.path(), path, text.as_bytes());
    }
    let found = circles(&edges(root.path()).0);
    let (files, way) = found.first().expect("a circle");
    assert_eq!(found.len(), 1);
    assert_eq!(files.iter().collect::<Vec<_>>(), ["a.rs", "b.rs", "c.rs"]);
    assert_eq!(way, &["b.rs -> c.rs: C", "c.rs -> b.rs: B"]);
}
