//! Countries and filters side by side, as data and as files.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::sync::{Arc, LazyLock};

use atlas::address::{Filter, Route, SavedFilter, ViewState};
use atlas::export::{Edition, Format, compare_csv, compare_json, file_name};
use atlas::i18n::messages;
use atlas::model::{Kind, Lang};
use atlas::views::{self, Atlas, CompareChoice, CompareView, IndicatorRow};
use serde_json::Value;
use support::{Random, id};

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(support::real_atlas);

fn state(lang: Lang, query: &str) -> ViewState {
    ViewState::parse(&ViewState::new(lang, Route::Compare).path(), query, lang)
}

fn view(query: &str) -> CompareView {
    views::compare(&REAL, &state(Lang::En, query))
}

fn names(view: &CompareView) -> String {
    view.columns.iter().map(|column| column.label.as_str()).collect::<Vec<_>>().join(", ")
}

/// A row's counts, such as "31 3".
fn counts(view: &CompareView, label: &str) -> String {
    let rows = view.kinds.iter().chain(&view.years);
    let row = rows.into_iter().find(|row| row.label == label);
    let cells = row.unwrap_or_else(|| panic!("no row {label}")).cells.iter();
    cells.map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn indicator(view: &CompareView, name: &str) -> IndicatorRow {
    let is = |row: &&IndicatorRow| row.indicator.route == Route::Record(Kind::Indicator, id(name));
    view.indicators.iter().find(is).unwrap_or_else(|| panic!("no row {name}")).clone()
}

/// The cells of an indicator, such as "82% 2024 | no value".
fn values(row: &IndicatorRow) -> String {
    let cell = |cell: &Option<views::IndicatorCell>| match cell {
        Some(cell) => format!("{} {}", cell.value, cell.period),
        None => messages(Lang::En).on_compare.no_value.to_owned(),
    };
    row.cells.iter().map(cell).collect::<Vec<_>>().join(" | ")
}

// ---- Countries -------------------------------------------------------------------------------

#[test]
fn peru_and_uzbekistan_stand_side_by_side_when_nothing_is_chosen() {
    let view = view("");
    assert_eq!(names(&view), "Peru, Uzbekistan");
    assert_eq!(view.notes, Vec::<String>::new());
    assert_eq!(view.day, "22 November 2026");
    assert_eq!(values(&indicator(&view, "egdi-rank")), "58th of 193 2024 | 63rd of 193 2024");
    assert_eq!(values(&indicator(&view, "internet-use")), "82% 2024 | 89.5% 2024");
    let egdi = indicator(&view, "egdi");
    let cell = egdi.cells[0].as_ref().unwrap();
    assert_eq!(
        (cell.value.as_str(), cell.quality, egdi.unit),
        ("0.807", "as published", "index, 0 to 1")
    );
    assert_eq!(cell.source.route, Route::Record(Kind::Source, id("egovkb-2024")));
    assert_eq!(cell.locator, "PER, 2024");
    assert_eq!(view, self::view("country=per,uzb"));
}
#[test]
fn every_count_is_what_its_timeline_lists() {
    for query in ["", "country=kor,per,lao,cri", "a=q%3Dforum&b=kind%3Devents,measures%26to%3D2016"]
    {
        let view = view(query);
        let listed = |state: &ViewState| views::listed(&REAL, state).len();
        for (at, column) in view.columns.iter().enumerate() {
            let all = listed(&column.timeline);
            assert_eq!(column.total, (messages(Lang::En).records)(all, &all.to_string()));
            let of_kinds = view.kinds.iter().map(|row| {
                let cell = &row.cells[at];
                let count: usize = cell.text.parse().unwrap();
                assert_eq!(
                    cell.timeline.as_ref().map_or(0, listed),
                    count,
                    "{query} {}",
                    row.label
                );
                count
            });
            assert_eq!(of_kinds.sum::<usize>(), all, "{query}");
            let of_years =
                view.years.iter().map(|row| row.cells[at].text.parse::<usize>().unwrap());
            assert_eq!(of_years.sum::<usize>(), all, "{query}");
        }
    }
}
#[test]
fn agreements_have_their_term_and_how_it_stands_on_the_day_of_the_edition() {
    let view = view("country=per,uzb");
    let lines: Vec<String> = view.agreements[0]
        .iter()
        .map(|one| format!("{}; {}; {}; {}", one.date, one.term, one.standing, one.ahead))
        .collect();
    assert_eq!(
        lines,
        [
            "14 April 2021; ; no term in the sources; false",
            "September 2017; ; no term in the sources; false",
            "2017; 2017–2023; term over; false",
            "20 April 2015; ; no term in the sources; false",
            "; since 2024; not known to have begun; true",
        ]
    );
    assert_eq!(view.agreements[1], []);
}
#[test]
fn a_centre_has_all_its_terms_and_the_one_of_the_day() {
    let view = view("country=per,uzb");
    let terms = |at: usize| {
        let centre: &views::CentreTerms = &view.centres[at][0];
        let dates: Vec<&str> = centre.terms.iter().map(|term| term.date.as_str()).collect();
        (dates.join("; "), centre.term_today.date.clone(), centre.term_today.note.clone())
    };
    let expect = |dates: &str, note: &str| (dates.into(), "None recorded".into(), note.into());
    let peru = "September 2017 – 2020 (uncertain); 2021–2023; since 2024";
    assert_eq!(terms(0), expect(peru, "Last: 2021–2023"));
    let uzbekistan = "2013–2015; 30 January 2020 – 2022";
    assert_eq!(terms(1), expect(uzbekistan, "Last: 30 January 2020 – 2022"));
    assert!(view.centres[0][0].terms[2].ahead);
}
#[test]
fn one_country_stands_alone_and_asks_for_another() {
    let view = view("country=per");
    assert_eq!(names(&view), "Peru");
    assert_eq!(view.notes, [messages(Lang::En).on_compare.one_country]);
    assert!(
        view.indicators.iter().all(|row| row.cells.iter().flatten().all(|one| one.share.is_none()))
    );
}
#[test]
fn of_five_countries_four_find_room_and_the_fifth_is_named() {
    let view = view("country=arg,col,cri,per,uzb");
    assert_eq!(names(&view), "Argentina, Colombia, Costa Rica, Peru");
    assert_eq!(view.notes, ["Four countries fit side by side; left out: Uzbekistan"]);
    let CompareChoice::Countries { countries, full, .. } = &view.choice else { panic!() };
    assert!(*full);
    let chosen: Vec<&str> =
        countries.iter().filter(|one| one.chosen).map(|one| one.label.as_str()).collect();
    assert_eq!(chosen, ["Argentina", "Colombia", "Costa Rica", "Peru"]);
    // Taking one off leaves the three that are seen.
    let off = countries.iter().find(|one| one.label == "Colombia").unwrap();
    assert_eq!(off.state.places(), ["arg", "cri", "per"].map(id));
}
#[test]
fn what_is_no_country_is_named_and_left_out() {
    let view = view("country=atlantis,lima,per,world,egdi");
    assert_eq!(names(&view), "Peru");
    let note = "The address names what is not a country of this atlas: atlantis, egdi, lima, world";
    assert_eq!(view.notes, [note, messages(Lang::En).on_compare.one_country]);
    let nobody = self::view("country=atlantis");
    assert_eq!((names(&nobody).as_str(), nobody.notes.len()), ("", 2));
    assert!(nobody.kinds.is_empty() && nobody.years.is_empty() && nobody.indicators.is_empty());
}
#[test]
fn the_choice_lists_every_country_and_a_text_in_any_language_narrows_it() {
    let labels = |lang: Lang, query: &str| {
        let view = views::compare(&REAL, &state(lang, query));
        let CompareChoice::Countries { countries, .. } = view.choice else { panic!() };
        countries.into_iter().map(|one| one.label).collect::<Vec<_>>()
    };
    let all = REAL.snapshot.of_kind(Kind::Place);
    let all = all.filter(|one| one.form == Some(atlas::model::Form::Country)).count();
    assert_eq!(labels(Lang::En, "").len(), all);
    // The chosen ones stay, so that they can be taken off.
    assert_eq!(labels(Lang::En, "country=per&q=costa"), ["Peru", "Costa Rica"]);
    assert_eq!(labels(Lang::Es, "country=per&q=라오스"), ["Perú", "Laos"]);
    assert_eq!(labels(Lang::En, "country=per&q=URY"), ["Peru"]);
    assert_eq!(labels(Lang::En, "country=uzb&q=Paraguey"), ["Uzbekistan", "Paraguay"]);
    assert_eq!(labels(Lang::Ko, "country=per&q=nothing-like-it"), ["페루"]);
}
#[test]
fn a_choice_switches_itself_and_begins_with_what_is_seen() {
    let CompareChoice::Countries { countries, full, .. } = view("").choice else { panic!() };
    assert!(!full);
    for one in &countries {
        assert_eq!(one.chosen, ["Peru", "Uzbekistan"].contains(&one.label.as_str()));
    }
    let laos = countries.iter().find(|one| one.label == "Laos").unwrap();
    assert_eq!(laos.state.query(), "?country=lao,per,uzb");
    let peru = countries.iter().find(|one| one.label == "Peru").unwrap();
    assert_eq!(peru.state.query(), "?country=uzb");
}

// ---- What is missing, what cannot be compared ------------------------------------------------

const THREE_PLACES: &str = r#""places":[
    {"id":"aaa","title":{"en":"A","es":"A","ko":"에이"},"summary":{"en":"A","es":"A","ko":"에이"},"form":"country"},
    {"id":"bbb","title":{"en":"B","es":"B","ko":"비"},"summary":{"en":"B","es":"B","ko":"비"},"form":"country"},
    {"id":"ccc","title":{"en":"C","es":"C","ko":"시"},"summary":{"en":"C","es":"C","ko":"시"},"form":"country"}]"#;

