//! The page of charts as plain data: what is said, drawn, listed and chosen, and that every number
//! of it stands in the edited files.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

#[path = "connectivity/bad_input.rs"]
mod bad_input;
#[path = "connectivity/choosing.rs"]
mod choosing;
#[path = "connectivity/files.rs"]
mod files;

use std::sync::{Arc, LazyLock};

use atlas::address::{Route, ViewState};
use atlas::chart::{LineChart, Mark, Series};
use atlas::i18n::messages;
use atlas::model::{Kind, Lang};
use atlas::views::{
    self, Atlas, Chart, ChartKind, ChartPage, ChartSign, ChartTable, Facet, LINES_MAX, ROWS_MAX,
};
use support::{atlas_of, id, real_atlas};

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(real_atlas);

fn state(lang: Lang, query: &str) -> ViewState {
    ViewState::parse(&ViewState::new(lang, Route::Connectivity).path(), query, lang)
}

fn page(lang: Lang, query: &str) -> ChartPage {
    views::chart_page(&REAL, &state(lang, query)).unwrap()
}

fn table(lang: Lang, query: &str) -> ChartTable {
    views::chart_table(&REAL, &state(lang, query)).unwrap()
}

/// The sentences of a page; the title alone where there is only one.
fn sentences(lang: Lang, query: &str) -> Vec<String> {
    page(lang, query).told.sentences
}

/// The lines of a chart: label, first and last year.
fn drawn(chart: Option<&Chart>) -> String {
    let Some(Chart::Line(chart)) = chart else { return String::new() };
    let line = |line: &Series| {
        let years = line.points.iter().map(|point| point.x);
        let (first, last) = (years.clone().fold(f64::MAX, f64::min), years.fold(0.0, f64::max));
        format!("{} {first}-{last}", line.label)
    };
    chart.series.iter().map(line).collect::<Vec<_>>().join(", ")
}

fn lines(page: &ChartPage) -> &LineChart {
    match &page.chart {
        Some(Chart::Line(chart)) => chart,
        other => panic!("no lines: {other:?}"),
    }
}

/// The rows of a table: place, year and value.
fn rows(table: &ChartTable) -> Vec<String> {
    let row = |row: &views::ChartRow| format!("{} {} {}", row.place.text, row.year, row.value);
    table.rows.iter().map(row).collect()
}

fn chosen(facets: &[Facet]) -> Vec<&str> {
    facets.iter().filter(|facet| facet.chosen).map(|facet| facet.label.as_str()).collect()
}

// ---- What is said ----------------------------------------------------------------------------

