//! The values of a chart as a table: every one with its year, its source and its doubts.

use super::chart_asked::Asked;
use super::chart_told::part;
use super::panels::value_text;
use super::series::year;
use super::{Atlas, Linked, linked};
use crate::address::{Figure, Sort, ValueColumn, ViewState};
use crate::i18n::messages;
use crate::model::{NumberKey, Observation, Quality, RankOf, Unit, sorted};
use crate::text;

/// Most rows that are shown; more would slow a phone down, and nobody reads them.
pub const ROWS_MAX: usize = 200;

/// The values of a chart as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartTable {
    /// The heads of its columns, in order.
    pub heads: Vec<TableHead>,
    /// Its rows in the order that the state asks for; [`ROWS_MAX`] at most.
    pub rows: Vec<ChartRow>,
    /// How many there are, when not all are shown; else empty.
    pub left: String,
    /// Remarks on values, in the order of their numbers, from 1.
    pub remarks: Vec<String>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableHead {
    /// The column.
    pub column: ValueColumn,
    /// What it is called.
    pub label: &'static str,
    /// Whether the table is ordered by it, and then whether the other way round.
    pub order: Option<Sort>,
    /// The view ordered by it, or turned round.
    pub state: ViewState,
}

/// One value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartRow {
    /// The place.
    pub place: Linked,
    /// The part of it; empty for the whole.
    pub area: String,
    /// When, in words.
    pub year: String,
    /// The value with its unit and every digit, a rank with its total.
    pub value: String,
    /// How far it can be trusted, in words.
    pub quality: &'static str,
    /// Whether that needs a mark.
    pub marked: bool,
    /// Whether another source says something else of the same place and year.
    pub differs: bool,
    /// The source.
    pub source: Linked,
    /// Where in it.
    pub locator: String,
    /// The source that the source names.
    pub cites: Option<Linked>,
    /// The number of its remark.
    pub remark: Option<usize>,
}

type Key = (String, NumberKey, String, NumberKey, bool);

/// The table of the values that a state asks for; `None` when there is nothing in the atlas.
#[must_use]
pub fn chart_table(atlas: &Atlas, state: &ViewState) -> Option<ChartTable> {
    let asked = Asked::of(atlas, state)?;
    let wanted = text::words(&state.text);
    let holds = |one: &&Observation| {
        let quality = (messages(state.lang).words.quality)(one.quality);
        let row = [
            atlas.title(&one.place, state.lang),
            &part(&asked, one),
            &year(one).map_or(String::new(), |year| year.to_string()),
            atlas.title(&one.source, state.lang),
            quality,
        ];
        let row = text::fold(&row.join(" "));
        wanted.iter().all(|word| row.contains(word.as_str()))
    };
    let values = asked.values.iter().copied().filter(holds);
    let mut values = sorted(values, |one| key(&asked, one));
    if state.sort == Sort::Reverse {
        values.reverse();
    }
    let all = values.len();
    values.truncate(ROWS_MAX);
    let mut remarks = Vec::new();
    let rows = values.iter().map(|one| row(&asked, one, &mut remarks)).collect();
    let number = |count: usize| text::count(count as u64, state.lang);
    let left = if all > ROWS_MAX {
        (messages(state.lang).on_charts.rows_shown)(&number(ROWS_MAX), &number(all))
    } else {
        String::new()
    };
    Some(ChartTable { heads: heads(state), rows, left, remarks })
}

fn heads(state: &ViewState) -> Vec<TableHead> {
    let m = messages(state.lang);
    let head = |column: ValueColumn| {
        let order = (state.figure.order == column).then_some(state.sort);
        let sort = if order == Some(Sort::Own) { Sort::Reverse } else { Sort::Own };
        let label = match column {
            ValueColumn::Place => m.country,
            ValueColumn::Year => m.period,
            ValueColumn::Value => m.value,
            ValueColumn::Quality => m.quality,
            ValueColumn::Source => m.source,
        };
        let figure = Figure { order: column, ..state.figure };
        TableHead { column, label, order, state: ViewState { figure, sort, ..state.clone() } }
    };
    ValueColumn::ALL.into_iter().map(head).collect()
}

/// What a row is ordered by: a text, a number, the place, the newest year; of one year the
/// value of a dataset comes before what a document says of it.
fn key(asked: &Asked<'_>, one: &Observation) -> Key {
    let place = text::collation_key(asked.atlas.title(&one.place, asked.lang));
    let newest = year(one).map_or(0.0, |year| -f64::from(year));
    let (word, number) = match asked.state.figure.order {
        ValueColumn::Place => (String::new(), 0.0),
        ValueColumn::Year => (String::new(), newest),
        ValueColumn::Value if asked.unit == Unit::Rank => (String::new(), one.value),
        ValueColumn::Value => (String::new(), -one.value),
        ValueColumn::Quality => (String::new(), f64::from(one.quality as u8)),
        ValueColumn::Source => {
            (text::collation_key(asked.atlas.title(&one.source, asked.lang)), 0.0)
        }
    };
    let cited = !asked.atlas.snapshot.is_of_dataset(one);
    (word, NumberKey(number), place, NumberKey(newest), cited)
}

fn row(asked: &Asked<'_>, one: &Observation, remarks: &mut Vec<String>) -> ChartRow {
    let (atlas, lang) = (asked.atlas, asked.lang);
    let remark = one.note.as_ref().map(|note| note.get(lang).to_owned());
    let number = |remark: String| {
        let known = remarks.iter().position(|known| *known == remark);
        known.unwrap_or_else(|| {
            remarks.push(remark);
            remarks.len() - 1
        }) + 1
    };
    ChartRow {
        place: linked(atlas, &one.place, lang),
        area: part(asked, one),
        year: one.period.map_or(String::new(), |period| text::date(period, lang)),
        value: value_text(one, asked.unit, lang),
        quality: (messages(lang).words.quality)(one.quality),
        marked: !matches!(one.quality, Quality::AsPublished | Quality::Secondary),
        differs: differs(asked, one),
        source: linked(atlas, &one.source, lang),
        locator: text::locator(&one.locator, lang),
        cites: one.cites.as_ref().map(|id| linked(atlas, id, lang)),
        remark: remark.map(number),
    }
}

/// Whether another source gives another value for the same place, part and year.
pub(super) fn differs(asked: &Asked<'_>, one: &Observation) -> bool {
    let is_goal = |one: &Observation| one.quality == Quality::Target;
    let same = |other: &&&Observation| {
        other.place == one.place
            && other.area == one.area
            && year(other) == year(one)
            && is_goal(other) == is_goal(one)
    };
    // A rank without its total is the same rank.
    let totals = |other: &Observation| match (one.rank_of, other.rank_of) {
        (Some(RankOf::Of(one)), Some(RankOf::Of(other))) => one != other,
        _ => false,
    };
    let said = |one: &Observation| {
        value_text(&Observation { rank_of: None, ..one.clone() }, asked.unit, asked.lang)
    };
    let mut others = asked.values.iter().filter(same);
    others.any(|other| totals(other) || said(other) != said(one))
}
