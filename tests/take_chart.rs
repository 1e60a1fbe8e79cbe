//! A chart that is taken away: golden files byte for byte, and what holds for every one.
#![allow(clippy::disallowed_methods, reason = "golden files are read and written")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::sync::{Arc, LazyLock};

use atlas::address::ViewState;
use atlas::chart::Px;
use atlas::export::{
    CHART_FONT, CHART_INKS, Edition, Format, chart_csv, chart_file_name, chart_json, chart_svg,
    source_line,
};
use atlas::model::{Lang, Observation};
use atlas::snapshot;
use atlas::views::{
    Atlas, ChartQuery, ChartTaken, chart, chart_indicators, chart_kinds, chart_places,
    chart_series, chart_taken, chart_values,
};
use support::{fixture, problem_lines, real_atlas, root};

const ROOT: &str = "https://atlas.example/";
const HASH: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

static SMALL: LazyLock<Atlas> = LazyLock::new(|| {
    let loaded = snapshot::read(&fixture("chart.json")).unwrap();
    assert_eq!(problem_lines(&loaded), Vec::<String>::new());
    Atlas::new(loaded, HASH.to_owned())
});
static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(real_atlas);

/// Compares with `tests/golden/taken-<name>`; `UPDATE_GOLDEN=1` rewrites it.
#[track_caller]
fn golden(name: &str, text: &str) {
    let path = root().join(format!("tests/golden/taken-{name}"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(text == expected, "{} differs; UPDATE_GOLDEN=1 rewrites it:\n{text}", path.display());
}

fn edition(atlas: &Atlas, lang: Lang) -> Edition<'_> {
    Edition { atlas, lang, root: ROOT, accessed: None }
}

fn state(lang: Lang, query: &str) -> ViewState {
    ViewState::parse(&format!("{lang}/connectivity/"), query, lang)
}

fn taken(atlas: &Atlas, state: &ViewState) -> ChartTaken {
    chart_taken(atlas, state).unwrap()
}

/// The picture of a state at a width.
fn svg(atlas: &Atlas, state: &ViewState, width: u32) -> String {
    let edition = edition(atlas, state.lang);
    chart_svg(&edition, &taken(atlas, state), &edition.address(state), Px(width)).unwrap()
}

fn rows(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{FEFF}').unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

// ---- The small set ---------------------------------------------------------------------------

#[test]
fn the_small_set_as_a_table_in_every_language() {
    for lang in Lang::ALL {
        let query = taken(&SMALL, &state(lang, "indicator=share&country=kor,per")).query;
        golden(
            &format!("{lang}.csv"),
            &chart_csv(&edition(&SMALL, lang), &chart_series(&SMALL, &query)),
        );
    }
}
#[test]
fn the_small_set_as_a_picture_in_every_language() {
    for lang in Lang::ALL {
        let state = state(lang, "indicator=share&country=kor,per");
        let text = svg(&SMALL, &state, 480).replace("><", ">\n<");
        golden(&format!("{lang}.svg"), &text);
    }
}
#[test]
fn the_small_set_as_json() {
    let state = state(Lang::Es, "indicator=share&country=per");
    let edition = edition(&SMALL, Lang::Es);
    let json = chart_json(&edition, &taken(&SMALL, &state), &edition.address(&state)).unwrap();
    golden("es.json", &json);
}
#[test]
fn json_names_every_record_that_its_values_name_and_reads_back() {
    let state = state(Lang::En, "indicator=share&country=per");
    let edition = edition(&SMALL, Lang::En);
    let json = chart_json(&edition, &taken(&SMALL, &state), &edition.address(&state)).unwrap();
    let read: serde_json::Value = serde_json::from_str(&json).unwrap();
    let count = |key: &str| read[key].as_array().unwrap().len();
    // The doubtful value stands off the line; town and countryside are not in it.
    assert_eq!((count("shown"), count("series")), (5, 12));
    let kinds = |kind: &str| read["records"][kind].as_array().unwrap().len();
    assert_eq!((kinds("indicators"), kinds("places"), kinds("sources")), (1, 2, 2));
    assert_eq!(
        read["address"],
        "https://atlas.example/en/connectivity/?country=per&indicator=share"
    );
}
#[test]
fn a_cell_that_a_spreadsheet_might_run_gets_an_apostrophe() {
    let query = taken(&SMALL, &state(Lang::En, "indicator=share&country=per")).query;
    let csv = chart_csv(&edition(&SMALL, Lang::En), &chart_series(&SMALL, &query));
    assert!(csv.contains(",'=cmd(),"), "{csv}");
}
#[test]
fn the_name_of_a_file_says_what_is_in_it() {
    let query = taken(&SMALL, &state(Lang::Ko, "indicator=share&country=per")).query;
    let name = chart_file_name(&edition(&SMALL, Lang::Ko), &query, "series", Format::Csv);
    assert_eq!(name, "dgcc-atlas-share-series-ko-2026-11-22.csv");
}
#[test]
fn no_values_give_no_picture_and_the_headings_alone() {
    let state = state(Lang::En, "indicator=share&country=per&from=1990&to=1991");
    let (edition, taken) = (edition(&SMALL, Lang::En), taken(&SMALL, &state));
    assert_eq!(chart_svg(&edition, &taken, "", Px(960)), None);
    assert_eq!(rows(&chart_csv(&edition, &chart_values(&SMALL, &taken.query))).len(), 1);
}

// ---- What holds for every chart of the atlas -------------------------------------------------

/// Every chart that the atlas has of up to four places.
fn each(check: impl Fn(&ChartQuery)) {
    for indicator in chart_indicators(&REAL) {
        let places = chart_places(&REAL, indicator).into_iter().take(4).cloned().collect();
        let query = taken(&REAL, &state(Lang::Es, "")).query;
        let query = ChartQuery { indicator: indicator.clone(), places, ..query };
        for kind in chart_kinds(&REAL, &query) {
            check(&ChartQuery { kind, ..query.clone() });
        }
    }
}

#[test]
fn every_value_in_the_picture_is_in_the_table_and_no_other() {
    each(|query| {
        let drawn = chart(&REAL, query).unwrap().spots(Px(960)).len();
        let shown = chart_values(&REAL, query);
        assert_eq!(drawn, shown.len(), "{query:?}");
    });
}
#[test]
fn a_whole_series_is_every_value_of_the_indicator_with_all_its_digits() {
    for indicator in chart_indicators(&REAL) {
        let query = taken(&REAL, &state(Lang::En, &format!("indicator={indicator}"))).query;
        let csv = rows(&chart_csv(&edition(&REAL, Lang::En), &chart_series(&REAL, &query)));
        let written = |row: &[String]| {
            (row[2].clone(), row[4].clone(), row[5].clone(), row[17].clone(), row[8].clone())
        };
        let mut found: Vec<_> = csv[1..].iter().map(|row| written(row)).collect();
        let mut expected: Vec<_> = REAL
            .snapshot
            .observations()
            .iter()
            .filter(|one| one.indicator == *indicator)
            .map(|one: &Observation| {
                let area = match &one.area {
                    atlas::model::Area::National => "national".to_owned(),
                    atlas::model::Area::Urban => "urban".to_owned(),
                    atlas::model::Area::Rural => "rural".to_owned(),
                    atlas::model::Area::Place(id) => id.to_string(),
                };
                let period = one.period.map(|period| period.to_string()).unwrap_or_default();
                let value = one.value.to_string();
                (one.place.to_string(), area, period, one.source.to_string(), value)
            })
            .collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{indicator}");
        assert!(csv.iter().all(|row| row.len() == 23));
    }
}
#[test]
fn a_picture_stands_alone_and_says_where_it_is_from() {
    for lang in Lang::ALL {
        for (query, width) in [
            ("country=kor,per,pry", 960),
            ("indicator=egdi-rank&country=kor,per&events=on", 320),
            ("country=kor,per&chart=multiples", 0),
            ("country=kor,per&chart=bar", 1_440),
        ] {
            let state = state(lang, query);
            let (text, taken) = (svg(&REAL, &state, width), taken(&REAL, &state));
            let document = roxmltree::Document::parse(&text).unwrap();
            for node in document.descendants() {
                for attribute in node.attributes() {
                    let name = attribute.name();
                    assert!(!["class", "style", "id", "href"].contains(&name), "{name}");
                }
            }
            let texts = document.descendants().filter(|node| node.has_tag_name("text"));
            let letters: String = texts.filter_map(|node| node.text()).collect();
            let clean = |text: &str| text.replace(char::is_whitespace, "");
            let letters = clean(&letters);
            let edition = edition(&REAL, lang);
            let mut said = vec![taken.title.clone(), taken.subtitle.clone(), source_line(&edition)];
            said.push(edition.address(&state));
            said.extend(taken.sentences.iter().chain(&taken.notes).chain(&taken.sources).cloned());
            for one in said {
                assert!(letters.contains(&clean(&one)), "{one}");
            }
            assert!(letters.contains("CCBY4.0"));
        }
    }
}
#[test]
fn a_picture_has_the_colours_of_the_style_sheet() {
    let tokens = std::fs::read_to_string(root().join("style/tokens.css")).unwrap();
    let value = |name: &str| {
        let line = tokens.lines().find_map(|line| line.trim().strip_prefix(&format!("--{name}: ")));
        line.unwrap().trim_end_matches(';').to_owned()
    };
    for (class, colour) in CHART_INKS {
        let token = match class {
            "soft" | "axis" => "ink-soft",
            "grid" => "line",
            other => other,
        };
        assert_eq!(value(token), colour, "{class}");
    }
    assert_eq!(value("sans"), CHART_FONT);
}