#[test]
fn a_rank_is_told_with_its_total_its_year_and_how_many_places_it_moved() {
    for (lang, expect) in [
        (Lang::En, "Peru: 59th of 193 in 2022, 12 places better than in 2020"),
        (Lang::Es, "Perú: 59.º de 193 en 2022, 12 puestos mejor que en 2020"),
        (Lang::Ko, "페루: 2022년 193개국 중 59위, 2020년보다 12계단 상승"),
    ] {
        let query = "indicator=egdi-rank&country=per&from=2020&to=2022";
        assert_eq!(sentences(lang, query), [expect]);
        assert_eq!(page(lang, query).told.headline, expect);
    }
}
#[test]
fn a_rank_that_grew_is_worse() {
    let told = sentences(Lang::En, "indicator=egdi-rank&country=kor&from=2020&to=2022");
    assert_eq!(told, ["Republic of Korea: 3rd of 193 in 2022, 1 place worse than in 2020"]);
    let told = sentences(Lang::Es, "indicator=egdi-rank&country=kor&from=2020&to=2022");
    assert_eq!(told, ["República de Corea: 3.º de 193 en 2022, 1 puesto peor que en 2020"]);
}
#[test]
fn shares_are_told_in_points_and_numbers_in_times() {
    let told = sentences(Lang::En, "country=per&from=2000&to=2020");
    assert_eq!(told, ["Peru: 65.3% in 2020, 62.2 percentage points more than in 2000"]);
    let told =
        sentences(Lang::En, "indicator=broadband-subscriptions&country=per&from=2001&to=2023");
    assert!(told[0].contains(" times as many as in 20"), "{told:?}");
    let told = sentences(Lang::Ko, "country=per&from=2000&to=2020");
    assert_eq!(told, ["페루: 2020년 65.3%, 2000년보다 62.2%p 증가"]);
}
#[test]
fn what_was_subtracted_is_what_is_shown() {
    // The reader who subtracts the two shown values finds the change that is told.
    for place in ["per", "kor", "uzb", "tun", "col"] {
        let one = |year: u16| {
            let table = table(Lang::En, &format!("country={place}&from={year}&to={year}"));
            let row = table.rows.iter().find(|row| !row.differs || !row.marked).unwrap();
            let value: f64 = row.value.trim_end_matches('%').parse().unwrap();
            (value * 10.0).round() / 10.0
        };
        let told = sentences(Lang::En, &format!("country={place}&from=2010&to=2020"));
        let by = ((one(2020) - one(2010)) * 10.0).round() / 10.0;
        assert!(told[0].contains(&format!("{by} percentage point")), "{told:?} {by}");
    }
}
#[test]
fn after_a_doubt_or_a_break_the_change_is_told_from_the_years_behind_it() {
    let page = page(Lang::En, "country=khm");
    let sentence = &page.told.sentences[0];
    assert!(sentence.ends_with("than in 2020"), "{sentence}");
    assert!(page.told.from_remark && page.notes.iter().any(|note| note.contains("in doubt")));
}
#[test]
fn several_places_are_told_by_the_highest_and_the_lowest_each_with_its_year() {
    let page = page(Lang::En, "country=kor,per,lao&to=2020");
    assert_eq!(
        page.told.headline,
        "Highest: Republic of Korea, 96.5% (2020); lowest: Laos, 54% (2020)"
    );
    let ranks = self::page(Lang::En, "indicator=egdi-rank&country=kor,per&to=2022");
    assert_eq!(
        ranks.told.headline,
        "Best placed: Republic of Korea, 3rd of 193 (2022); furthest back: Peru, 59th of 193 (2022)"
    );
}
#[test]
fn releases_are_points_without_a_change_and_without_a_best() {
    for lang in Lang::ALL {
        let m = messages(lang);
        for indicator in ["govtech-group", "govtech-maturity"] {
            let page = page(lang, &format!("indicator={indicator}"));
            assert!(page.notes.iter().any(|note| note == m.not_a_trend), "{indicator}");
            assert_eq!(page.told.headline.matches(" · ").count(), 1, "{}", page.told.headline);
            assert!(page.told.sentences.iter().all(|told| !told.contains("2020")), "{lang}");
            let kinds = &page.choices.kinds;
            assert!(kinds.iter().all(|kind| kind.label != m.on_charts.kinds[3]), "no slope");
        }
        assert!(!page(lang, "").notes.iter().any(|note| note == m.not_a_trend));
    }
    let page = page(Lang::En, "indicator=govtech-maturity&country=per");
    assert!(lines(&page).series[0].points.windows(2).all(|pair| pair[1].x - pair[0].x > 1.5));
}
#[test]
fn the_caption_is_the_description_of_the_page() {
    for lang in Lang::ALL {
        let state = state(lang, "indicator=egdi-rank&country=per&from=2020&to=2022");
        let head = views::head(&REAL, &state);
        let page = views::chart_page(&REAL, &state).unwrap();
        assert!(head.title.starts_with(&page.told.headline), "{}", head.title);
        assert_eq!(head.description, page.told.whole(&page.indicator.text));
        let start = views::head(&REAL, &self::state(lang, ""));
        assert!(start.title.starts_with(messages(lang).connectivity_title));
    }
}
#[test]
fn a_gap_is_told_with_both_sides_and_how_wide_it_is() {
    let page = page(Lang::En, "indicator=unnamed-digital-divide");
    assert_eq!(page.kind, ChartKind::Gap);
    assert_eq!(
        page.told.headline,
        "Peru, 2022: Lima 84%, Rural 46.8%, a gap of 37.2 percentage points"
    );
}

// ---- What to know ----------------------------------------------------------------------------

