//! What is known of each country and year: recorded, reported as none, or not known.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod support;

use std::sync::{Arc, LazyLock};

use atlas::i18n::messages;
use atlas::model::{Kind, Lang};
use atlas::views::{self, Atlas, Coverage, CoverageCell};
use support::{atlas_of, id, real_atlas};

static REAL: LazyLock<Arc<Atlas>> = LazyLock::new(real_atlas);

#[track_caller]
fn cell<'a>(coverage: &'a Coverage, country: &str, column: &str) -> &'a CoverageCell {
    let row = coverage.rows.iter().find(|row| row.country.text == country).unwrap();
    let at = coverage.columns.iter().position(|name| name == column).unwrap();
    &row.cells[at]
}

#[test]
fn peru_in_2020_had_no_projects_says_a_source() {
    for lang in Lang::ALL {
        let m = messages(lang);
        let coverage = views::coverage(&REAL, lang);
        let cell = cell(&coverage, REAL.title(&id("per"), lang), "2020");
        assert!(cell.none);
        let none = (m.reported_none)((m.words.kinds)(Kind::Project));
        assert!(cell.words.ends_with(&none), "{}", cell.words);
        assert!(!cell.kinds.contains(&Kind::Project), "{:?}", cell.kinds);
        let nones = coverage.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.none);
        assert_eq!(nones.count(), REAL.snapshot.absences().len());
    }
}
#[test]
fn what_was_done_in_a_year_is_counted_by_kind() {
    let coverage = views::coverage(&REAL, Lang::En);
    let cell = cell(&coverage, "Peru", "2017");
    assert!(cell.kinds.contains(&Kind::Project) && cell.values && !cell.none);
    assert!(cell.words.contains("Projects: 3"), "{}", cell.words);
}
#[test]
fn where_nothing_is_known_it_says_so_and_not_that_there_was_nothing() {
    for lang in Lang::ALL {
        let m = messages(lang);
        let coverage = views::coverage(&REAL, lang);
        let empty = |cell: &&CoverageCell| cell.kinds.is_empty() && !cell.values && !cell.none;
        let cells = || coverage.rows.iter().flat_map(|row| &row.cells);
        assert!(cells().filter(empty).count() > 0);
        for cell in cells() {
            assert_eq!(cell.words == m.not_known, empty(&cell), "{cell:?}");
            assert!(!cell.words.is_empty());
        }
        let honduras = id("hnd");
        assert_eq!(cell(&coverage, REAL.title(&honduras, lang), "2005").words, m.not_known);
    }
}
#[test]
fn all_years_before_2000_share_the_first_column() {
    for lang in Lang::ALL {
        let coverage = views::coverage(&REAL, lang);
        let before = (messages(lang).before_year)(2000);
        assert_eq!(coverage.columns[..2], [before.clone(), "2000".to_owned()]);
        // Diplomatic relations since 1 April 1963.
        let date = REAL.snapshot.get(&id("per-kor-relations-1963")).unwrap().date.unwrap();
        assert_eq!(date.year(), 1963);
        for country in ["per", "kor"] {
            let cell = cell(&coverage, REAL.title(&id(country), lang), &before);
            assert!(cell.kinds.contains(&Kind::Event), "{cell:?}");
        }
    }
}
#[test]
fn a_column_a_year_to_the_last_with_anything_and_a_cell_for_each() {
    let coverage = views::coverage(&REAL, Lang::En);
    let years: Vec<u16> = coverage.columns[1..].iter().map(|name| name.parse().unwrap()).collect();
    assert!(years.windows(2).all(|pair| pair[1] == pair[0] + 1), "{years:?}");
    assert!(coverage.rows.iter().all(|row| row.cells.len() == coverage.columns.len()));
    let last = coverage.rows.iter().filter_map(|row| row.cells.last());
    assert!(last.clone().any(|cell| cell.words != messages(Lang::En).not_known));
    for row in &coverage.rows {
        let known = row.cells.iter().any(|cell| cell.words != messages(Lang::En).not_known);
        assert!(known, "{} stands there although nothing is known", row.country.text);
    }
}
#[test]
fn every_dated_record_of_a_country_is_in_its_cell() {
    let coverage = views::coverage(&REAL, Lang::Es);
    for record in REAL.dated() {
        let year = record.date.unwrap().year();
        let column = if year < 2000 { coverage.columns[0].clone() } else { year.to_string() };
        for country in REAL.countries(record) {
            let cell = cell(&coverage, REAL.title(&country, Lang::Es), &column);
            assert!(cell.kinds.contains(&record.kind), "{} {country}", record.id);
        }
    }
}
#[test]
fn an_empty_snapshot_has_no_country_and_no_year_of_its_own() {
    let coverage = views::coverage(&atlas_of(""), Lang::En);
    assert_eq!(coverage.rows, []);
    assert_eq!(coverage.columns, ["before 2000", "2000"]);
}