/// A snapshot of three countries, one indicator of a unit, and values "place period value total".
fn ranked(unit: &str, values: &[&str]) -> Atlas {
    let text = |text: &str| format!(r#"{{"en":"{text}","es":"{text}","ko":"값 {text}"}}"#);
    let value = |line: &&str| {
        let cells: Vec<&str> = line.split(' ').collect();
        let of =
            if cells[3] == "-" { String::new() } else { format!(r#","rank_of":"{}""#, cells[3]) };
        format!(
            r#"{{"indicator":"x","place":"{}","area":"national","period":"{}","value":"{}"{of},
            "quality":"as-published","source":"s","locator":"row 1"}}"#,
            cells[0], cells[1], cells[2]
        )
    };
    let values: Vec<String> = values.iter().map(value).collect();
    let json = format!(
        r#"{{"format":1,"seq":1,"published":"2026-11-22","records":{{{THREE_PLACES},
        "indicators":[{{"id":"x","title":{0},"summary":{0},"unit":"{unit}","claims":[{{"field":"record","source":"s","locator":"a"}}]}}],
        "sources":[{{"id":"s","title":{0},"summary":{0},"form":"official","csl":{{"type":"dataset","title":"S"}}}}]}},
        "observations":[{1}]}}"#,
        text("x"),
        values.join(",")
    );
    let loaded = atlas::snapshot::read(json.as_bytes()).unwrap();
    assert_eq!(support::problem_lines(&loaded), Vec::<String>::new(), "{json}");
    Atlas::new(loaded, "0".repeat(64))
}

