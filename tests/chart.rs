//! The charts: golden pictures byte for byte, and what holds for every picture.
#![allow(clippy::disallowed_methods, reason = "golden files are read and written")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "chart/kinds.rs"]
mod kinds;

use std::path::Path;

use atlas::chart::{BarChart, BarRow, LineChart, Mark, Point, Px, RankStrip, Series, Tick};

// ---- Golden pictures -------------------------------------------------------------------------

/// Compares with `tests/golden/chart-<name>.svg`; `UPDATE_GOLDEN=1` rewrites it.
#[track_caller]
fn golden(name: &str, svg: &str) {
    check(svg);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/chart-{name}.svg"));
    // One element a line, so that a change reads well.
    let text = svg.replace("><", ">\n<") + "\n";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(text == expected, "{} differs; UPDATE_GOLDEN=1 rewrites it:\n{text}", path.display());
}

fn tick(value: f64, label: &str) -> Tick {
    Tick { value, label: label.into() }
}

fn row(label: &str, value: f64, text: &str, series: u8, quality: Mark) -> BarRow {
    BarRow { label: label.into(), value, text: text.into(), series, quality }
}

fn percent_ticks() -> Vec<Tick> {
    [0, 25, 50, 75, 100].map(|v| tick(f64::from(v), &format!("{v} %"))).to_vec()
}

fn bars_in_spanish() -> BarChart {
    BarChart {
        rows: vec![
            row("Perú", 71.5, "71,5 %", 1, Mark::Sound),
            row("República Dominicana", 85.2, "85,2 %", 2, Mark::Derived),
            row(
                "Hogares con acceso a Internet en zonas rurales",
                23.9,
                "23,9 %",
                3,
                Mark::Doubtful,
            ),
            row("República de Corea", 97.6, "97,6 % de los hogares", 4, Mark::Sound),
        ],
        max: 100.0,
        ticks: percent_ticks(),
    }
}

fn bars_in_korean() -> BarChart {
    BarChart {
        rows: vec![
            row("우즈베키스탄", 8_600.0, "8.6 Mbps", 1, Mark::Sound),
            row("인도네시아(도시 지역)", 41_000.0, "41 Mbps", 2, Mark::Sound),
            row("고정 광대역 다운로드 속도 중앙값", 0.0, "0 Mbps", 3, Mark::Sound),
            row("파라과이", 79_900.0, "79.9 Mbps", 4, Mark::Doubtful),
        ],
        max: 80_000.0,
        ticks: [0, 20, 40, 60, 80].map(|v| tick(f64::from(v) * 1000.0, &v.to_string())).to_vec(),
    }
}

fn strip(rank: f64, label: &str, quality: Mark) -> RankStrip {
    RankStrip { rank, of: 193, label: label.into(), best: "1".into(), last: "193".into(), quality }
}

fn series(label: &str, series: u8, points: &[(f64, f64, Mark)]) -> Series {
    let points = points.iter().map(|&(x, y, quality)| Point { x, y, quality }).collect();
    Series { label: label.into(), series, points, breaks: Vec::new() }
}

fn lines() -> LineChart {
    use Mark::{Derived, Doubtful, Sound};
    let yearly = |from: f64, values: &[f64]| -> Vec<(f64, f64, Mark)> {
        let years = (0..).map(|i: u32| from + f64::from(i));
        years.zip(values).map(|(x, &y)| (x, y, Sound)).collect()
    };
    let mut peru = yearly(2012.0, &[38.2, 39.2, 40.2, 40.9, 45.5, 48.7, 52.5, 59.9, 65.3, 71.1]);
    peru[4].2 = Doubtful;
    let mut paraguay = yearly(2012.0, &[29.3, 36.9, 43.0, 48.4]);
    paraguay.extend(yearly(2018.0, &[65.0, 68.5, 74.0, 77.0]));
    let mut dominican =
        yearly(2012.0, &[41.2, 45.9, 49.6, 54.2, 63.9, 67.6, 74.8, 75.8, 76.9, 85.2]);
    dominican[9].2 = Derived;
    LineChart {
        series: vec![
            series(
                "Korea",
                1,
                &yearly(2012.0, &[84.1, 84.8, 87.6, 89.6, 92.8, 95.1, 96.0, 96.2, 96.5, 97.6]),
            ),
            series("Peru", 2, &peru),
            series("Paraguay", 3, &paraguay),
            series("Dominican Republic", 4, &dominican),
            series(
                "Uzbekistan",
                5,
                &yearly(2014.0, &[35.5, 42.8, 46.8, 48.7, 55.2, 70.4, 71.1, 76.6]),
            ),
            series(
                "Indonesia",
                6,
                &yearly(2012.0, &[14.5, 14.9, 17.1, 22.1, 25.4, 32.3, 39.9, 47.7, 53.7, 62.1]),
            ),
        ],
        x: (2012.0, 2022.0),
        y: (0.0, 100.0),
        x_ticks: (2012..=2022).map(|y| tick(f64::from(y), &y.to_string())).collect(),
        y_ticks: percent_ticks(),
        events: Vec::new(),
    }
}

