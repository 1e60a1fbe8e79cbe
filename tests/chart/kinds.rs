//! Dots, slopes, small multiples, gaps, and what lines carry besides values.

use atlas::chart::{
    BarChart, DotChart, DotRow, End, EventMark, GapChart, GapRow, LineChart, Mark, Point, Px,
    Slope, SlopeChart, SmallMultiples, SmallPanel, Spot, nearest,
};
use atlas::model::Kind;

use super::{
    HOSTILE_NUMBERS, QUALITY, WIDTHS, check, golden, hostile_labels, hostile_ticks, lines, marks,
    percent_ticks, row, series, strip, tick,
};

const BOTH: [u32; 2] = [320, 720];

fn end(value: f64, text: &str) -> End {
    End { value, text: text.into(), quality: Mark::Sound }
}

fn dots() -> DotChart {
    let ranks = [
        ("República de Corea", 4, Mark::Sound),
        ("Perú", 59, Mark::Sound),
        ("República Dominicana", 78, Mark::Sound),
        ("Colombia", 68, Mark::Derived),
        ("Bosnia y Herzegovina, territorio con nombre largo", 84, Mark::Doubtful),
        ("Honduras", 155, Mark::Sound),
        ("Último de la lista", 193, Mark::Sound),
    ];
    let row = |(label, rank, quality): (&str, i32, Mark)| DotRow {
        label: label.into(),
        value: f64::from(rank),
        text: format!("puesto {rank} de 193"),
        series: if label == "Perú" { 2 } else { 1 },
        quality,
    };
    DotChart {
        rows: ranks.map(row).to_vec(),
        scale: (1.0, 193.0),
        ticks: [1, 50, 100, 150, 193].map(|v| tick(f64::from(v), &v.to_string())).to_vec(),
    }
}

/// Short texts, which stand beside the scale.
fn short_dots() -> DotChart {
    let mut chart = dots();
    let names = ["대한민국", "페루", "도미니카공화국", "콜롬비아", "온두라스"];
    chart.rows.truncate(names.len());
    for (row, name) in chart.rows.iter_mut().zip(names) {
        row.label = name.into();
        row.text = format!("{}위", row.value);
    }
    chart
}

fn slopes() -> SlopeChart {
    let ranks = [
        ("대한민국", 2, 4),
        ("페루", 71, 59),
        ("파라과이", 93, 94),
        ("도미니카공화국", 82, 78),
        ("우즈베키스탄", 87, 63),
        ("인도네시아", 88, 64),
    ];
    let line = |((label, from, to), series): ((&str, i32, i32), u8)| Slope {
        label: label.into(),
        series,
        ends: [from, to].map(|rank| Some(end(f64::from(rank), &format!("{rank}위")))),
    };
    let mut lines: Vec<Slope> = ranks.into_iter().zip(1..).map(line).collect();
    if let Some(Some(end)) = lines[4].ends.get_mut(1) {
        end.quality = Mark::Doubtful;
    }
    lines[2].ends[0] = None;
    SlopeChart { lines, names: ["2020년".into(), "2024년".into()], y: (100.0, 1.0) }
}

fn multiples() -> SmallMultiples {
    let names = ["대한민국", "페루", "파라과이", "도미니카공화국", "우즈베키스탄", "인도네시아"];
    let panels = lines().series.into_iter().zip(names).map(|(line, name)| {
        let last = line.points.last().map_or(0.0, |point| point.y);
        let label = name.to_owned();
        SmallPanel { line: super::Series { label, ..line }, last: format!("{last}% (2021년)") }
    });
    SmallMultiples {
        panels: panels.collect(),
        x: (2012.0, 2021.0),
        y: (0.0, 100.0),
        x_ticks: vec![tick(2012.0, "2012년"), tick(2021.0, "2021년")],
        scale: "0–100%".into(),
    }
}

fn gap(label: &str, urban: f64, rural: f64, text: &str) -> GapRow {
    let ends = [urban, rural].map(|value| Some(end(value, &format!("{value}%"))));
    GapRow { label: label.into(), ends, text: text.into() }
}