fn row_of(atlas: &Atlas) -> IndicatorRow {
    let view = views::compare(atlas, &state(Lang::En, "country=aaa,bbb,ccc"));
    view.indicators.first().cloned().unwrap()
}

fn shares(row: &IndicatorRow) -> Vec<Option<u16>> {
    row.cells.iter().map(|cell| cell.as_ref().and_then(|cell| cell.share)).collect()
}

#[test]
fn ranks_among_different_numbers_of_countries_share_no_picture() {
    let words = messages(Lang::En).on_compare;
    let row = row_of(&ranked("rank", &["aaa 2024 1 193", "bbb 2024 193 193", "ccc 2024 97 193"]));
    assert_eq!((row.notes.len(), row.ranked), (0, true));
    assert_eq!(shares(&row), [Some(0), Some(1000), Some(500)]);
    let row = row_of(&ranked("rank", &["aaa 2024 1 193", "bbb 2024 2 190"]));
    assert_eq!(row.notes, [words.not_comparable]);
    assert_eq!(shares(&row), [None, None, None]);
    assert_eq!(values(&row), "1st of 193 2024 | 2nd of 190 2024 | no value");
    let row = row_of(&ranked("rank", &["aaa 2024 1 none-given", "bbb 2024 2 none-given"]));
    assert_eq!(row.notes, [words.not_comparable]);
    assert_eq!(shares(&row), [None, None, None]);
}
#[test]
fn what_is_missing_is_no_value_and_never_zero() {
    let row = row_of(&ranked("percent", &["aaa 2024 0 -", "ccc 2023 50 -"]));
    assert_eq!(values(&row), "0% 2024 | no value | 50% 2023");
    assert_eq!(shares(&row), [Some(0), None, Some(500)]);
    assert_eq!(row.notes, [messages(Lang::En).on_compare.years_differ]);
}
#[test]
fn the_newest_value_of_each_country_is_taken() {
    let row = row_of(&ranked("count", &["aaa 2019 7 -", "aaa 2024 5 -", "bbb 2024 20 -"]));
    assert_eq!(values(&row), "5 2024 | 20 2024 | no value");
    assert_eq!(shares(&row), [Some(250), Some(1000), None]);
}
#[test]
fn a_country_without_data_says_so_everywhere() {
    let atlas = ranked("percent", &["aaa 2024 10 -"]);
    let view = views::compare(&atlas, &state(Lang::En, "country=bbb,ccc"));
    assert_eq!(names(&view), "B, C");
    assert!(view.kinds.is_empty() && view.years.is_empty() && view.indicators.is_empty());
    assert_eq!(view.without_value, 1);
    assert_eq!(view.agreements, [vec![], vec![]]);
    assert_eq!(view.centres, [vec![], vec![]]);
    assert!(view.columns.iter().all(|column| column.total == "0 records"));
}
#[test]
fn an_empty_snapshot_is_compared_without_a_word() {
    let atlas = support::atlas_of("");
    for query in ["", "country=per", "a=all", "a=all&b=kind%3Devents"] {
        let view = views::compare(&atlas, &state(Lang::Ko, query));
        assert!(view.kinds.is_empty() && view.indicators.is_empty(), "{query}");
    }
}

