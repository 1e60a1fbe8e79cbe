//! The picture of terms over the years: golden, readable, held by any input.
#![allow(clippy::disallowed_methods, reason = "golden files are read and written")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use atlas::chart::{BandRow, Px, TermBand, Tick};
use atlas::model::Kind;
use support::root;

fn row(label: &str, kind: Kind, span: Option<(f64, f64)>, moment: Option<f64>) -> BandRow {
    BandRow { label: label.into(), kind, span, open: false, moment, ahead: false }
}

fn band() -> TermBand {
    let planned = BandRow {
        open: true,
        ahead: true,
        ..row("Tercer período · desde 2024", Kind::Centre, Some((2024.0, 2027.0)), None)
    };
    let announced = BandRow {
        ahead: true,
        ..row("Memorando anunciado · 23 de marzo de 2023", Kind::Agreement, None, Some(2023.2))
    };
    let open = BandRow {
        open: true,
        ..row("Centro · desde 2023", Kind::Centre, Some((2023.0, 2027.0)), None)
    };
    TermBand {
        rows: vec![
            row("Primer período · 2017-2020", Kind::Centre, Some((2017.7, 2021.0)), None),
            planned,
            open,
            row("Acuerdo · 2017-2023", Kind::Agreement, Some((2017.0, 2024.0)), Some(2017.5)),
            announced,
        ],
        x: (2017.0, 2027.0),
        ticks: (2017..2027)
            .map(|year| Tick { value: f64::from(year), label: year.to_string() })
            .collect(),
        day: Some(Tick { value: 2026.9, label: "22 de noviembre de 2026".into() }),
    }
}

/// Compares with `tests/golden/chart-terms-es-<width>.svg`; `UPDATE_GOLDEN=1` rewrites it.
#[track_caller]
fn golden(width: u32) {
    let path = root().join(format!("tests/golden/chart-terms-es-{width}.svg"));
    // One element a line, so that a change reads well.
    let text = band().svg(Px(width)).replace("><", ">\n<") + "\n";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(text == expected, "{} differs; UPDATE_GOLDEN=1 rewrites it", path.display());
}

#[test]
fn terms_look_as_reviewed() {
    for width in [320, 960] {
        golden(width);
    }
}
#[test]
fn the_height_follows_from_the_rows_alone() {
    assert_eq!(band().height(), Px(52 + 5 * 38));
    assert_eq!(TermBand { rows: Vec::new(), ..band() }.height(), Px(52));
}
#[test]
fn every_text_stays_inside_the_picture() {
    for width in [120, 320, 640, 1200] {
        let svg = band().svg(Px(width));
        let picture = roxmltree::Document::parse(&svg).unwrap();
        for node in picture.descendants().filter(|node| node.has_tag_name("text")) {
            let x: f64 = node.attribute("x").unwrap().parse().unwrap();
            let text = atlas::chart::text_width(node.text().unwrap_or_default(), 13.0);
            let (from, to) = match node.attribute("text-anchor") {
                Some("middle") => (x - text / 2.0, x + text / 2.0),
                Some("end") => (x - text, x),
                _ => (x, x + text),
            };
            // Labels of years are smaller than what they are measured as here.
            assert!(from >= -8.0 && to <= f64::from(width) + 8.0, "{width}: {node:?} {from} {to}");
        }
    }
}
