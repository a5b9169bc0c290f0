//! Colours of the theme: contrast (WCAG 2.2 SC 1.4.3 and 1.4.11), and statuses that readers who see fewer
//! colours can still tell apart.

use std::collections::BTreeMap;

use super::{TODAY, gallery};

/// Linear red, green and blue.
type Rgb = [f64; 3];

fn linear(hex: &str) -> Rgb {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    [part(1), part(3), part(5)]
}

fn contrast(a: &str, b: &str) -> f64 {
    let light = |hex: &str| {
        let [r, g, b] = linear(hex);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (light(a), light(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// CIE L*a*b* (D65).
fn lab([r, g, b]: Rgb) -> [f64; 3] {
    let f = |t: f64| {
        if t > 0.008856 {
            t.cbrt()
        } else {
            7.787 * t + 16.0 / 116.0
        }
    };
    let x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    let y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
    let z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// Machado, Oliveira and Fernandes 2009, severity 1: what is seen without one kind of cone.
const SEEN: [(&str, [[f64; 3]; 3]); 4] = [
    ("all", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.01182, 0.04294, 0.968881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.3039],
        ],
    ),
];

fn distance(a: &str, b: &str, seen: &[[f64; 3]; 3]) -> f64 {
    let see = |hex: &str| {
        let rgb = linear(hex);
        lab(seen.map(|row| {
            row.iter()
                .zip(rgb)
                .map(|(k, c)| k * c)
                .sum::<f64>()
                .clamp(0.0, 1.0)
        }))
    };
    let (a, b) = (see(a), see(b));
    a.iter()
        .zip(b)
        .map(|(x, y)| (x - y).powi(2))
        .sum::<f64>()
        .sqrt()
}

fn schemes() -> [(&'static str, BTreeMap<String, String>); 2] {
    let colors = gallery(TODAY).theme.tokens.colors.clone();
    [("light", colors.light), ("dark", colors.dark)].map(|(name, tokens)| {
        let plain = tokens.into_iter().map(|(key, token)| (key, token.value));
        (name, plain.collect())
    })
}

#[test]
fn text_and_shapes_stand_out() {
    let grounds = ["bg", "surface", "raised"];
    let texts = [
        "text",
        "muted",
        "link",
        "visited",
        "accent",
        "positive",
        "info",
        "warn",
        "danger",
        "met",
        "on-track",
        "late",
        "overdue",
        "no-data",
        "commitment",
        "aspiration",
        "kind-campaign",
        "kind-report",
        "kind-meeting",
        "kind-deadline",
        "kind-target",
        "kind-plan",
        "kind-document",
    ];
    let more = [
        ("text", "wall"),
        ("muted", "wall"),
        ("link", "wall"),
        ("text", "mark"),
        ("shutter-text", "shutter"),
        ("roof-text", "roof"),
        ("accent-contrast", "accent"),
        ("text", "positive-soft"),
        ("text", "info-soft"),
        ("text", "warn-soft"),
        ("text", "danger-soft"),
        ("link", "info-soft"),
        ("link", "warn-soft"),
        ("positive", "positive-soft"),
        ("info", "info-soft"),
        ("warn", "warn-soft"),
        ("danger", "danger-soft"),
        // Numbers in filled cells and tiles of pictures.
        ("bg", "commitment"),
        ("bg", "info"),
        ("bg", "text"),
    ];
    let shapes = [
        ("line-strong", "bg"),
        ("line-strong", "surface"),
        ("info", "surface"),
        ("commitment", "surface"),
        ("aspiration", "surface"),
        ("info", "info-soft"),
        ("met", "wall"),
        ("late", "wall"),
        ("overdue", "wall"),
        ("on-track", "wall"),
        ("no-data", "wall"),
        ("focus", "bg"),
    ];
    let mut wrong = Vec::new();
    for (scheme, colors) in schemes() {
        let mut pair = |a: &str, b: &str, least: f64| {
            let ratio = contrast(&colors[a], &colors[b]);
            if ratio < least {
                wrong.push(format!("{scheme}: {a} on {b}: {ratio:.2}, wanted {least}"));
            }
        };
        for ground in grounds {
            texts.iter().for_each(|text| pair(text, ground, 4.5));
        }
        more.iter().for_each(|(a, b)| pair(a, b, 4.5));
        shapes.iter().for_each(|(a, b)| pair(a, b, 3.0));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Colour never stands alone: each status has a shape and a word too. Still the colours stay apart.
#[test]
fn statuses_can_be_told_apart() {
    const LEAST: f64 = 10.0;
    let names = ["met", "on-track", "late", "overdue", "no-data"];
    let mut wrong = Vec::new();
    for (scheme, colors) in schemes() {
        for (kind, seen) in &SEEN {
            for (at, a) in names.iter().enumerate() {
                for b in &names[at + 1..] {
                    let apart = distance(&colors[*a], &colors[*b], seen);
                    if apart < LEAST {
                        wrong.push(format!("{scheme}, {kind}: {a} and {b}: {apart:.1}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