fn gaps() -> GapChart {
    let mut rows = vec![
        gap("2019", 64.9, 17.5, "47,4 puntos"),
        gap("2020", 70.1, 23.8, "46,3 puntos"),
        gap("2021", 77.0, 38.3, "38,7 puntos"),
        gap("2022", 84.0, 46.8, "37,2 puntos"),
        gap("2023", 84.0, 84.0, "0 puntos"),
        gap("2024", 100.0, 0.0, "100 puntos"),
    ];
    rows[1].ends[1] = None;
    rows[1].text = String::new();
    for end in rows[3].ends.iter_mut().flatten() {
        end.quality = Mark::Doubtful;
    }
    let names = ["Urbano".into(), "Rural".into()];
    GapChart { rows, names, scale: (0.0, 100.0), ticks: percent_ticks() }
}

fn gaps_of_places() -> GapChart {
    let mut chart = gaps();
    let names = ["Perú", "República Dominicana", "República Democrática Popular Lao", "Chile"];
    chart.rows.truncate(names.len());
    for (row, name) in chart.rows.iter_mut().zip(names) {
        row.label = name.into();
    }
    chart
}

fn event(x: f64, kind: Kind, number: u32) -> EventMark {
    EventMark { x, kind, number }
}

/// Lines with everything they can carry.
fn lines_with_events() -> LineChart {
    let mut chart = lines();
    chart.series.truncate(3);
    chart.series[0].breaks = vec![2016.0];
    let again = Point { x: 2018.0, y: 60.0, quality: Mark::Superseded };
    chart.series[1].points.insert(0, again);
    chart.events = vec![
        event(2012.2, Kind::Event, 1),
        event(2015.3, Kind::Agreement, 2),
        event(2015.4, Kind::Agreement, 3),
        event(2017.9, Kind::Measure, 4),
        event(2019.5, Kind::Project, 5),
        event(2019.6, Kind::Centre, 6),
        event(2021.95, Kind::Centre, 7),
        event(1999.0, Kind::Centre, 8),
    ];
    chart
}

#[test]
fn dots_look_as_reviewed() {
    for width in BOTH {
        golden(&format!("dots-es-{width}"), &dots().svg(Px(width)));
        golden(&format!("dots-ko-{width}"), &short_dots().svg(Px(width)));
    }
}
#[test]
fn slopes_look_as_reviewed() {
    for width in BOTH {
        golden(&format!("slope-ko-{width}"), &slopes().svg(Px(width)));
    }
}
#[test]
fn multiples_look_as_reviewed() {
    for width in BOTH {
        golden(&format!("multiples-ko-{width}"), &multiples().svg(Px(width)));
    }
}
#[test]
fn gaps_look_as_reviewed() {
    for width in BOTH {
        golden(&format!("gap-es-{width}"), &gaps().svg(Px(width)));
        golden(&format!("gap-places-es-{width}"), &gaps_of_places().svg(Px(width)));
    }
}
#[test]
fn lines_with_events_look_as_reviewed() {
    for width in BOTH {
        golden(&format!("lines-events-{width}"), &lines_with_events().svg(Px(width)));
    }
}

// ---- Bad input -------------------------------------------------------------------------------

/// A kind of chart, made of values and labels.
enum Any {
    Dots(DotChart),
    Slopes(SlopeChart),
    Multiples(SmallMultiples),
    Gaps(GapChart),
    Lines(LineChart),
    Bars(BarChart),
}

impl Any {
    fn svg(&self, width: Px) -> String {
        match self {
            Any::Dots(chart) => chart.svg(width),
            Any::Slopes(chart) => chart.svg(width),
            Any::Multiples(chart) => chart.svg(width),
            Any::Gaps(chart) => chart.svg(width),
            Any::Lines(chart) => chart.svg(width),
            Any::Bars(chart) => chart.svg(width),
        }
    }

    fn spots(&self, width: Px) -> Vec<Spot> {
        match self {
            Any::Dots(chart) => chart.spots(width),
            Any::Slopes(chart) => chart.spots(width),
            Any::Multiples(chart) => chart.spots(width),
            Any::Gaps(chart) => chart.spots(width),
            Any::Lines(chart) => chart.spots(width),
            Any::Bars(chart) => chart.spots(width),
        }
    }
}