#[test]
fn ranks_of_one_number_of_countries_share_an_axis_and_the_note_says_which() {
    // In 2012 there were 193 countries, too, but those without an index shared the last place.
    for lang in Lang::ALL {
        let page = page(lang, "indicator=egdi-rank&country=per,kor");
        let chart = lines(&page);
        assert!(
            chart.series.iter().all(|line| line.points.len() == 6),
            "{}",
            drawn(page.chart.as_ref())
        );
        assert_eq!(chart.y, (193.0, 1.0), "the best on top");
        assert!(page.notes[0].contains("193"));
        assert_eq!(page.notes[1], messages(lang).on_charts.early_surveys);
    }
}
#[test]
fn doubtful_values_are_marked_explained_and_told_in_their_tip() {
    let page = page(Lang::En, "country=khm");
    let doubtful = |line: &Series| {
        let points = line.points.iter().filter(|point| point.quality == Mark::Doubtful);
        points.map(|point| point.x.to_string()).collect::<Vec<_>>()
    };
    let line = &lines(&page).series[0];
    assert_eq!(doubtful(line), ["2014", "2015", "2016", "2017", "2018", "2019"]);
    assert!(page.signs.iter().any(|(sign, _)| *sign == ChartSign::Value(Mark::Doubtful)));
    let at = line.points.iter().position(|point| point.quality == Mark::Doubtful).unwrap();
    assert_eq!(page.tip(0, at).unwrap().doubts, ["doubtful"]);
    assert!(self::page(Lang::En, "country=kor").signs.is_empty());
}
#[test]
fn a_break_that_a_remark_explains_is_marked_in_the_line() {
    let page = page(Lang::En, "indicator=mobile-per-100&country=uzb,lao");
    let breaks: Vec<&[f64]> =
        lines(&page).series.iter().map(|line| line.breaks.as_slice()).collect();
    assert_eq!(breaks, [[2012.0], [2019.0]]);
    assert!(page.signs.iter().any(|(sign, _)| *sign == ChartSign::Break));
    // Releases are no series that could break.
    let releases = self::page(Lang::En, "indicator=govtech-maturity&country=uzb");
    assert!(lines(&releases).series.iter().all(|line| line.breaks.is_empty()));
}
#[test]
fn claims_that_differ_are_marked_in_the_chart_and_in_the_table() {
    let query = "indicator=broadband-subscriptions&country=per";
    let page = page(Lang::En, query);
    assert!(page.signs.iter().any(|(sign, _)| *sign == ChartSign::Value(Mark::Superseded)));
    let table = table(Lang::En, query);
    let of_2021: Vec<_> = table.rows.iter().filter(|row| row.year == "2021").collect();
    assert_eq!(of_2021.len(), 2);
    assert!(of_2021.iter().all(|row| row.differs));
    assert!(table.rows.iter().filter(|row| row.year != "2021").all(|row| !row.differs));
    // A rank whose total a document leaves out is the same rank.
    let ranks = self::table(Lang::En, "indicator=egdi-rank&country=per");
    assert!(ranks.rows.iter().all(|row| !row.differs));
}
#[test]
fn a_world_of_another_edition_says_which() {
    for lang in Lang::ALL {
        let page = page(lang, "");
        let world = id("wdi-2025-internet-use-world");
        let edition = REAL.title(&world, lang);
        assert!(page.notes.iter().any(|note| note.contains(edition)), "{:?}", page.notes);
        let without = self::page(lang, "country=kor,per");
        assert!(without.notes.iter().all(|note| !note.contains(edition)));
    }
}
#[test]
fn values_of_other_years_than_asked_for_are_noticed() {
    let page = page(Lang::En, "country=kor,per&to=2099");
    assert!(page.notices[0].starts_with("No value is of 2099."), "{:?}", page.notices);
    let bars = self::page(Lang::En, "country=kor,per,world&chart=bar");
    let years: Vec<_> = table(Lang::En, "country=kor,per,world&chart=bar&order=year").rows;
    assert!(!years.is_empty());
    for notice in &bars.notices {
        assert!(notice.starts_with("Not every value is of 20"), "{notice}");
    }
    let missing = self::page(Lang::En, "country=per,hnd");
    assert_eq!(missing.notices, ["Without a value here: Honduras."]);
}
#[test]
fn each_source_says_its_years_edition_licence_and_when_it_was_read() {
    for lang in Lang::ALL {
        let page = page(lang, "country=per");
        let wdi = id("wdi-2025-internet-use");
        let wdi = REAL.title(&wdi, lang);
        let source = page.sources.iter().find(|one| one.source.text == wdi).unwrap();
        assert!(source.details.contains("CC BY 4.0"), "{}", source.details);
        assert!(source.details.contains("2000") && source.details.contains("2026"));
        let ranks = self::page(lang, "indicator=egdi-rank&country=per&from=2014");
        let of_surveys =
            ranks.sources.iter().filter(|one| one.source.route.path().contains("egovkb"));
        for one in of_surveys {
            assert!(one.details.contains(messages(lang).no_licence), "{}", one.details);
        }
    }
}
#[test]
fn the_axis_says_its_unit_and_where_it_begins() {
    assert_eq!(page(Lang::En, "").axis, "% · axis from 0");
    assert_eq!(page(Lang::En, "indicator=egdi-rank").axis, "rank · axis from 1");
    let slope = page(Lang::En, "country=kor,per&chart=slope");
    assert!(slope.notes.iter().any(|note| note == messages(Lang::En).on_charts.no_zero));
}

