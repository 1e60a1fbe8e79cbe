//! The comparison: countries, or two filters of the timeline, side by side.
//!
//! Invariant: what is missing is said to be missing, never shown as a value; ranks among
//! different numbers of countries never share a picture.

use super::centres::edition_day;
use super::compare_cells::{agreements, centres, indicator_rows};
use super::compare_choice::{choice, filter_label};
use super::compared::compared;
use super::{
    AgreementLine, Atlas, CentreTerms, CompareChoice, Compared, ComparedSide, IndicatorRow, linked,
};
use crate::address::{Filter, Route, ViewState};
use crate::i18n::messages;
use crate::model::{Edtf, Kind, Lang};
use crate::text;

/// The whole of a bar.
const WHOLE: usize = 1_000;

/// What the comparison shows.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareView {
    /// What can be chosen.
    pub choice: CompareChoice,
    /// What of the choice is not shown, and what is still to be chosen; a sentence each.
    pub notes: Vec<String>,
    /// The sides.
    pub columns: Vec<CompareColumn>,
    /// The kinds that any side has a record of.
    pub kinds: Vec<CompareCount>,
    /// The years in which any side has a record, newest first.
    pub years: Vec<CompareCount>,
    /// The agreements of each side, newest first.
    pub agreements: Vec<Vec<AgreementLine>>,
    /// The centres of each side.
    pub centres: Vec<Vec<CentreTerms>>,
    /// The indicators of which any side has a value; none when filters are compared.
    pub indicators: Vec<IndicatorRow>,
    /// How many further indicators there are, of which no side has a value.
    pub without_value: usize,
    /// The edition's day in words; empty when the edition has none.
    pub day: String,
}

/// One side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareColumn {
    /// What it is called.
    pub label: String,
    /// The page of its country; `None` of a filter.
    pub page: Option<Route>,
    /// The timeline of its records.
    pub timeline: ViewState,
    /// How many records that lists, in words.
    pub total: String,
}

/// How many records each side has of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareCount {
    /// Of what.
    pub label: String,
    /// The kind; `None` for a year.
    pub kind: Option<Kind>,
    /// A cell for each side.
    pub cells: Vec<CountCell>,
}

/// How many records one side has of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountCell {
    /// How many, formatted.
    pub text: String,
    /// How many in thousandths of the most in any cell of the table.
    pub share: usize,
    /// The timeline that lists just these; `None` where there is none or nothing to list.
    pub timeline: Option<ViewState>,
}

/// The comparison for a state.
#[must_use]
pub fn compare(atlas: &Atlas, state: &ViewState) -> CompareView {
    let lang = state.lang;
    let compared = compared(atlas, state);
    let sides = &compared.sides;
    let day = edition_day(atlas);
    let indicators = indicator_rows(atlas, &compared, lang);
    CompareView {
        choice: choice(atlas, state, &compared),
        notes: notes(&compared, state),
        columns: sides.iter().map(|side| column(atlas, side, lang)).collect(),
        kinds: kinds(sides, lang),
        years: years(&compared, lang),
        agreements: sides.iter().map(|side| agreements(atlas, side, lang)).collect(),
        centres: sides.iter().map(|side| centres(atlas, side, day, lang)).collect(),
        without_value: compared.indicators.len() - indicators.len(),
        indicators,
        day: day.map(|day| text::date(Edtf::Date(day), lang)).unwrap_or_default(),
    }
}

/// What the sides are called, in order.
#[must_use]
pub fn compare_names(atlas: &Atlas, state: &ViewState) -> Vec<String> {
    let sides = compared(atlas, state).sides;
    sides.iter().map(|side| compare_name(atlas, side, state.lang)).collect()
}

/// What a side is called.
#[must_use]
pub fn compare_name(atlas: &Atlas, side: &ComparedSide<'_>, lang: Lang) -> String {
    match side.country {
        Some(country) => country.title.get(lang).to_owned(),
        None => filter_label(atlas, &side.asked, lang),
    }
}

fn column(atlas: &Atlas, side: &ComparedSide<'_>, lang: Lang) -> CompareColumn {
    let count = side.records.len();
    CompareColumn {
        label: compare_name(atlas, side, lang),
        page: side.country.map(|country| linked(atlas, &country.id, lang).route),
        timeline: side.asked.timeline(lang),
        total: (messages(lang).records)(count, &text::count(count as u64, lang)),
    }
}

/// What is to be said of the choice.
fn notes(compared: &Compared<'_>, state: &ViewState) -> Vec<String> {
    let words = messages(state.lang).on_compare;
    let mut notes = Vec::new();
    if !compared.strange.is_empty() {
        let ids: Vec<&str> = compared.strange.iter().map(crate::model::Id::as_str).collect();
        notes.push((words.strange)(&ids.join(", ")));
    }
    if !compared.beyond.is_empty() {
        let names: Vec<&str> =
            compared.beyond.iter().map(|country| country.title.get(state.lang)).collect();
        notes.push((words.beyond)(&names.join(", ")));
    }
    let by_filters = state.saved.iter().any(Option::is_some);
    if compared.sides.len() < 2 {
        notes.push(if by_filters { words.one_filter } else { words.one_country }.to_owned());
    }
    notes
}

fn kinds(sides: &[ComparedSide<'_>], lang: Lang) -> Vec<CompareCount> {
    let counted = Kind::DATED.map(|kind| {
        let cells: Vec<usize> = sides.iter().map(|side| side.of_kind(kind)).collect();
        (kind, cells)
    });
    let most = most(counted.iter().flat_map(|(_, cells)| cells));
    let rows = counted.into_iter().filter(|(_, cells)| cells.iter().any(|count| *count > 0));
    rows.map(|(kind, cells)| {
        let timeline = |side: &ComparedSide<'_>| {
            let timeline = side.asked.timeline(lang);
            // Switching on a kind that the filter already names would switch it off.
            let bare = timeline.with(Filter::Kind, []);
            bare.toggle_kind(kind)
        };
        let cells = cells.into_iter().zip(sides).map(|(count, side)| CountCell {
            timeline: (count > 0).then(|| timeline(side)),
            ..cell(count, most, lang)
        });
        let label = (messages(lang).words.kinds)(kind).to_owned();
        CompareCount { label, kind: Some(kind), cells: cells.collect() }
    })
    .collect()
}

fn years(compared: &Compared<'_>, lang: Lang) -> Vec<CompareCount> {
    let counted: Vec<(u16, Vec<usize>)> = compared
        .years()
        .into_iter()
        .map(|year| (year, compared.sides.iter().map(|side| side.in_year(year)).collect()))
        .collect();
    let most = most(counted.iter().flat_map(|(_, cells)| cells));
    let rows = counted.into_iter().map(|(year, cells)| CompareCount {
        label: text::year(year, lang),
        kind: None,
        cells: cells.into_iter().map(|count| cell(count, most, lang)).collect(),
    });
    rows.collect()
}

fn most<'a>(counts: impl Iterator<Item = &'a usize>) -> usize {
    counts.copied().max().unwrap_or_default().max(1)
}

fn cell(count: usize, most: usize, lang: Lang) -> CountCell {
    CountCell { text: text::count(count as u64, lang), share: count * WHOLE / most, timeline: None }
}
