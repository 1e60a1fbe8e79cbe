//! An indicator over the years: what is drawn, what only the table says, what a link chooses.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::sync::{Arc, LazyLock};

use atlas::address::{Route, ViewState};
use atlas::chart::{LineChart, Mark, Series};
use atlas::i18n::messages;
use atlas::model::{Kind, Lang};
use atlas::views::{self, Atlas, Facet, LINES_MAX, SeriesView};
use support::{atlas_of, id, real_atlas};

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(real_atlas);

fn state(lang: Lang, query: &str) -> ViewState {
    ViewState::parse(&ViewState::new(lang, Route::Connectivity).path(), query, lang)
}

fn series(lang: Lang, query: &str) -> SeriesView {
    views::series(&REAL, &state(lang, query)).unwrap()
}

/// The lines of a chart: label, first and last year.
fn drawn(chart: &LineChart) -> String {
    let line = |line: &Series| {
        let years = line.points.iter().map(|point| point.x);
        let (first, last) = (years.clone().fold(f64::MAX, f64::min), years.fold(0.0, f64::max));
        format!("{} {first}-{last}", line.label)
    };
    chart.series.iter().map(line).collect::<Vec<_>>().join(", ")
}

/// The cells of a year, values of one place joined by a bar, places by a comma.
fn row(view: &SeriesView, year: &str) -> String {
    let row = view.rows.iter().find(|row| row.year == year).unwrap();
    let cell = |cell: &Vec<views::SeriesCell>| {
        let texts: Vec<&str> = cell.iter().map(|value| value.text.as_str()).collect();
        texts.join(" | ")
    };
    row.cells.iter().map(cell).collect::<Vec<_>>().join(", ")
}

fn chosen(facets: &[Facet]) -> Vec<&str> {
    facets.iter().filter(|facet| facet.chosen).map(|facet| facet.label.as_str()).collect()
}

fn chosen_indicator(view: &SeriesView) -> Vec<&str> {
    view.choices.iter().flat_map(|(_, facets)| chosen(facets)).collect()
}

fn is_about(view: &SeriesView, indicator: &str) -> bool {
    view.indicator.route == Route::Record(Kind::Indicator, id(indicator))
}

// ---- Without a choice ------------------------------------------------------------------------

#[test]
fn without_a_choice_internet_use_of_korea_peru_and_the_world_is_shown() {
    for (lang, columns) in [
        (Lang::En, ["Peru", "Republic of Korea", "World"]),
        (Lang::Es, ["Mundo", "Perú", "República de Corea"]),
        (Lang::Ko, ["대한민국", "세계", "페루"]),
    ] {
        let view = series(lang, "");
        assert!(is_about(&view, "internet-use"));
        assert_eq!(view.columns, columns);
        let chart = view.chart.as_ref().unwrap();
        let labels: Vec<&str> = chart.series.iter().map(|line| line.label.as_str()).collect();
        assert_eq!(labels, columns);
        assert_eq!(chart.y, (0.0, 100.0));
        assert_eq!(view.sentences.len(), 3);
        assert_eq!(chosen(&view.places).len(), 3);
        assert_eq!(chosen_indicator(&view), [view.indicator.text.as_str()]);
    }
}
#[test]
fn the_table_has_a_row_a_year_the_newest_first_and_a_cell_for_each_place() {
    let view = series(Lang::En, "");
    let years: Vec<u16> = view.rows.iter().map(|row| row.year.parse().unwrap()).collect();
    assert!(years.windows(2).all(|pair| pair[0] > pair[1]), "{years:?}");
    assert_eq!(years.last(), Some(&2000));
    assert!(view.rows.iter().all(|row| row.cells.len() == 3));
}
#[test]
fn what_a_document_says_stands_beside_the_datasets_value_and_names_its_source() {
    let view = series(Lang::En, "country=per");
    let row = view.rows.iter().find(|row| row.year == "2021").unwrap();
    let [dataset, document] = row.cells[0].as_slice() else { panic!("{row:?}") };
    assert_eq!((dataset.remark, document.text.as_str()), (None, "71%"));
    let remark = &view.remarks[document.remark.unwrap() - 1];
    assert!(remark.starts_with(REAL.title(&id("shin-2023"), Lang::En)), "{remark}");
    let line = &view.chart.unwrap().series[0];
    assert_eq!(line.points.iter().filter(|point| (point.x - 2021.0).abs() < 0.5).count(), 1);
}
#[test]
fn each_source_stands_once_and_each_dataset_with_its_licence_or_that_none_is_stated() {
    let view = series(Lang::En, "country=per");
    let sources: Vec<(String, &str)> =
        view.sources.iter().map(|(one, licence)| (one.route.path(), licence.as_str())).collect();
    assert_eq!(
        sources,
        [
            ("sources/shin-2023/".to_owned(), ""),
            ("sources/wdi-2025-internet-use/".to_owned(), "CC BY 4.0"),
        ]
    );
    for lang in Lang::ALL {
        let view = series(lang, "indicator=egdi&country=per");
        assert!(view.sources.iter().all(|(_, licence)| licence == messages(lang).no_licence));
    }
}