// ---- Tips and events -------------------------------------------------------------------------

#[test]
fn every_spot_of_every_kind_has_a_tip_with_its_year_value_and_source() {
    for indicator in views::chart_indicators(&REAL) {
        for kind in ChartKind::ALL {
            let query =
                format!("indicator={indicator}&chart={}&country=kor,per,uzb,lao", kind.word());
            let page = page(Lang::Es, &query);
            let Some(chart) = &page.chart else { continue };
            for spot in chart.spots(atlas::chart::Px(720)) {
                let tip = page.tip(spot.series, spot.point);
                let tip = tip.unwrap_or_else(|| panic!("{query}: {spot:?}"));
                assert!(!tip.year.is_empty() && !tip.value.is_empty() && !tip.source.is_empty());
            }
        }
    }
}
#[test]
fn a_tip_says_what_the_picture_shows_at_its_spot() {
    let page = page(Lang::En, "country=kor,per");
    for (series, line) in lines(&page).series.iter().enumerate() {
        for (point, drawn) in line.points.iter().enumerate() {
            let tip = page.tip(series, point).unwrap();
            assert_eq!(
                (tip.place.as_str(), tip.year.as_str()),
                (line.label.as_str(), drawn.x.to_string().as_str())
            );
            let value: f64 = tip.value.trim_end_matches('%').parse().unwrap();
            assert!((value - drawn.y).abs() < 0.06, "{value} {}", drawn.y);
        }
    }
}
#[test]
fn events_are_agreements_measures_and_centres_of_the_chosen_and_only_when_switched_on() {
    let off = page(Lang::En, "country=kor,per");
    assert_eq!((off.events.as_ref(), lines(&off).events.len()), (None, 0));
    let switch = off.choices.events.unwrap();
    let on = views::chart_page(&REAL, &switch.state).unwrap();
    let events = on.events.as_ref().unwrap();
    assert_eq!(lines(&on).events.len(), events.len());
    assert!(events.len() > 5);
    for event in events {
        let Route::Record(kind, id) = &event.record.route else { panic!("no record") };
        assert!([Kind::Agreement, Kind::Measure, Kind::Centre].contains(kind), "{id}");
        let record = REAL.record_at(*kind, id).unwrap();
        // Korea is partner in nearly all: beside another country only what is that country's.
        assert!(REAL.countries(record).contains(&support::id("per")), "{id}");
        assert!(!record.is_ahead(), "{id} was only planned");
    }
    // Only lines have years to stand under.
    assert_eq!(page(Lang::En, "country=kor,per&events=on&chart=bar").events, None);
}

// ---- The table -------------------------------------------------------------------------------

