//! Snapshots made by hand: nothing, one value, values that are alike, huge, tiny, no numbers;
//! many countries, long names.

use atlas::address::ViewState;
use atlas::chart::Px;
use atlas::model::{Edtf, Lang, Observation, Snapshot, SnapshotParts};
use atlas::snapshot::Loaded;
use atlas::views::{self, Atlas, Chart, ChartKind, ChartPage};

use super::state;
use crate::support::{id, problem_lines};

/// A country of the hand-made snapshot.
fn country(at: usize) -> String {
    format!("c{at:02}")
}

/// An indicator of a unit and some countries with these values: country, year, value.
fn made(unit: &str, countries: usize, name: &str, values: &[(usize, u16, &str)]) -> Atlas {
    let text = |en: &str| format!(r#"{{"en":"{en}","es":"{en} es","ko":"{en} 가"}}"#);
    let named = |at: usize| match name.strip_prefix("ko:") {
        Some(ko) => format!(r#"{{"en":"Land {at}","es":"País {at}","ko":"{ko}{at}"}}"#),
        None => text(&format!("{name} {at}")),
    };
    let place = |at: usize| {
        let (title, summary) = (named(at), text("A country."));
        let id = country(at);
        format!(r#"{{"id":"{id}","form":"country","title":{title},"summary":{summary}}}"#)
    };
    let places: Vec<String> = (0..countries).map(place).collect();
    let (title, summary) = (text("Measure"), text("A measure."));
    let records = format!(
        r#""places":[{}],"topics":[{{"id":"t","title":{title},"summary":{summary}}}],
        "indicators":[{{"id":"measure","title":{title},"summary":{summary},"unit":"{unit}",
            "topics":["t"],"claims":[{{"field":"record","source":"set","locator":"line 1"}}]}}],
        "sources":[{{"id":"set","title":{title},"summary":{summary},"form":"official",
            "csl":{{"type":"dataset","title":"Set"}}}}]"#,
        places.join(",")
    );
    let rank = if unit == "rank" { r#""rank_of":"193","# } else { "" };
    let value = |(at, year, value): &(usize, u16, &str)| {
        let place = country(*at);
        format!(
            r#"{{"indicator":"measure","place":"{place}","area":"national","period":"{year}",
            "value":"{value}",{rank}"quality":"as-published","source":"set","locator":"line 1"}}"#
        )
    };
    let values: Vec<String> = values.iter().map(value).collect();
    let whole = format!(
        r#"{{"format":1,"seq":1,"published":"2026-11-21","records":{{{records}}},
        "observations":[{}]}}"#,
        values.join(",")
    );
    let loaded = atlas::snapshot::read(whole.as_bytes()).unwrap();
    assert_eq!(problem_lines(&loaded), Vec::<String>::new());
    Atlas::new(loaded, String::new())
}

fn asked(countries: usize, more: &str) -> ViewState {
    let places: Vec<String> = (0..countries).map(country).collect();
    state(Lang::En, &format!("country={}{more}", places.join(",")))
}

/// The page, after every kind of chart of it was drawn at two widths.
#[track_caller]
fn survives(atlas: &Atlas, countries: usize) -> ChartPage {
    for kind in ChartKind::ALL {
        let state = asked(countries, &format!("&chart={}&events=on", kind.word()));
        let page = views::chart_page(atlas, &state).unwrap();
        for width in [120, 320, 1440] {
            let Some(chart) = &page.chart else { continue };
            let svg = chart.svg(Px(width));
            assert!(roxmltree::Document::parse(&svg).is_ok(), "{kind:?} at {width}");
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{kind:?} at {width}");
            for spot in chart.spots(Px(width)) {
                assert!(spot.x.is_finite() && spot.y.is_finite());
                assert!(page.tip(spot.series, spot.point).is_some(), "{kind:?} {spot:?}");
            }
        }
    }
    views::chart_table(atlas, &asked(countries, "&order=value")).unwrap();
    views::value_map(atlas, &asked(countries, "&as=map")).unwrap();
    views::chart_page(atlas, &asked(countries, "")).unwrap()
}