/// Every kind of chart of these values, one value a row; texts are the labels.
fn of_every_kind(values: &[f64], labels: &[String], range: (f64, f64)) -> Vec<Any> {
    let ticks = || vec![tick(range.0, "가"), tick(range.1, "나")];
    let rows = || values.iter().copied().zip(labels.iter().cycle()).zip(0_u8..=255);
    let end =
        |value: f64, text: &String| Some(End { value, text: text.clone(), quality: QUALITY[0] });
    let quality = |i: u8| QUALITY[usize::from(i) % QUALITY.len()];
    let one_year = |value: f64, i: u8| vec![(2020.0, value, quality(i))];
    let line = |((value, label), i): ((f64, &String), u8)| series(label, i, &one_year(value, i));
    let events = (0..60_u32).map(|i| event(2000.0 + f64::from(i) / 2.0, Kind::Event, i));
    vec![
        Any::Dots(DotChart {
            rows: rows()
                .map(|((value, label), i)| DotRow {
                    label: label.clone(),
                    value,
                    text: label.clone(),
                    series: i,
                    quality: quality(i),
                })
                .collect(),
            scale: range,
            ticks: ticks(),
        }),
        Any::Slopes(SlopeChart {
            lines: rows()
                .map(|((value, label), i)| Slope {
                    label: label.clone(),
                    series: i,
                    ends: [end(value, label), end(-value, label)],
                })
                .collect(),
            names: [labels[0].clone(), labels[0].clone()],
            y: range,
        }),
        Any::Multiples(SmallMultiples {
            panels: rows()
                .map(|row| SmallPanel { last: row.0.1.clone(), line: line(row) })
                .collect(),
            x: (2020.0, 2020.0),
            y: range,
            x_ticks: vec![tick(2020.0, &labels[0])],
            scale: labels[0].clone(),
        }),
        Any::Gaps(GapChart {
            rows: rows()
                .map(|((value, label), _)| GapRow {
                    label: label.clone(),
                    ends: [end(value, label), end(-value, label)],
                    text: label.clone(),
                })
                .collect(),
            names: [labels[0].clone(), labels[0].clone()],
            scale: range,
            ticks: ticks(),
        }),
        Any::Lines(LineChart {
            series: rows().map(line).collect(),
            x: (2020.0, 2020.0),
            y: range,
            x_ticks: vec![tick(2020.0, &labels[0])],
            y_ticks: ticks(),
            events: events.collect(),
        }),
        Any::Bars(BarChart {
            rows: rows()
                .map(|((value, label), i)| row(label, value, label, i, quality(i)))
                .collect(),
            max: range.1,
            ticks: ticks(),
        }),
    ]
}

/// A text's box: left, right, top, bottom. Letters are taken narrower than any font has them.
fn text_box(node: &roxmltree::Node<'_, '_>) -> [f64; 4] {
    let read = |name: &str| node.attribute(name).and_then(|n| n.parse::<f64>().ok()).unwrap();
    let (x, y, size) = (read("x"), read("y"), read("font-size"));
    let em = |c: char| match c {
        '가'..='힣' => 0.95,
        'W' => 0.85,
        _ if c.is_alphanumeric() => 0.25,
        _ => 0.1,
    };
    let length = node.text().unwrap_or_default().chars().map(em).sum::<f64>() * size;
    let left = match node.attribute("text-anchor") {
        Some("middle") => x - length / 2.0,
        Some("end") => x - length,
        _ => x,
    };
    [left, left + length, y - size * 0.7, y + size * 0.1]
}

/// Sound as a picture, and no text runs over another or out of the picture.
#[track_caller]
fn readable(svg: &str) {
    check(svg);
    let document = roxmltree::Document::parse(svg).unwrap();
    let view = document.root_element().attribute("viewBox").unwrap();
    let size: Vec<f64> = view.split(' ').filter_map(|n| n.parse().ok()).collect();
    let texts: Vec<_> = document.descendants().filter(|node| node.has_tag_name("text")).collect();
    let mut boxes: Vec<_> = texts.iter().map(|node| (text_box(node), node.text())).collect();
    boxes.sort_by(|one, other| one.0[2].total_cmp(&other.0[2]));
    for (at, (one, text)) in boxes.iter().enumerate() {
        let [left, right, top, bottom] = *one;
        assert!(left >= -1.0 && right <= size[2] + 1.0, "{text:?} {one:?} of {size:?}");
        assert!(top >= -1.0 && bottom <= size[3] + 1.0, "{text:?} {one:?} of {size:?}");
        for (other, text_of_other) in boxes.iter().skip(at + 1).take_while(|o| o.0[2] < bottom) {
            let touches = other[0] < right && left < other[1];
            assert!(!touches, "{text:?} {one:?} and {text_of_other:?} {other:?}");
        }
    }
}