fn ranks() -> LineChart {
    let years = [2014.0, 2015.0, 2016.0, 2017.0];
    let points: Vec<_> =
        years.into_iter().zip([72.0, 77.0, 81.0, 82.0]).map(|(x, y)| (x, y, Mark::Sound)).collect();
    LineChart {
        series: vec![series("페루", 1, &points)],
        x: (2014.0, 2018.0),
        y: (193.0, 1.0),
        x_ticks: [2014, 2016, 2018].map(|y| tick(f64::from(y), &format!("{y}년"))).to_vec(),
        y_ticks: vec![tick(1.0, "1위"), tick(100.0, "100위"), tick(193.0, "193위")],
        events: Vec::new(),
    }
}

/// Every shape in every quality, alone and in a line.
fn shapes() -> LineChart {
    use Mark::{Derived, Doubtful, Sound};
    let marks = [Sound, Sound, Doubtful, Sound, Sound, Derived, Sound];
    let all = (1..=6).map(|i| {
        let y = f64::from(i) * 10.0;
        let line = marks.iter().zip(0..).map(|(&mark, year)| (f64::from(year), y, mark));
        let alone = [(9.0, y, Doubtful), (11.0, y, Derived), (13.0, y, Sound)];
        series(&format!("Series {i}"), i, &line.chain(alone).collect::<Vec<_>>())
    });
    LineChart {
        series: all.collect(),
        x: (0.0, 13.0),
        y: (0.0, 70.0),
        x_ticks: Vec::new(),
        y_ticks: Vec::new(),
        events: Vec::new(),
    }
}

#[test]
fn bars_look_as_reviewed() {
    golden("bars-es-320", &bars_in_spanish().svg(Px(320)));
    golden("bars-es-640", &bars_in_spanish().svg(Px(640)));
    golden("bars-ko-320", &bars_in_korean().svg(Px(320)));
}

#[test]
fn strips_look_as_reviewed() {
    golden("strip-middle", &strip(59.0, "59th of 193", Mark::Sound).svg(Px(480)));
    golden("strip-best", &strip(1.0, "193개국 중 1위", Mark::Doubtful).svg(Px(320)));
    golden("strip-last", &strip(193.0, "puesto 193 de 193", Mark::Derived).svg(Px(320)));
}

#[test]
fn lines_look_as_reviewed() {
    golden("lines-320", &lines().svg(Px(320)));
    golden("lines-720", &lines().svg(Px(720)));
    golden("lines-ranks", &ranks().svg(Px(400)));
    golden("lines-shapes", &shapes().svg(Px(560)));
    let empty = LineChart { series: Vec::new(), ..lines() };
    golden("lines-empty", &empty.svg(Px(320)));
}

// ---- What holds for every picture ------------------------------------------------------------

const CLASSES: [&str; 20] = [
    "chart-svg",
    "chart-line",
    "chart-fill",
    "chart-text",
    "ink",
    "soft",
    "grid",
    "axis",
    "paper",
    "series-1",
    "series-2",
    "series-3",
    "series-4",
    "series-5",
    "series-6",
    "kind-event",
    "kind-agreement",
    "kind-measure",
    "kind-project",
    "kind-centre",
];
const QUALITIES: [&str; 3] = ["doubtful", "derived", "superseded"];
const PLACES: [&str; 15] = [
    "class",
    "viewBox",
    "width",
    "height",
    "preserveAspectRatio",
    "role",
    "aria-hidden",
    "focusable",
    "d",
    "x",
    "y",
    "cx",
    "cy",
    "r",
    "font-size",
];