// ---- Two filters -----------------------------------------------------------------------------

#[test]
fn two_filters_stand_side_by_side() {
    let view =
        view("a=kind%3Dagreements%26country%3Dper&b=kind%3Devents%26country%3Duzb&country=arg");
    assert_eq!(names(&view), "Agreements · Peru, Events · Uzbekistan");
    assert_eq!(
        (counts(&view, "Agreements"), counts(&view, "Events")),
        ("4 0".into(), "0 3".into())
    );
    assert_eq!(view.agreements.iter().map(Vec::len).collect::<Vec<_>>(), [4, 0]);
    assert_eq!(view.indicators, []);
    assert_eq!(view.columns[0].timeline.query(), "?kind=agreements&country=per");
    assert_eq!(view.columns[0].page, None);
}
#[test]
fn a_filter_alone_asks_for_the_second_and_everything_is_a_filter() {
    let view = view("b=all");
    assert_eq!(names(&view), "All records");
    assert_eq!(view.notes, [messages(Lang::En).on_compare.one_filter]);
    let CompareChoice::Filters { slots, countries } = &view.choice else { panic!() };
    assert_eq!((slots[0].label.as_str(), slots[0].query.as_str()), ("", ""));
    assert_eq!((slots[1].label.as_str(), slots[1].query.as_str()), ("All records", "all"));
    assert_eq!(countries.query(), "");
    let events = slots[0].choices.iter().find(|one| one.label == "Events").unwrap();
    assert_eq!(events.state.query(), "?a=kind%3Devents&b=all");
}
#[test]
fn a_story_is_a_filter_to_choose_and_is_called_by_its_title() {
    let stories = views::stories(&REAL, Lang::Ko);
    let story = stories.iter().find(|one| one.state.route == Route::Timeline).unwrap();
    let CompareChoice::Countries { filters, .. } =
        views::compare(&REAL, &state(Lang::Ko, "")).choice
    else {
        panic!()
    };
    assert_eq!(filters.saved[0], Some(SavedFilter::of(&story.state)));
    let view = views::compare(&REAL, &filters);
    assert_eq!((view.columns.len(), view.columns[0].label.as_str()), (2, story.title.as_str()));
}
#[test]
fn hostile_addresses_compare_something_and_come_back() {
    let mut random = Random::seeded(46);
    let pieces = [
        "country=per",
        "country=",
        "a=",
        "b=",
        "a=all",
        "b=%",
        "a=%2526",
        "&",
        "=",
        ",",
        "%00",
        "a=q%3D%3Cscript%3E",
        "q=%",
        "kor,uzb,lao,cri,arg",
        "a=country%3Dper",
        "b=from%3D9999",
        "b=to%3D0001",
        "a=%3F%3F%23",
        "country=-,--,a--b",
        "\u{202E}",
        "한",
    ];
    for _ in 0..300 {
        let query: String =
            (0..random.below(8)).flat_map(|_| [*random.pick(&pieces), "&"]).collect();
        let state = state(Lang::En, &query);
        let view = views::compare(&REAL, &state);
        assert!(view.columns.len() <= 4, "{query}");
        let written = state.query();
        let again = ViewState::parse("en/compare/", written.trim_start_matches('?'), Lang::En);
        assert_eq!(again, state, "{query}");
        let edition = edition(&REAL, Lang::En);
        assert!(compare_csv(&edition, &state).starts_with('\u{FEFF}'));
        let json = compare_json(&edition, &state).unwrap();
        assert!(serde_json::from_str::<Value>(&json).is_ok(), "{query}");
    }
}