#[track_caller]
fn readable_at_every_width(values: &[f64], labels: &[String], range: (f64, f64)) {
    for chart in of_every_kind(values, labels, range) {
        for width in [1, 120, 200, 320, 720, 1440, 10_000] {
            readable(&chart.svg(Px(width)));
            let spots = chart.spots(Px(width));
            assert!(
                spots
                    .iter()
                    .all(|s| s.x.is_finite() && s.y.is_finite() && s.series < 60.max(values.len()))
            );
        }
    }
}

fn names(label: &str) -> Vec<String> {
    vec![label.to_owned()]
}

#[test]
fn no_data_is_readable() {
    readable_at_every_width(&[], &names("한국"), (0.0, 100.0));
}
#[test]
fn one_point_is_readable() {
    readable_at_every_width(&[50.0], &names("Perú"), (0.0, 100.0));
}
#[test]
fn equal_values_are_readable() {
    readable_at_every_width(&[7.0; 8], &names("Perú"), (7.0, 7.0));
}
#[test]
fn negative_values_are_readable() {
    readable_at_every_width(&[-5.0, -1.0, -80.0], &names("Perú"), (-100.0, 100.0));
}
#[test]
fn huge_and_tiny_values_are_readable() {
    readable_at_every_width(&[1e300, -1e300, 1e-300, 0.0], &names("Perú"), (-1e300, 1e300));
    readable_at_every_width(&[1e-300, 2e-300, f64::MIN_POSITIVE], &names("Perú"), (0.0, 1e-300));
    readable_at_every_width(&[f64::MAX, f64::MIN], &names("Perú"), (f64::MIN, f64::MAX));
}
#[test]
fn what_is_no_number_is_left_out() {
    let values = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
    readable_at_every_width(&values, &names("Perú"), (0.0, 100.0));
    readable_at_every_width(&values, &names("Perú"), (f64::NAN, f64::INFINITY));
    for chart in of_every_kind(&[f64::NAN; 3], &names("Perú"), (0.0, 100.0)) {
        assert_eq!(chart.spots(Px(320)), []);
    }
}
#[test]
fn sixty_countries_are_readable() {
    let values: Vec<f64> = (0..60).map(|i| f64::from(i * 37 % 50)).collect();
    let labels: Vec<String> = (0..60).map(|i| format!("República número {i}")).collect();
    readable_at_every_width(&values, &labels, (-50.0, 50.0));
}
#[test]
fn korean_names_of_forty_characters_are_readable() {
    let whole: String = "도미니카공화국우즈베키스탄".chars().cycle().take(40).collect();
    let spaced: String = "도미니카 공화국 우즈베키스탄 ".chars().cycle().take(40).collect();
    let values = [3.0, 3.0, 4.0, 50.0, 99.0, 100.0, 0.0];
    readable_at_every_width(&values, &[whole, spaced], (-100.0, 100.0));
}
#[test]
fn new_kinds_survive_any_input() {
    let labels = hostile_labels();
    for range in HOSTILE_NUMBERS.map(|from| HOSTILE_NUMBERS.map(|to| (from, to))).concat() {
        for mut chart in of_every_kind(&HOSTILE_NUMBERS, &labels, range) {
            match &mut chart {
                Any::Dots(chart) => chart.ticks = hostile_ticks(),
                Any::Gaps(chart) => chart.ticks = hostile_ticks(),
                Any::Multiples(chart) => chart.x_ticks = hostile_ticks(),
                Any::Lines(chart) => {
                    chart.events =
                        HOSTILE_NUMBERS.map(|x| event(x, Kind::Story, u32::MAX)).to_vec();
                    chart.series.iter_mut().for_each(|line| line.breaks = HOSTILE_NUMBERS.to_vec());
                }
                Any::Slopes(_) | Any::Bars(_) => {}
            }
            check(&chart.svg(Px(320)));
        }
    }
    for width in WIDTHS {
        for chart in of_every_kind(&HOSTILE_NUMBERS, &labels, (-1.0, 1e18)) {
            check(&chart.svg(Px(width)));
        }
    }
}