/// Well-formed, known classes and attributes only, every number finite and at most one decimal.
#[track_caller]
fn check(svg: &str) {
    let document = roxmltree::Document::parse(svg).unwrap();
    let root = document.root_element();
    assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(PLACES.contains(&name) || name == "text-anchor", "attribute {name}");
            match name {
                "class" => {
                    let mut classes = value.split(' ');
                    assert!(
                        classes.all(|c| CLASSES.contains(&c) || QUALITIES.contains(&c)),
                        "{value}"
                    );
                }
                "d" => value
                    .split(['M', 'L', 'Z', 'a', 'l', ' '])
                    .filter(|n| !n.is_empty())
                    .for_each(number),
                "x" | "y" | "cx" | "cy" | "r" | "font-size" => number(value),
                _ => {}
            }
        }
    }
}

#[track_caller]
fn number(text: &str) {
    assert!(text.parse::<f64>().is_ok_and(f64::is_finite), "{text}");
    assert!(text.split_once('.').is_none_or(|(_, decimals)| decimals.len() == 1), "{text}");
}

const HOSTILE_NUMBERS: [f64; 12] = [
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::MAX,
    f64::MIN,
    f64::MIN_POSITIVE,
    0.0,
    -0.0,
    -1.0,
    1e-300,
    1e18,
    2020.5,
];
const WIDTHS: [u32; 6] = [0, 1, 119, 320, 1440, u32::MAX];
const QUALITY: [Mark; 4] = [Mark::Sound, Mark::Doubtful, Mark::Derived, Mark::Superseded];

fn hostile_labels() -> Vec<String> {
    vec![
        String::new(),
        "<script>&\"'</text>]]>".into(),
        "가나다 ".repeat(75),
        "W".repeat(300),
        "a\u{0}b\u{8}\n\u{202e}c\u{ffff}\u{fffe}\u{1F600}".into(),
    ]
}

fn hostile_ticks() -> Vec<Tick> {
    let labels = hostile_labels();
    HOSTILE_NUMBERS.iter().zip(labels.iter().cycle()).map(|(&v, label)| tick(v, label)).collect()
}

#[test]
fn bars_survive_any_input() {
    let labels = hostile_labels();
    for max in HOSTILE_NUMBERS {
        let rows =
            HOSTILE_NUMBERS.iter().zip(labels.iter().cycle()).zip(QUALITY.into_iter().cycle());
        let rows =
            rows.zip(0..).map(|(((&v, label), quality), i)| row(label, v, label, i * 23, quality));
        let chart = BarChart { rows: rows.collect(), max, ticks: hostile_ticks() };
        let empty = BarChart { rows: Vec::new(), max, ticks: Vec::new() };
        for width in WIDTHS {
            check(&chart.svg(Px(width)));
            check(&empty.svg(Px(width)));
        }
    }
}

#[test]
fn strips_survive_any_input() {
    for rank in HOSTILE_NUMBERS {
        for (of, label) in [0, 1, 2, 193, u32::MAX].into_iter().zip(hostile_labels()) {
            let strip = RankStrip {
                rank,
                of,
                label: label.clone(),
                best: label.clone(),
                last: label,
                quality: Mark::Doubtful,
            };
            for width in WIDTHS {
                check(&strip.svg(Px(width)));
            }
        }
    }
}

#[test]
fn lines_survive_any_input() {
    let points: Vec<(f64, f64, Mark)> = HOSTILE_NUMBERS
        .iter()
        .flat_map(|&x| HOSTILE_NUMBERS.map(|y| (x, y, Mark::Doubtful)))
        .collect();
    let all: Vec<Series> = hostile_labels()
        .iter()
        .cycle()
        .take(40)
        .zip(0..)
        .map(|(label, i)| series(label, i, &points))
        .collect();
    for from in HOSTILE_NUMBERS {
        for to in HOSTILE_NUMBERS {
            let chart = LineChart {
                series: all.iter().take(7).cloned().collect(),
                x: (from, to),
                y: (to, from),
                x_ticks: hostile_ticks(),
                y_ticks: hostile_ticks(),
                events: Vec::new(),
            };
            check(&chart.svg(Px(320)));
        }
    }
    for width in WIDTHS {
        let chart = LineChart {
            series: all.clone(),
            x: (2000.0, 2040.0),
            y: (-2.0, 3000.0),
            x_ticks: Vec::new(),
            y_ticks: Vec::new(),
            events: Vec::new(),
        };
        check(&chart.svg(Px(width)));
    }
}

