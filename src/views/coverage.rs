//! What is known of each country and year: recorded, reported as none, or not known.

use std::collections::BTreeMap;

use super::{Atlas, Linked, linked};
use crate::i18n::messages;
use crate::model::{Form, Id, Kind, Lang, sorted};
use crate::text;

/// The first year with a column of its own; earlier years share one.
const FIRST_YEAR: u16 = 2000;

/// Country by year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The column of all years before, then a year each, to the last with anything.
    pub columns: Vec<String>,
    /// The countries of which anything is known in some year, by name.
    pub rows: Vec<CoverageRow>,
}

/// One country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverageRow {
    /// The country.
    pub country: Linked,
    /// A cell for each column.
    pub cells: Vec<CoverageCell>,
}

/// One country in one year; all empty where nothing is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CoverageCell {
    /// The kinds of records there are.
    pub kinds: Vec<Kind>,
    /// Whether there are values of indicators.
    pub values: bool,
    /// Whether a source reports something as none.
    pub none: bool,
    /// All that in words: how many of each; what there was none of; else that it is not known.
    pub words: String,
}

/// Records of each kind, values and absences of one country and year.
#[derive(Default)]
struct Counts {
    records: BTreeMap<Kind, usize>,
    values: usize,
    none: Vec<Kind>,
}

/// What is known of each country and year.
#[must_use]
pub fn coverage(atlas: &Atlas, lang: Lang) -> Coverage {
    let mut counts: BTreeMap<(Id, u16), Counts> = BTreeMap::new();
    let mut last = FIRST_YEAR;
    let mut at = |country: Id, year: u16, add: &dyn Fn(&mut Counts)| {
        last = last.max(year);
        add(counts.entry((country, year.max(FIRST_YEAR - 1))).or_default());
    };
    for record in atlas.dated() {
        let Some(date) = record.date else { continue };
        for country in atlas.countries(record) {
            at(country, date.year(), &|one| *one.records.entry(record.kind).or_default() += 1);
        }
    }
    for one in atlas.snapshot.observations() {
        if let Some((country, period)) = atlas.snapshot.country_of(&one.place).zip(one.period) {
            at(country, period.year(), &|one| one.values += 1);
        }
    }
    for absence in atlas.snapshot.absences() {
        at(absence.place.clone(), absence.period.year(), &|one| one.none.push(absence.kind));
    }
    let years = FIRST_YEAR - 1..=last;
    let countries = atlas.snapshot.of_kind(Kind::Place);
    let countries = countries.filter(|place| place.form == Some(Form::Country));
    let rows = countries.filter_map(|place| {
        let counts_of = |year: u16| counts.get(&(place.id.clone(), year));
        years.clone().any(|year| counts_of(year).is_some()).then(|| CoverageRow {
            country: linked(atlas, &place.id, lang),
            cells: years.clone().map(|year| cell(counts_of(year), lang)).collect(),
        })
    });
    let rows = sorted(rows, |row| text::collation_key(&row.country.text));
    let before = (messages(lang).before_year)(FIRST_YEAR);
    let columns = (FIRST_YEAR..=last).map(|year| year.to_string());
    Coverage { columns: std::iter::once(before).chain(columns).collect(), rows }
}

fn cell(counts: Option<&Counts>, lang: Lang) -> CoverageCell {
    let m = messages(lang);
    let Some(counts) = counts else {
        return CoverageCell { words: m.not_known.to_owned(), ..CoverageCell::default() };
    };
    let count = |name: &str, number: usize| format!("{name}: {}", text::count(number as u64, lang));
    let mut words: Vec<String> = counts
        .records
        .iter()
        .map(|(kind, number)| count((m.words.kinds)(*kind), *number))
        .collect();
    if counts.values > 0 {
        words.push(count(m.values, counts.values));
    }
    words.extend(counts.none.iter().map(|kind| (m.reported_none)((m.words.kinds)(*kind))));
    CoverageCell {
        kinds: counts.records.keys().copied().collect(),
        values: counts.values > 0,
        none: !counts.none.is_empty(),
        words: words.join("; "),
    }
}