// ---- What holds ------------------------------------------------------------------------------

#[test]
fn heights_depend_on_the_rows_alone_but_for_small_multiples() {
    for width in WIDTHS {
        let height = |svg: String| {
            let document = roxmltree::Document::parse(&svg).unwrap();
            document.root_element().attribute("height").unwrap().to_owned()
        };
        let width = Px(width);
        assert_eq!(height(dots().svg(width)), dots().height().0.to_string());
        assert_eq!(height(short_dots().svg(width)), short_dots().height().0.to_string());
        assert_eq!(height(slopes().svg(width)), slopes().height().0.to_string());
        assert_eq!(height(gaps().svg(width)), gaps().height().0.to_string());
        assert_eq!(height(multiples().svg(width)), multiples().height(width).0.to_string());
        let lines = lines_with_events();
        assert_eq!(height(lines.svg(width)), lines.height().0.to_string());
    }
}

#[test]
fn small_multiples_stand_in_two_columns_on_a_phone_and_more_where_there_is_room() {
    let chart = multiples();
    let heights = [120, 320, 479, 480, 720, 1440].map(|width| chart.height(Px(width)).0 / 142);
    assert_eq!(heights, [3, 3, 3, 2, 2, 1]);
}

/// The middles of the marks with a class that are drawn as circles, alone or many in a path.
fn circles(svg: &str, class: &str) -> Vec<(f64, f64)> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let read = |node: &roxmltree::Node<'_, '_>, name: &str| node.attribute(name)?.parse().ok();
    let mut middles = Vec::new();
    for node in document.descendants().filter(|node| node.attribute("class") == Some(class)) {
        let alone = read(&node, "cx").zip(read(&node, "cy"));
        middles.extend(alone.into_iter().chain(arcs(node.attribute("d").unwrap_or_default())));
    }
    middles
}

/// The middles of the circles of a path, each of which begins at its left end.
fn arcs(path: &str) -> Vec<(f64, f64)> {
    let arcs = path.split('M').filter_map(|circle| circle.split_once('a'));
    let middle = |(start, steps): (&str, &str)| {
        let (x, y) = start.split_once(' ')?;
        let radius: f64 = steps.split(' ').next()?.parse().ok()?;
        let x: f64 = x.parse().ok()?;
        // Sums of tenths are tenths but for what binary fractions leave over.
        Some((((x + radius) * 10.0).round() / 10.0, y.parse().ok()?))
    };
    arcs.filter_map(middle).collect()
}

#[test]
fn spots_are_where_the_picture_has_its_marks() {
    let places = |spots: Vec<Spot>, series: usize| -> Vec<(f64, f64)> {
        spots.iter().filter(|s| s.series == series).map(|s| (s.x, s.y)).collect()
    };
    for width in [1, 320, 720, 10_000].map(Px) {
        let drawn = circles(&slopes().svg(width), "chart-fill series-1");
        assert!(places(slopes().spots(width), 0).iter().all(|place| drawn.contains(place)));
        let drawn = circles(&dots().svg(width), "chart-fill series-1");
        assert!(drawn.contains(&places(dots().spots(width), 0)[0]));
        let drawn = circles(&gaps().svg(width), "chart-fill series-1");
        assert!(drawn.contains(&places(gaps().spots(width), 0)[0]));
        let drawn = circles(&multiples().svg(width), "chart-fill series-1");
        assert!(drawn.contains(places(multiples().spots(width), 0).last().unwrap()));
        let drawn = circles(&strip(59.0, "59", Mark::Sound).svg(width), "chart-fill series-1");
        assert_eq!(drawn, places(strip(59.0, "59", Mark::Sound).spots(width), 0));
    }
    let drawn = circles(&lines().svg(Px(720)), "chart-fill series-1");
    assert!(places(lines().spots(Px(720)), 0).iter().all(|place| drawn.contains(place)));
}

#[test]
fn spots_go_line_by_line_in_time_order_and_name_the_point_as_given() {
    let spots = lines_with_events().spots(Px(720));
    let of_peru: Vec<&Spot> = spots.iter().filter(|spot| spot.series == 1).collect();
    assert!(of_peru.windows(2).all(|pair| pair[0].x <= pair[1].x));
    // The superseded value of 2018 was given first.
    let points: Vec<usize> = of_peru.iter().map(|spot| spot.point).collect();
    assert_eq!(points, [1, 2, 3, 4, 5, 6, 0, 7, 8, 9, 10]);
    assert!(spots.windows(2).all(|pair| pair[0].series <= pair[1].series));
}