#[test]
fn the_height_does_not_depend_on_the_width() {
    #[track_caller]
    fn same(height: Px, svg: impl Fn(Px) -> String) {
        for width in WIDTHS {
            let svg = svg(Px(width));
            let root = format!("height=\"{}\"", height.0);
            assert!(svg.split('>').next().unwrap_or_default().contains(&root), "{width}");
        }
    }
    let (bars, lines, strip) = (bars_in_korean(), lines(), strip(2.0, "2nd", Mark::Sound));
    same(bars.height(), |width| bars.svg(width));
    same(lines.height(), |width| lines.svg(width));
    same(strip.height(), |width| strip.svg(width));
}

#[test]
fn equal_input_gives_equal_bytes() {
    assert_eq!(lines().svg(Px(500)), lines().svg(Px(500)));
}

/// The elements of a class, by a test of all their classes.
fn marks<'a>(document: &'a roxmltree::Document<'a>, classes: &str) -> Vec<roxmltree::Node<'a, 'a>> {
    document.descendants().filter(|node| node.attribute("class") == Some(classes)).collect()
}

fn length(node: &roxmltree::Node<'_, '_>) -> f64 {
    node.attribute("width").and_then(|width| width.parse().ok()).unwrap_or(f64::NAN)
}

#[test]
fn bars_end_at_the_edge_of_the_picture_and_never_run_backwards() {
    let rows = [-5.0, f64::NAN, 0.0, 50.0, 100.0, 1e9, f64::INFINITY];
    let rows = rows.map(|value| row("", value, "", 1, Mark::Sound)).to_vec();
    let svg = BarChart { rows, max: 100.0, ticks: Vec::new() }.svg(Px(400));
    let document = roxmltree::Document::parse(&svg).unwrap();
    let lengths: Vec<f64> = marks(&document, "chart-fill series-1").iter().map(length).collect();
    assert_eq!(lengths, [199.7, 399.5, 399.5, 399.5]);
}

#[test]
fn a_missing_year_is_a_gap_in_the_line() {
    let points = [(2010.0, 1.0), (2011.0, 2.0), (2013.0, 3.0), (2014.0, 4.0)];
    let points = points.map(|(x, y)| (x, y, Mark::Sound));
    let chart = LineChart {
        series: vec![series("", 1, &points)],
        x: (2010.0, 2014.0),
        y: (0.0, 5.0),
        x_ticks: Vec::new(),
        y_ticks: Vec::new(),
        events: Vec::new(),
    };
    let svg = chart.svg(Px(400));
    let document = roxmltree::Document::parse(&svg).unwrap();
    assert_eq!(marks(&document, "chart-line series-1").len(), 2);
}

#[test]
fn the_line_is_dashed_beside_a_doubtful_value_only() {
    let points = [2010.0, 2011.0, 2012.0, 2013.0, 2014.0];
    let mut points = points.map(|x| (x, 1.0, Mark::Sound));
    points[2].2 = Mark::Doubtful;
    let chart = LineChart {
        series: vec![series("", 1, &points)],
        x: (2010.0, 2014.0),
        y: (0.0, 5.0),
        x_ticks: Vec::new(),
        y_ticks: Vec::new(),
        events: Vec::new(),
    };
    let svg = chart.svg(Px(400));
    let document = roxmltree::Document::parse(&svg).unwrap();
    let paths =
        |classes| marks(&document, classes).iter().filter(|node| node.has_tag_name("path")).count();
    assert_eq!((paths("chart-line series-1"), paths("chart-line series-1 doubtful")), (2, 1));
}

#[test]
fn names_at_line_ends_do_not_touch() {
    let all = (1..=9).map(|i| series(&format!("Country {i}"), i, &[(2020.0, 50.0, Mark::Sound)]));
    let chart = LineChart { series: all.collect(), ..lines() };
    let svg = chart.svg(Px(720));
    let document = roxmltree::Document::parse(&svg).unwrap();
    let names = marks(&document, "chart-text ink");
    let mut baselines: Vec<f64> =
        names.iter().filter_map(|name| name.attribute("y")?.parse().ok()).collect();
    baselines.sort_by(f64::total_cmp);
    assert_eq!(baselines.len(), 9);
    let apart = baselines.windows(2).map(|pair| pair[1] - pair[0]);
    assert!(apart.fold(f64::INFINITY, f64::min) >= 15.0, "{baselines:?}");
}

#[test]
fn text_is_escaped() {
    let svg = strip(1.0, "a <b> & \"c\"", Mark::Sound).svg(Px(320));
    let document = roxmltree::Document::parse(&svg).unwrap();
    assert!(document.descendants().any(|node| node.text() == Some("a <b> & \"c\"")));
}