// ---- Ranks -----------------------------------------------------------------------------------

#[test]
fn a_chart_of_ranks_holds_only_surveys_that_count_alike() {
    // In 2012 there were 193 countries, too, but those without an index shared the last place.
    for (lang, lines) in [
        (Lang::En, "Peru 2014-2024, Republic of Korea 2014-2024"),
        (Lang::Es, "Perú 2014-2024, República de Corea 2014-2024"),
        (Lang::Ko, "대한민국 2014-2024, 페루 2014-2024"),
    ] {
        let view = series(lang, "indicator=egdi-rank");
        let chart = view.chart.unwrap();
        assert_eq!(drawn(&chart), lines);
        assert!(chart.series.iter().all(|line| line.points.len() == 6));
        assert_eq!(chart.y, (193.0, 1.0), "the best on top");
        assert!(view.note.contains("193"), "{}", view.note);
    }
}
#[test]
fn a_table_of_ranks_holds_every_survey_with_its_number_of_countries() {
    let view = series(Lang::En, "indicator=egdi-rank&country=per");
    let years: Vec<&str> = view.rows.iter().map(|row| row.year.as_str()).collect();
    assert_eq!(
        years,
        [
            "2024", "2022", "2020", "2018", "2016", "2014", "2012", "2010", "2008", "2005", "2004",
            "2003"
        ]
    );
    assert_eq!(row(&view, "2003"), "53rd of 191");
    assert_eq!(row(&view, "2010"), "63rd of 192");
    assert_eq!(row(&view, "2012"), "82nd of 193");
    assert_eq!(row(&view, "2020"), "71st of 193 | 71st (total not given)");
    assert_eq!(row(&view, "2022"), "59th of 193 | 59th of 193");
    assert_eq!(row(&view, "2024"), "58th of 193");
}
#[test]
fn a_rank_in_a_survey_of_other_size_alone_draws_nothing() {
    let rank = |place: &str, year: &str, of: u32| {
        format!(
            r#"{{"indicator":"rank","place":"{place}","area":"national","period":"{year}","value":"5",
            "rank_of":"{of}","quality":"as-published","source":"set","locator":"line 1"}}"#
        )
    };
    let atlas = small(&[rank("per", "2005", 191), rank("arg", "2024", 193)]);
    let chart = |query: &str| views::series(&atlas, &state(Lang::En, query)).unwrap().chart;
    assert_eq!(chart("country=per"), None);
    assert_eq!(drawn(&chart("country=arg,per").unwrap()), "Argentina 2024-2024");
}

