//! What is drawn for an indicator and some places.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use atlas::chart::{Mark, Px};
use atlas::model::{Kind, Lang};
use atlas::views::{
    Atlas, Chart, ChartKind, ChartQuery, chart, chart_events, chart_indicators, chart_kinds,
    chart_places,
};
use support::{atlas_of, id, real_atlas};

fn query(indicator: &str, places: &[&str], kind: ChartKind) -> ChartQuery {
    ChartQuery {
        indicator: id(indicator),
        places: places.iter().map(|place| id(place)).collect(),
        kind,
        from: None,
        to: None,
        events: false,
        lang: Lang::En,
    }
}

/// A chart in words: its texts in order.
fn texts(atlas: &Atlas, query: &ChartQuery) -> Vec<String> {
    let svg = chart(atlas, query).unwrap().svg(Px(720));
    let document = roxmltree::Document::parse(&svg).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.filter_map(|node| node.text()).map(str::to_owned).collect()
}

#[test]
fn every_indicator_draws_what_it_offers_and_offers_what_it_draws() {
    let atlas = real_atlas();
    for indicator in chart_indicators(&atlas) {
        let places: Vec<&str> =
            chart_places(&atlas, indicator).into_iter().map(atlas::model::Id::as_str).collect();
        for lang in Lang::ALL {
            let asked = query(indicator.as_str(), &places, ChartKind::Line);
            let asked = ChartQuery { lang, events: true, ..asked };
            let kinds = chart_kinds(&atlas, &asked);
            assert_eq!(kinds.is_empty(), indicator.as_str() == "govtech-group", "{indicator}");
            for kind in kinds {
                let drawn = chart(&atlas, &ChartQuery { kind, ..asked.clone() }).unwrap();
                for width in [320, 720] {
                    let svg = drawn.svg(Px(width));
                    assert!(roxmltree::Document::parse(&svg).is_ok() && !svg.contains("NaN"));
                    assert!(!drawn.spots(Px(width)).is_empty(), "{indicator} {kind:?}");
                    let height = format!("height=\"{}\"", drawn.height(Px(width)).0);
                    assert!(svg.contains(&height), "{indicator} {kind:?}");
                }
            }
        }
    }
}
#[test]
fn ranks_among_other_numbers_of_countries_never_share_an_axis() {
    let atlas = real_atlas();
    let all = query("egdi-rank", &["per"], ChartKind::Line);
    let Some(Chart::Line(line)) = chart(&atlas, &all) else { panic!("no line") };
    assert_eq!(line.y, (193.0, 1.0));
    assert!(line.series[0].points.iter().all(|point| point.x >= 2014.0));
    // The surveys before 2014 ranked by rules of their own: one of them at a time.
    let early = ChartQuery { to: Some(2004), ..all };
    assert_eq!(chart(&atlas, &early), None);
    let early = ChartQuery { kind: ChartKind::Dot, ..early };
    let Some(Chart::Dot(dots)) = chart(&atlas, &early) else { panic!("no dots") };
    assert_eq!((dots.scale, dots.rows[0].label.as_str()), ((1.0, 191.0), "Peru · 2004"));
}
#[test]
fn ranks_have_dots_from_the_best_at_the_left_and_no_bars() {
    let atlas = real_atlas();
    let asked = query("egdi-rank", &["per", "kor"], ChartKind::Dot);
    let Some(Chart::Dot(dots)) = chart(&atlas, &asked) else { panic!("no dots") };
    assert_eq!(dots.scale, (1.0, 193.0));
    let rows: Vec<(&str, &str)> =
        dots.rows.iter().map(|row| (row.label.as_str(), row.text.as_str())).collect();
    assert_eq!(rows[0].0.split(" · ").next(), Some("Republic of Korea"));
    assert!(rows.iter().all(|(label, text)| label.contains(" · 20") && text.ends_with("of 193")));
    assert_eq!(chart(&atlas, &ChartQuery { kind: ChartKind::Bar, ..asked }), None);
}
#[test]
fn the_year_always_stands_beside_a_single_value() {
    let atlas = real_atlas();
    let asked = ChartQuery { to: Some(2015), ..query("internet-use", &["kor"], ChartKind::Bar) };
    assert!(texts(&atlas, &asked).contains(&"Republic of Korea · 2015".to_owned()));
    let small = texts(&atlas, &ChartQuery { kind: ChartKind::Multiples, ..asked });
    assert!(small.iter().any(|text| text.ends_with("% · 2015")), "{small:?}");
}
#[test]
fn a_slope_takes_the_years_it_is_told() {
    let atlas = real_atlas();
    let asked = query("egdi-rank", &["kor", "per"], ChartKind::Slope);
    let asked = ChartQuery { from: Some(2016), to: Some(2022), ..asked };
    let Some(Chart::Slope(slope)) = chart(&atlas, &asked) else { panic!("no slope") };
    assert_eq!(slope.names, ["2016", "2022"]);
    let texts = slope.lines[0].ends.each_ref().map(|end| end.as_ref().unwrap().text.as_str());
    assert_eq!(texts, ["81st", "59th of 193"]);
    let one_year = ChartQuery { from: Some(2022), ..asked };
    assert_eq!(chart(&atlas, &one_year), None);
}
#[test]
fn a_gap_stands_between_a_town_and_the_countryside_and_keeps_its_doubt() {
    let atlas = real_atlas();
    let asked = query("unnamed-digital-divide", &["per"], ChartKind::Gap);
    let Some(Chart::Gap(gap)) = chart(&atlas, &asked) else { panic!("no gap") };
    assert_eq!(gap.names, ["Lima", "Rural"]);
    assert_eq!((gap.rows[0].label.as_str(), gap.rows.len()), ("2022", 1));
    assert_eq!(gap.rows[0].text, "37.2 percentage points");
    assert!(gap.rows[0].ends.iter().flatten().all(|end| end.quality == Mark::Doubtful));
}
#[test]
fn events_are_numbered_in_time_order_and_stay_in_the_years() {
    let atlas = real_atlas();
    let asked = query("internet-use", &["per"], ChartKind::Line);
    let asked = ChartQuery { from: Some(2015), to: Some(2020), events: true, ..asked };
    let events = chart_events(&atlas, &asked);
    assert!(events.windows(2).all(|pair| {
        pair[0].mark.x <= pair[1].mark.x && pair[0].mark.number + 1 == pair[1].mark.number
    }));
    assert!(events.iter().all(|event| Kind::DATED.contains(&event.mark.kind)));
    assert!(events.iter().all(|event| (2015.0..=2020.0).contains(&event.mark.x)));
    assert_eq!(events[0].mark.number, 1);
    let Some(Chart::Line(line)) = chart(&atlas, &asked) else { panic!("no line") };
    let marks: Vec<_> = events.iter().map(|event| event.mark).collect();
    assert_eq!(line.events, marks);
    assert!(events.len() > 3);
}
#[test]
fn nothing_is_drawn_of_nothing() {
    let empty = atlas_of("");
    for kind in ChartKind::ALL {
        assert_eq!(chart(&empty, &query("internet-use", &["per"], kind)), None);
        let atlas = real_atlas();
        assert_eq!(chart(&atlas, &query("internet-use", &[], kind)), None);
        assert_eq!(chart(&atlas, &query("nothing", &["per"], kind)), None);
    }
}
