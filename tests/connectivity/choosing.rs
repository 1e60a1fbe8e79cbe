//! Choosing an indicator, countries, years, a kind of chart.

use atlas::address::{Route, Side};
use atlas::i18n::messages;
use atlas::model::{Kind, Lang};
use atlas::views::{self, ChartKind, Facet};

use super::{REAL, chosen, drawn, lines, page, state};
use crate::support::id;

/// The places of a page that are chosen, in order.
fn shown(lang: Lang, query: &str) -> Vec<String> {
    let page = page(lang, query);
    chosen(&page.choices.places).into_iter().map(str::to_owned).collect()
}

fn is_about(page: &views::ChartPage, indicator: &str) -> bool {
    page.indicator.route == Route::Record(Kind::Indicator, id(indicator))
}

#[test]
fn without_a_choice_internet_use_of_korea_peru_and_the_world_is_shown() {
    for (lang, names) in [
        (Lang::En, ["Peru", "Republic of Korea", "World"]),
        (Lang::Es, ["Mundo", "Perú", "República de Corea"]),
        (Lang::Ko, ["대한민국", "세계", "페루"]),
    ] {
        let page = page(lang, "");
        assert!(is_about(&page, "internet-use"));
        let labels: Vec<&str> = lines(&page).series.iter().map(|one| one.label.as_str()).collect();
        assert_eq!(labels, names);
        assert_eq!(lines(&page).y, (0.0, 100.0));
        assert_eq!((page.told.sentences.len(), page.side), (3, Side::Chart));
        assert_eq!(chosen(&page.choices.places), names);
    }
}
#[test]
fn every_indicator_that_is_offered_is_shown_when_chosen() {
    let start = page(Lang::En, "country=per");
    let offered: Vec<&Facet> = start.choices.indicators.iter().flat_map(|(_, all)| all).collect();
    assert_eq!(offered.len(), 15);
    for facet in offered {
        let page = views::chart_page(&REAL, &facet.state).unwrap();
        assert_eq!(page.indicator.text, facet.label);
        assert!(!page.is_empty && !page.told.sentences.is_empty(), "{}", facet.label);
    }
}
#[test]
fn the_sets_of_countries_are_links_to_states() {
    for lang in Lang::ALL {
        let presets = page(lang, "").choices.presets;
        assert_eq!(presets.len(), 3);
        assert!(presets[0].label.contains('9'), "{}", presets[0].label);
        let counts: Vec<usize> = presets.iter().map(|one| one.state.places().len()).collect();
        assert_eq!(counts, [9, 6, 2]);
        for preset in &presets {
            let after = views::chart_page(&REAL, &preset.state).unwrap();
            assert_eq!(chosen(&after.choices.presets), [preset.label.as_str()]);
        }
    }
}
#[test]
fn nine_countries_are_drawn_as_small_charts_and_as_lines_when_asked_for() {
    let nine = page(Lang::En, "").choices.presets[0].state.clone();
    let page = views::chart_page(&REAL, &nine).unwrap();
    assert_eq!(page.kind, ChartKind::Multiples);
    let line = page.choices.kinds.iter().find(|kind| kind.label == "Lines").unwrap();
    let lines_of_nine = views::chart_page(&REAL, &line.state).unwrap();
    assert_eq!(lines(&lines_of_nine).series.len(), views::LINES_MAX);
    let note = (messages(Lang::En).lines_shown)(views::LINES_MAX);
    assert!(lines_of_nine.notes.contains(&note));
}
#[test]
fn a_kind_is_offered_when_it_draws_something_and_drawn_when_chosen() {
    for indicator in views::chart_indicators(&REAL) {
        let start = page(Lang::En, &format!("indicator={indicator}&country=kor,per"));
        for kind in &start.choices.kinds {
            let page = views::chart_page(&REAL, &kind.state).unwrap();
            assert!(page.chart.is_some(), "{indicator} {}", kind.label);
            assert_eq!(chosen(&page.choices.kinds), [kind.label.as_str()]);
        }
    }
    // Bars of ranks would say that the last is the most.
    let ranks = page(Lang::En, "indicator=egdi-rank&chart=bar");
    assert_eq!(ranks.kind, ChartKind::Line);
}
#[test]
fn a_place_switches_itself_on_or_off_and_nothing_else() {
    for query in ["", "country=kor,per", "indicator=egdi&country=per,uzb&from=2010"] {
        let start = page(Lang::En, query);
        for facet in &start.choices.places {
            let after = views::chart_page(&REAL, &facet.state).unwrap();
            assert_eq!(after.indicator, start.indicator);
            let mut expect = shown(Lang::En, query);
            if facet.chosen {
                expect.retain(|name| *name != facet.label);
            } else {
                expect.push(facet.label.clone());
                expect.sort();
            }
            assert_eq!(chosen(&after.choices.places), expect, "{query} {}", facet.label);
        }
    }
}
#[test]
fn the_last_place_taken_off_leads_back_to_the_places_of_the_start() {
    let start = page(Lang::En, "country=arg");
    let last = start.choices.places.iter().find(|facet| facet.chosen).unwrap();
    let after = views::chart_page(&REAL, &last.state).unwrap();
    assert_eq!(chosen(&after.choices.places), shown(Lang::En, ""));
}
#[test]
fn the_list_of_countries_is_narrowed_by_any_spelling() {
    let places = page(Lang::Es, "").choices.places;
    for typed in ["perú", "PERU", " Per", "pe"] {
        let found = views::places_called(&places, typed);
        assert!(found.iter().any(|facet| facet.label == "Perú"), "{typed}");
    }
    assert_eq!(views::places_called(&places, "").len(), places.len());
    assert!(views::places_called(&places, "atlantis").is_empty());
    let korean = page(Lang::Ko, "").choices.places;
    assert_eq!(views::places_called(&korean, "페")[0].label, "페루");
}
#[test]
fn years_are_links_and_a_window_from_another_view_is_kept() {
    let start = page(Lang::En, "country=per");
    assert_eq!(chosen(&start.choices.years), ["All years"]);
    let since = start.choices.years.iter().find(|one| one.label == "From 2015").unwrap();
    let after = views::chart_page(&REAL, &since.state).unwrap();
    assert_eq!(drawn(after.chart.as_ref()), "Peru 2015-2024");
    let window = page(Lang::En, "country=per&from=2012-05&to=2018");
    assert_eq!(chosen(&window.choices.years), ["May 2012 – 2018"]);
    assert_eq!(drawn(window.chart.as_ref()), "Peru 2012-2018");
}
#[test]
fn chart_table_and_map_are_sides_of_one_choice() {
    let start = page(Lang::En, "indicator=egdi&country=per,uzb&from=2010&chart=bar");
    for (facet, side) in start.choices.sides.iter().zip(Side::ALL) {
        assert_eq!(facet.state.figure.side, side);
        let after = views::chart_page(&REAL, &facet.state).unwrap();
        assert_eq!(
            (after.side, &after.indicator, after.kind),
            (side, &start.indicator, start.kind)
        );
    }
}
#[test]
fn an_indicator_that_nobody_can_draw_or_knows_is_the_first() {
    for query in ["indicator=nothing", "indicator=mobile-coverage", "indicator=per"] {
        assert!(is_about(&page(Lang::En, query), "internet-use"), "{query}");
    }
}
#[test]
fn places_without_a_value_leave_an_empty_page_that_still_offers_choices() {
    for query in ["country=atlantis", "indicator=egdi&country=world"] {
        let page = page(Lang::En, query);
        assert!(page.is_empty && page.chart.is_none() && page.told.sentences.is_empty());
        assert_eq!(page.told.headline, page.indicator.text);
        assert!(!page.notices.is_empty(), "{query}");
        assert!(!page.choices.places.is_empty() && !page.choices.presets.is_empty());
        assert!(super::table(Lang::En, query).rows.is_empty());
        let _ = state(Lang::En, query);
    }
}
