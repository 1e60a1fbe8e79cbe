//! The years of the whole span with their records: the picture of pages that stand still.

use std::collections::BTreeMap;

use super::{Aside, Atlas, Kept};
use crate::address::ViewState;
use crate::model::{Edtf, Kind, PartialDate, Record, sorted};

/// One column of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YearColumn {
    /// A year with its records' kinds, in the order of [`Kind`]; `true` marks what lies ahead.
    Year {
        /// The year.
        year: u16,
        /// One mark for each record that matches, the window set aside.
        marks: Vec<(Kind, bool)>,
        /// Whether the window holds any of it.
        inside: bool,
    },
    /// Many years without a record, drawn as one break.
    Gap {
        /// The first of them.
        from: u16,
        /// The last of them.
        to: u16,
    },
}

/// Years without a record that are drawn as a break from this many on.
const GAP: u16 = 6;

/// The years from the first record to the last, in order.
#[must_use]
pub fn years(atlas: &Atlas, state: &ViewState) -> Vec<YearColumn> {
    let year = |record: &Record| record.date.map(Edtf::year);
    let mut years: BTreeMap<u16, Vec<(Kind, bool)>> = BTreeMap::new();
    for year in atlas.dated().filter_map(year) {
        years.entry(year).or_default();
    }
    let kept = Kept::new(atlas, state);
    for at in kept.places(Aside::Window) {
        if let Some(record) = atlas.dated.record(&atlas.snapshot, at)
            && let Some(marks) = year(record).and_then(|year| years.get_mut(&year))
        {
            marks.push((record.kind, record.is_ahead()));
        }
    }
    let days = state.days();
    let column = |year: u16, marks: Vec<(Kind, bool)>| {
        let inside = Edtf::Date(PartialDate::year_only(year)).touches(days);
        YearColumn::Year { year, marks, inside }
    };
    let mut columns = Vec::new();
    let mut next: Option<u16> = None;
    for (year, marks) in years {
        let missing = next.map_or(0, |next| year - next);
        match next {
            Some(from) if missing >= GAP => columns.push(YearColumn::Gap { from, to: year - 1 }),
            Some(from) => columns.extend((from..year).map(|year| column(year, Vec::new()))),
            None => {}
        }
        columns.push(column(year, sorted(marks, |mark| *mark)));
        next = Some(year + 1);
    }
    columns
}