/// An indicator of ranks, two countries and a dataset with these values.
fn small(values: &[String]) -> Atlas {
    let text = |en: &str| format!(r#"{{"en":"{en}","es":"{en} es","ko":"{en} 가"}}"#);
    let place = |id: &str, name: &str| {
        let (title, summary) = (text(name), text("A country."));
        format!(r#"{{"id":"{id}","form":"country","title":{title},"summary":{summary}}}"#)
    };
    let (title, summary) = (text("Rank"), text("A rank."));
    let records = format!(
        r#""places":[{},{}],
        "indicators":[{{"id":"rank","title":{title},"summary":{summary},"unit":"rank",
            "claims":[{{"field":"record","source":"set","locator":"line 1"}}]}}],
        "sources":[{{"id":"set","title":{title},"summary":{summary},"form":"official",
            "csl":{{"type":"dataset","title":"Ranks"}}}}]"#,
        place("per", "Peru"),
        place("arg", "Argentina"),
    );
    let whole = format!(
        r#"{{"format":1,"seq":1,"published":"2026-11-21","records":{{{records}}},
        "observations":[{}]}}"#,
        values.join(",")
    );
    let loaded = atlas::snapshot::read(whole.as_bytes()).unwrap();
    assert_eq!(support::problem_lines(&loaded), Vec::<String>::new());
    Atlas::new(loaded, String::new())
}

// ---- What has no scale, what is doubtful, what is too much -----------------------------------

#[test]
fn groups_are_letters_in_a_table_and_never_a_line() {
    let view = series(Lang::En, "indicator=govtech-group");
    assert_eq!(view.chart, None);
    assert!(!view.rows.is_empty());
    for value in view.rows.iter().flat_map(|row| &row.cells).flatten() {
        assert!(["A", "B", "C", "D"].contains(&value.text.as_str()), "{}", value.text);
    }
    for lang in Lang::ALL {
        let m = messages(lang);
        for indicator in ["govtech-group", "govtech-maturity"] {
            let view = series(lang, &format!("indicator={indicator}"));
            assert!(view.note.contains(m.not_a_trend), "{indicator}: {}", view.note);
        }
        assert!(!series(lang, "").note.contains(m.not_a_trend));
    }
}
#[test]
fn doubtful_values_are_marked_in_the_chart_and_say_why_in_the_table() {
    let view = series(Lang::En, "country=khm");
    let doubtful: Vec<String> = view.chart.as_ref().unwrap().series[0]
        .points
        .iter()
        .filter(|point| point.quality == Mark::Doubtful)
        .map(|point| point.x.to_string())
        .collect();
    assert_eq!(doubtful, ["2014", "2015", "2016", "2017", "2018", "2019"]);
    for year in ["2014", "2019"] {
        let row = view.rows.iter().find(|row| row.year == year).unwrap();
        let remark = &view.remarks[row.cells[0][0].remark.unwrap() - 1];
        assert!(remark.starts_with("The series breaks between years"), "{remark}");
    }
    assert_eq!(view.remarks.len(), 1, "one remark for all years of the break");
}
#[test]
fn sound_values_are_not_marked() {
    let view = series(Lang::En, "");
    let lines = view.chart.unwrap().series;
    assert!(lines.iter().flat_map(|line| &line.points).all(|point| point.quality == Mark::Sound));
}
#[test]
fn at_most_six_lines_are_drawn_and_the_table_has_all() {
    let query = "country=arg,col,cri,idn,khm,kor,lao,per";
    for lang in Lang::ALL {
        let view = series(lang, query);
        assert_eq!(view.columns.len(), 8);
        let chart = view.chart.unwrap();
        let labels: Vec<&str> = chart.series.iter().map(|line| line.label.as_str()).collect();
        assert_eq!(labels, view.columns[..LINES_MAX]);
        let numbers: Vec<u8> = chart.series.iter().map(|line| line.series).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6], "each has a shape of its own");
        assert!(view.note.contains(&(messages(lang).lines_shown)(LINES_MAX)), "{}", view.note);
        assert!(!series(lang, "").note.contains(&(messages(lang).lines_shown)(LINES_MAX)));
    }
}
#[test]
fn the_line_of_a_place_has_one_value_a_year_in_order() {
    let view = series(Lang::En, "");
    for (_, facets) in &view.choices {
        for facet in facets {
            let view = views::series(&REAL, &facet.state).unwrap();
            for line in view.chart.iter().flat_map(|chart| &chart.series) {
                let rising = line.points.windows(2).all(|pair| pair[0].x < pair[1].x);
                assert!(rising, "{} {}", facet.label, line.label);
            }
        }
    }
}
#[test]
fn every_point_lies_inside_the_axes() {
    let view = series(Lang::En, "");
    for (_, facets) in &view.choices {
        for facet in facets {
            let Some(chart) = views::series(&REAL, &facet.state).unwrap().chart else { continue };
            let (low, high) = (chart.y.0.min(chart.y.1), chart.y.0.max(chart.y.1));
            for point in chart.series.iter().flat_map(|line| &line.points) {
                assert!((low..=high).contains(&point.y), "{}: {}", facet.label, point.y);
                assert!((chart.x.0..=chart.x.1).contains(&point.x), "{}", facet.label);
            }
        }
    }
}