#[test]
fn one_value_is_a_bar_and_a_sentence_without_a_change() {
    let page = survives(&made("percent", 1, "Land", &[(0, 2020, "41.5")]), 1);
    assert_eq!(page.kind, ChartKind::Bar);
    assert_eq!(page.told.headline, "Land 0: 41.5% in 2020");
    assert_eq!(page.choices.years, []);
}
#[test]
fn values_that_are_all_alike_have_no_highest() {
    let values = [(0, 2020, "50"), (0, 2021, "50"), (1, 2020, "50"), (1, 2021, "50")];
    let page = survives(&made("percent", 2, "Land", &values), 2);
    assert_eq!(page.told.headline, "Land 0, 50% (2021) · Land 1, 50% (2021)");
    assert_eq!(page.told.sentences[0], "Land 0: 50% in 2021, the same as in 2020");
}
#[test]
fn those_that_share_a_value_share_the_place() {
    let values = [(0, 2020, "50"), (1, 2020, "50"), (2, 2020, "20")];
    let page = survives(&made("percent", 3, "Land", &values), 3);
    assert_eq!(
        page.told.headline,
        "Highest: Land 0, Land 1, 50% (2020); lowest: Land 2, 20% (2020)"
    );
}
#[test]
fn huge_and_tiny_values_are_drawn_and_told() {
    let values = [(0, 2020, "0"), (0, 2021, "429496729500"), (1, 2020, "1"), (1, 2021, "1")];
    let page = survives(&made("count", 2, "Land", &values), 2);
    assert!(page.told.sentences[0].contains("429,496,729,500 more than in 2020"));
    let tiny = [(0, 2020, "0.0000001"), (0, 2021, "0.0000002"), (1, 2021, "1")];
    let page = survives(&made("index", 2, "Land", &tiny), 2);
    assert_eq!(page.told.sentences[0], "Land 0: 0 in 2021, the same as in 2020");
}
#[test]
fn negative_values_and_what_is_no_number_never_break_a_picture() {
    let sound = made("years", 2, "Land", &[(0, 2020, "4"), (0, 2021, "5"), (1, 2021, "6")]);
    let mut parts: SnapshotParts = sound.snapshot.parts().clone();
    let like = parts.observations[0].clone();
    let wrong = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -12.5, -1e300];
    let years = (2010..).map(|year| Edtf::parse(&format!("{year}")).unwrap());
    parts.observations.extend(wrong.into_iter().zip(years).map(|(value, period)| Observation {
        value,
        period: Some(period),
        ..like.clone()
    }));
    let loaded = Loaded { snapshot: Snapshot::new(parts), problems: Vec::new() };
    let atlas = Atlas::new(loaded, String::new());
    let page = survives(&atlas, 2);
    let table = views::chart_table(&atlas, &asked(2, "")).unwrap();
    assert_eq!(table.rows.len(), 5, "three sound and two negative");
    assert!(table.rows.iter().all(|row| !row.value.contains("NaN")));
    assert!(!page.is_empty);
}
#[test]
fn sixty_countries_have_small_charts_and_no_sentence_each() {
    let values: Vec<(usize, u16, String)> = (0..60)
        .flat_map(|at| [2020, 2021, 2022].map(|year| (at, year, format!("{}", at % 50 + 10))))
        .collect();
    let values: Vec<(usize, u16, &str)> =
        values.iter().map(|(at, year, value)| (*at, *year, value.as_str())).collect();
    let page = survives(&made("percent", 60, "Land", &values), 60);
    assert_eq!(page.kind, ChartKind::Multiples);
    assert_eq!(page.told.sentences, Vec::<String>::new());
    assert!(page.told.headline.starts_with("Highest: Land 49, 59% (2022)"));
    let Some(Chart::Multiples(chart)) = &page.chart else { panic!("no small charts") };
    assert_eq!(chart.panels.len(), 60);
}
#[test]
fn a_place_with_one_year_stands_beside_one_with_many() {
    let values = [(0, 2020, "1"), (0, 2021, "2"), (0, 2022, "3"), (1, 2021, "9")];
    let page = survives(&made("mbps", 2, "Land", &values), 2);
    assert_eq!(page.kind, ChartKind::Line);
    assert_eq!(page.told.sentences[1], "Land 1: 9 Mbps in 2021");
    let slope = views::chart_page(
        &made("mbps", 2, "Land", &values),
        &asked(2, "&chart=slope&from=2020&to=2021"),
    );
    let Some(Chart::Slope(slope)) = slope.unwrap().chart else { panic!("no slope") };
    assert!(slope.lines.iter().any(|line| line.ends.iter().any(Option::is_none)));
}
#[test]
fn korean_names_of_forty_characters_are_cut_in_pictures_and_whole_beside_them() {
    let name = "가".repeat(40);
    let values = [(0, 2020, "59"), (0, 2022, "71"), (1, 2020, "3"), (1, 2022, "4")];
    let atlas = made("rank", 2, &format!("ko:{name}"), &values);
    survives(&atlas, 2);
    let state = asked(2, "").in_language(Lang::Ko);
    let page = views::chart_page(&atlas, &state).unwrap();
    assert!(page.told.sentences[0].starts_with(&name));
    let svg = page.chart.as_ref().unwrap().svg(Px(320));
    assert!(svg.contains('…') && !svg.contains(&name), "cut in the picture");
    let tip = page.tip(0, 0).unwrap();
    assert!(tip.place.starts_with(&name));
}
#[test]
fn a_rank_among_nobody_knows_how_many_draws_nothing() {
    let sound = made("rank", 1, "Land", &[(0, 2020, "5")]);
    let mut parts = sound.snapshot.parts().clone();
    for one in &mut parts.observations {
        one.rank_of = Some(atlas::model::RankOf::NoneGiven);
    }
    let loaded = Loaded { snapshot: Snapshot::new(parts), problems: Vec::new() };
    let atlas = Atlas::new(loaded, String::new());
    let page = survives(&atlas, 1);
    assert_eq!((page.chart, page.choices.kinds.len()), (None, 0));
    assert!(page.told.headline.contains("5th"), "{}", page.told.headline);
    let _ = id("measure");
}