#[test]
fn the_nearest_spot_is_found_and_none_among_none() {
    let spots = lines().spots(Px(720));
    let one = spots[17];
    assert_eq!(nearest(&spots, one.x + 0.2, one.y - 0.2), Some(one));
    assert_eq!(nearest(&[], 0.0, 0.0), None);
}

#[test]
fn ranks_run_from_the_best_at_the_left_to_the_last() {
    let spots = dots().spots(Px(720));
    assert!(spots[0].x < spots[1].x && spots[1].x < spots[6].x);
}

#[test]
fn a_break_parts_the_line_and_is_marked_by_two_strokes() {
    let points = [2010.0, 2011.0, 2012.0, 2013.0].map(|x| (x, 1.0, Mark::Sound));
    let mut line = series("", 1, &points);
    line.breaks = vec![2012.0];
    let chart = LineChart { series: vec![line], x: (2010.0, 2013.0), ..lines_of_nothing() };
    let svg = chart.svg(Px(400));
    let document = roxmltree::Document::parse(&svg).unwrap();
    let count = |class| marks(&document, class).len();
    assert_eq!((count("chart-line series-1"), count("chart-line ink")), (2, 2));
}

#[test]
fn a_superseded_value_stands_off_the_line() {
    let mut points = [2010.0, 2011.0, 2012.0].map(|x| (x, 1.0, Mark::Sound)).to_vec();
    points.push((2011.0, 3.0, Mark::Superseded));
    let line = series("", 1, &points);
    let chart = LineChart { series: vec![line], x: (2010.0, 2012.0), ..lines_of_nothing() };
    let svg = chart.svg(Px(400));
    let document = roxmltree::Document::parse(&svg).unwrap();
    let lines = marks(&document, "chart-line series-1");
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].attribute("d").map(|d| d.matches('L').count()), Some(2));
    assert_eq!(marks(&document, "chart-line series-1 superseded").len(), 1);
}

fn lines_of_nothing() -> LineChart {
    LineChart {
        series: Vec::new(),
        x: (0.0, 1.0),
        y: (0.0, 5.0),
        x_ticks: Vec::new(),
        y_ticks: Vec::new(),
        events: Vec::new(),
    }
}

#[test]
fn events_that_would_touch_become_one_mark_that_says_so() {
    let chart = lines_with_events();
    let spots = chart.event_spots(Px(720));
    let groups: Vec<&[usize]> = spots.iter().map(|spot| spot.events.as_slice()).collect();
    // The last lies before the chart's years.
    assert_eq!(groups, [&[0][..], &[1, 2], &[3], &[4, 5], &[6]]);
    let svg = chart.svg(Px(720));
    let document = roxmltree::Document::parse(&svg).unwrap();
    let texts: Vec<&str> = document.descendants().filter_map(|node| node.text()).collect();
    assert!(texts.contains(&"2–3") && texts.contains(&"5–6") && texts.contains(&"7"));
    // Two agreements stay agreements; a project and a centre have no shape in common.
    assert_eq!(marks(&document, "chart-fill kind-agreement").len(), 1);
    assert_eq!(marks(&document, "chart-fill kind-project").len(), 0);
    assert_eq!(marks(&document, "chart-fill soft").len(), 1);
    assert_eq!(marks(&document, "chart-line kind-project").len(), 1);
}

#[test]
fn a_crowd_of_events_makes_a_few_marks_and_loses_none() {
    let mut chart = lines();
    let years = (0..136_u32).map(|i| 2012.0 + f64::from(i) / 14.0);
    chart.events = years.zip(1..).map(|(x, number)| event(x, Kind::Event, number)).collect();
    for (width, marks) in [(320, 4), (720, 8)] {
        let spots = chart.event_spots(Px(width));
        let told: Vec<usize> = spots.iter().flat_map(|spot| spot.events.clone()).collect();
        assert_eq!(told, (0..136).collect::<Vec<_>>());
        assert!(spots.len() >= marks, "{} marks at {width}", spots.len());
    }
}