// ---- Choosing --------------------------------------------------------------------------------

#[test]
fn a_link_chooses_indicator_and_places() {
    let view = series(Lang::Es, "indicator=population&country=arg,slv");
    assert!(is_about(&view, "population"));
    assert_eq!(view.columns, ["Argentina", "El Salvador"]);
    assert_eq!(chosen(&view.places), ["Argentina", "El Salvador"]);
    assert_eq!(chosen_indicator(&view), [view.indicator.text.as_str()]);
}
#[test]
fn every_indicator_that_is_offered_is_shown_when_chosen() {
    let view = series(Lang::En, "country=per");
    let offered: Vec<&Facet> = view.choices.iter().flat_map(|(_, facets)| facets).collect();
    assert_eq!(offered.len(), 14);
    for facet in offered {
        let view = views::series(&REAL, &facet.state).unwrap();
        assert_eq!(view.indicator.text, facet.label);
        assert_eq!(view.columns, ["Peru"]);
        assert!(!view.rows.is_empty() && !view.sentences.is_empty(), "{}", facet.label);
    }
}
#[test]
fn a_place_switches_itself_on_or_off_and_nothing_else() {
    for query in ["", "country=kor,per", "indicator=egdi&country=per,uzb"] {
        let view = series(Lang::En, query);
        for facet in &view.places {
            let after = views::series(&REAL, &facet.state).unwrap();
            assert_eq!(after.indicator, view.indicator);
            let mut expect: Vec<String> = view.columns.clone();
            if facet.chosen {
                expect.retain(|name| *name != facet.label);
            } else {
                expect.push(facet.label.clone());
                expect.sort();
            }
            assert_eq!(after.columns, expect, "{query} {}", facet.label);
        }
    }
}
#[test]
fn the_last_place_taken_off_leads_back_to_the_places_of_the_start() {
    let view = series(Lang::En, "country=arg");
    let last = view.places.iter().find(|facet| facet.chosen).unwrap();
    let after = views::series(&REAL, &last.state).unwrap();
    assert_eq!(after.columns, series(Lang::En, "").columns);
}
#[test]
fn an_indicator_without_a_series_or_that_nobody_knows_is_the_first() {
    for query in ["indicator=nothing", "indicator=mobile-coverage", "indicator=per"] {
        assert!(is_about(&series(Lang::En, query), "internet-use"), "{query}");
    }
}
#[test]
fn places_without_a_value_leave_an_empty_chart_that_still_offers_choices() {
    for query in ["country=atlantis", "indicator=egdi&country=world"] {
        let view = series(Lang::En, query);
        assert_eq!((view.columns.len(), view.rows.len()), (0, 0), "{query}");
        assert_eq!(view.chart, None);
        assert!(!view.places.is_empty() && !view.choices.is_empty());
    }
}
#[test]
fn without_datasets_there_is_no_series_at_all() {
    assert_eq!(views::series(&atlas_of(""), &state(Lang::En, "")), None);
}