// ---- To take away ----------------------------------------------------------------------------

fn edition(atlas: &Atlas, lang: Lang) -> Edition<'_> {
    Edition { atlas, lang, root: "https://atlas.example/", accessed: None }
}

/// A table read back: rows of cells.
fn read_back(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.strip_prefix('\u{FEFF}').unwrap().as_bytes());
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}

#[test]
fn the_table_has_a_line_for_every_value_with_labels_codes_and_sources() {
    for lang in Lang::ALL {
        let state = state(lang, "country=per,uzb");
        let rows = read_back(&compare_csv(&edition(&REAL, lang), &state));
        assert_eq!(rows[0], messages(lang).on_compare.columns);
        assert!(rows.iter().all(|row| row.len() == rows[0].len()));
        let line = |side: &str, subject: &str| {
            let row = rows.iter().find(|row| row[3] == side && row[5] == subject);
            row.unwrap_or_else(|| panic!("{side} {subject}")).clone()
        };
        let rank = line("per", "egdi-rank");
        assert_eq!(rank[6], "58");
        assert_eq!(
            [&rank[8], &rank[9], &rank[12], &rank[13]],
            ["rank", "2024", "193", "as-published"]
        );
        assert_eq!([&rank[15], &rank[16]], ["egovkb-2024", "PER, 2024"]);
        assert_eq!(line("per", "events")[6], "31");
        assert_eq!(line("uzb", "agreements")[6], "0");
        let agreement = line("per", "per-kor-agreement-2017");
        assert_eq!([&agreement[9], &agreement[10], &agreement[11]], ["2017", "2017/2023", "done"]);
        assert_eq!(agreement[15], "prensaperu-2021-10-14");
        assert_eq!(line("uzb", "dgcc-uzb/second-centre")[10], "2020-01-30/2022");
        assert_eq!(rank[2], REAL.title(&id("per"), lang));
    }
}
#[test]
fn a_missing_value_is_an_empty_cell_and_words() {
    let atlas = ranked("percent", &["aaa 2024 0 -"]);
    let state = state(Lang::Es, "country=aaa,bbb");
    let rows = read_back(&compare_csv(&edition(&atlas, Lang::Es), &state));
    let value = |side: &str| {
        let row = rows.iter().find(|row| row[3] == side && row[1] == "indicators").unwrap();
        (row[6].clone(), row[7].clone())
    };
    assert_eq!(value("aaa"), ("0".into(), "0%".into()));
    assert_eq!(value("bbb"), (String::new(), "sin valor".into()));
    let json: Value =
        serde_json::from_str(&compare_json(&edition(&atlas, Lang::Es), &state).unwrap()).unwrap();
    assert_eq!(json["sides"][1]["values"]["x"], serde_json::json!([]));
    assert_eq!(json["sides"][0]["values"]["x"].as_array().unwrap().len(), 1);
}
#[test]
fn the_data_holds_the_records_and_values_as_the_snapshot_does() {
    let state = state(Lang::Ko, "country=per,uzb");
    let json = compare_json(&edition(&REAL, Lang::Ko), &state).unwrap();
    let json: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["format"], "dgcc-atlas-comparison/1");
    assert_eq!(json["address"], "https://atlas.example/ko/compare/?country=per,uzb");
    let peru = &json["sides"][0];
    assert_eq!((&peru["code"], &peru["label"]), (&"per".into(), &"페루".into()));
    assert_eq!(peru["byKind"]["events"], 31);
    assert_eq!(peru["records"]["agreements"].as_array().unwrap().len(), 5);
    assert_eq!(peru["records"]["centres"][0]["id"], "dgcc-per");
    assert_eq!(peru["values"]["egdi-rank"][0]["source"], "egovkb-2024");
    let name = file_name(&edition(&REAL, Lang::Ko), &state, Format::Csv);
    assert_eq!(name, "dgcc-atlas-compare-ko-2026-11-22.csv");
}
#[test]
fn a_hostile_name_stays_one_cell_of_text() {
    let hostile = r#"=HYPERLINK(\"x\"),@a"#;
    let atlas = support::atlas_of(&format!(
        r#""places":[{{"id":"aaa","form":"country","title":{{"en":"{hostile}","es":"{hostile}","ko":"{hostile}가"}},
        "summary":{{"en":"a","es":"a","ko":"가"}}}}],
        "events":[{{"id":"e","title":{{"en":"e","es":"e","ko":"이"}},"summary":{{"en":"e","es":"e","ko":"이"}},
        "form":"visit","date":"2020","places":[{{"id":"aaa","role":"party"}}],"claims":[{{"field":"record","source":"s","locator":"a"}}]}}],
        "sources":[{{"id":"s","title":{{"en":"s","es":"s","ko":"에스"}},"summary":{{"en":"s","es":"s","ko":"에스"}},"form":"official","csl":{{"type":"webpage","title":"S"}}}}]"#
    ));
    let state = state(Lang::En, "country=aaa");
    let rows = read_back(&compare_csv(&edition(&atlas, Lang::En), &state));
    assert!(rows.len() > 5);
    assert!(rows.iter().skip(1).all(|row| row.len() == 19 && row[2].starts_with("'=")));
    assert!(
        serde_json::from_str::<Value>(&compare_json(&edition(&atlas, Lang::En), &state).unwrap())
            .is_ok()
    );
}
#[test]
fn a_comparison_is_cited_by_what_it_compares() {
    let head = views::head(&REAL, &state(Lang::Es, "country=per,uzb"));
    assert_eq!(head.title, "Perú, Uzbekistán: Comparar países o filtros · DGCC Atlas");
    let plain = views::head(&REAL, &state(Lang::Es, ""));
    assert_eq!(plain.title, "Comparar países o filtros · DGCC Atlas");
    assert!(state(Lang::Es, "country=per,uzb").filters.of(Filter::Country).len() == 2);
}