#[test]
fn a_table_of_ranks_holds_every_survey_with_its_number_of_countries() {
    let rows = rows(&table(Lang::En, "indicator=egdi-rank&country=per"));
    assert!(rows.contains(&"Peru 2003 53rd of 191".to_owned()), "{rows:?}");
    assert!(rows.contains(&"Peru 2010 63rd of 192".to_owned()));
    assert!(rows.contains(&"Peru 2020 71st of 193".to_owned()));
    assert!(rows.contains(&"Peru 2020 71st (total not given)".to_owned()));
    assert!(rows[0].starts_with("Peru 2024 "));
}
#[test]
fn the_table_is_ordered_by_each_column_and_turned_round() {
    for order in ["", "&order=year", "&order=value", "&order=quality", "&order=source"] {
        let query = format!("country=kor,per&from=2019{order}");
        let table = table(Lang::En, &query);
        let head = table.heads.iter().find(|head| head.order.is_some()).unwrap();
        let mut turned = views::chart_table(&REAL, &head.state).unwrap().rows;
        turned.reverse();
        let plain = |rows: &[views::ChartRow]| {
            rows.iter()
                .map(|row| (row.place.text.clone(), row.year.clone(), row.value.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(plain(&turned), plain(&table.rows), "{order}");
    }
    let values = table(Lang::En, "country=kor,per,lao&from=2020&to=2020&order=value");
    let places: Vec<&str> = values.rows.iter().map(|row| row.place.text.as_str()).collect();
    assert_eq!(places, ["Republic of Korea", "Peru", "Laos"]);
    let ranks = table(Lang::En, "indicator=egdi-rank&country=kor,per&from=2022&order=value");
    assert!(ranks.rows[0].place.text.contains("Korea"), "the best rank first");
}
#[test]
fn a_text_narrows_the_table_whatever_its_accents() {
    for text in ["peru", "PERÚ", "peru 2019"] {
        let query = format!("country=kor,per&q={}", text.replace(' ', "+"));
        let table = table(Lang::Es, &query);
        assert!(!table.rows.is_empty(), "{text}");
        assert!(table.rows.iter().all(|row| row.place.text == "Perú"), "{text}");
    }
    assert!(table(Lang::Es, "country=kor,per&q=atlantis").rows.is_empty());
}
#[test]
fn remarks_are_numbered_once_each() {
    let table = table(Lang::En, "country=khm");
    assert_eq!(table.remarks.len(), 1, "one remark for all years of the break");
    assert!(table.remarks[0].starts_with("The series breaks between years"));
    assert_eq!(table.rows.iter().filter(|row| row.remark == Some(1)).count(), 6);
    assert!(table.rows.iter().all(|row| row.remark.is_some() == row.marked));
}
#[test]
fn a_long_table_says_how_much_of_it_is_shown() {
    let all: Vec<&str> = views::chart_places(&REAL, &id("internet-use"))
        .into_iter()
        .map(atlas::model::Id::as_str)
        .collect();
    let table = table(Lang::En, &format!("country={}", all.join(",")));
    assert_eq!(table.rows.len(), ROWS_MAX);
    assert!(table.left.contains("200"), "{}", table.left);
    assert_eq!(self::table(Lang::En, "country=per").left, "");
}

// ---- The map ---------------------------------------------------------------------------------

#[test]
fn the_map_has_the_newest_value_of_each_place_with_its_year() {
    for lang in Lang::ALL {
        let map = views::value_map(&REAL, &state(lang, "as=map")).unwrap();
        assert_eq!(map.marks.len(), 2);
        assert!(map.off.contains(REAL.title(&id("world"), lang)), "{}", map.off);
        assert!(map.marks.iter().all(|mark| mark.value.contains("20")), "{:?}", map.marks);
        assert!(map.marks[0].radius > map.marks[1].radius, "the higher value is larger");
    }
    let ranks =
        views::value_map(&REAL, &state(Lang::En, "indicator=egdi-rank&as=map&country=kor,lao"));
    let marks = ranks.unwrap().marks;
    assert!(marks[0].place.text.contains("Korea") && marks[0].radius > marks[1].radius);
}
#[test]
fn equal_input_gives_equal_pages() {
    for query in ["", "indicator=egdi-rank&events=on", "as=table&order=value", "as=map"] {
        assert_eq!(page(Lang::Ko, query), page(Lang::Ko, query), "{query}");
        assert_eq!(table(Lang::Ko, query), table(Lang::Ko, query), "{query}");
    }
}
#[test]
fn without_datasets_there_is_no_page_at_all() {
    let empty = atlas_of("");
    assert_eq!(views::chart_page(&empty, &state(Lang::En, "")), None);
    assert_eq!(views::chart_table(&empty, &state(Lang::En, "")), None);
    assert_eq!(views::value_map(&empty, &state(Lang::En, "")), None);
    assert_eq!(LINES_MAX, 6);
}
