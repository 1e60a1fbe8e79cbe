//! What a state asks the charts for, made whole with the view's own choices.

use super::chart_sheet::{Sheet, is_inside};
use super::charting::{chart_indicators, chart_places, is_of_releases};
use super::panels::unit_of;
use super::series::year;
use super::{Atlas, ChartKind, ChartQuery, LINES_MAX};
use crate::address::ViewState;
use crate::model::{Edtf, Id, Lang, Observation, PartialDate, Unit, set};

/// The indicator shown when none is chosen.
const FIRST_INDICATOR: &str = "internet-use";
/// The places shown when none is chosen.
const FIRST_PLACES: [&str; 3] = ["kor", "per", "world"];

/// What is asked for.
pub(super) struct Asked<'a> {
    pub(super) atlas: &'a Atlas,
    pub(super) state: &'a ViewState,
    pub(super) lang: Lang,
    /// The unit of the indicator.
    pub(super) unit: Unit,
    /// The query of the chart: places that have values, a kind that draws something.
    pub(super) query: ChartQuery,
    /// The kinds that make sense for it.
    pub(super) kinds: Vec<ChartKind>,
    /// The indicators to choose from.
    pub(super) indicators: Vec<&'a Id>,
    /// The values that the chart is drawn of.
    pub(super) sheet: Sheet<'a>,
    /// All values of the places in the years, of every part of them, that are numbers.
    pub(super) values: Vec<&'a Observation>,
    /// The places that the address names and that have no value at all.
    pub(super) missing: Vec<Id>,
}

impl<'a> Asked<'a> {
    /// What a state asks for; `None` when there is nothing to draw in the whole atlas.
    pub(super) fn of(atlas: &'a Atlas, state: &'a ViewState) -> Option<Self> {
        let lang = state.lang;
        let indicators = chart_indicators(atlas);
        let known = |id: &Id| indicators.contains(&id);
        let wanted = state.indicator.clone().filter(known);
        let wanted = wanted.or_else(|| Id::parse(FIRST_INDICATOR).ok().filter(known));
        let indicator = wanted.or_else(|| indicators.first().copied().cloned())?;
        let with_values = chart_places(atlas, &indicator);
        let (places, missing): (Vec<Id>, Vec<Id>) = match state.places() {
            [] => (first_places(), Vec::new()),
            places => places.iter().cloned().partition(|id| with_values.contains(id)),
        };
        let places = places.into_iter().filter(|id| with_values.contains(id)).collect();
        let edge = |date: Option<PartialDate>| date.map(|date| Edtf::Date(date).year());
        let (from, to) = (edge(state.from), edge(state.to));
        let kind = ChartKind::Line;
        let events = state.figure.events;
        let mut query = ChartQuery { indicator, places, kind, from, to, events, lang };
        let sheet = Sheet::of(atlas, &query);
        let kinds: Vec<ChartKind> =
            ChartKind::ALL.into_iter().filter(|kind| makes_sense(&sheet, &query, *kind)).collect();
        let wanted = state.figure.kind.filter(|kind| kinds.contains(kind));
        query.kind = wanted.unwrap_or_else(|| own_choice(&query, &kinds));
        let all = atlas.snapshot.observations().iter();
        let values = all.filter(|one| {
            one.indicator == query.indicator
                && query.places.contains(&one.place)
                && one.value.is_finite()
                && year(one).is_some_and(|year| is_inside(year, &query))
        });
        let unit = unit_of(atlas, &query.indicator);
        let values = values.collect();
        Some(Self { atlas, state, lang, unit, query, kinds, indicators, sheet, values, missing })
    }

    /// Whether the values are separate pictures that no line may join.
    pub(super) fn is_of_releases(&self) -> bool {
        is_of_releases(&self.query.indicator)
    }
}

fn first_places() -> Vec<Id> {
    FIRST_PLACES.iter().filter_map(|id| Id::parse(id).ok()).collect()
}

/// Whether a kind of chart says something about the values.
fn makes_sense(sheet: &Sheet<'_>, query: &ChartQuery, kind: ChartKind) -> bool {
    if sheet.unit == Unit::Group || sheet.unit == Unit::Rank && sheet.total().is_none() {
        return false;
    }
    let all = sheet.all();
    let years = || set(all.iter().flat_map(|(_, values)| values).filter_map(|one| year(one)));
    match kind {
        ChartKind::Line => years().len() > 1,
        ChartKind::Multiples => years().len() > 1 && all.len() > 1,
        ChartKind::Bar => sheet.unit != Unit::Rank && !all.is_empty(),
        ChartKind::Dot => !all.is_empty(),
        ChartKind::Slope => {
            let asked = ChartQuery { kind, ..query.clone() };
            let pairs = || sheet.drawn(&asked);
            !is_of_releases(&query.indicator)
                && pairs().iter().any(|ends| ends.iter().flatten().count() > 1)
        }
        ChartKind::Gap => sheet.pairs(query).values().any(|pair| pair.iter().all(Option::is_some)),
    }
}

/// The kind that is drawn when none is chosen: lines, and for more places than lines can be told
/// apart a small chart each.
fn own_choice(query: &ChartQuery, kinds: &[ChartKind]) -> ChartKind {
    let many = query.places.len() > LINES_MAX && kinds.contains(&ChartKind::Multiples);
    let first = kinds.first().copied().unwrap_or(ChartKind::Line);
    if many { ChartKind::Multiples } else { first }
}
