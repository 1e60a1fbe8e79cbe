//! What can be chosen of a chart: each choice is a link to a state.

use super::chart_asked::Asked;
use super::charting::chart_places;
use super::series::year;
use super::{Atlas, ChartKind, Facet};
use crate::address::{Figure, Filter, Side, ViewState};
use crate::i18n::messages;
use crate::model::{Edtf, Id, Kind, PartialDate, set, sorted};
use crate::text;

/// What can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartChoices {
    /// The indicators, by topic.
    pub indicators: Vec<(String, Vec<Facet>)>,
    /// The places that have values, by name; each switches itself on or off.
    pub places: Vec<Facet>,
    /// Sets of places.
    pub presets: Vec<Facet>,
    /// Spans of years.
    pub years: Vec<Facet>,
    /// The kinds of chart; empty where there is no choice.
    pub kinds: Vec<Facet>,
    /// Chart, table, map.
    pub sides: Vec<Facet>,
    /// Puts events under the years or takes them away; `None` where the chart has no years.
    pub events: Option<Facet>,
}

/// What can be chosen in a state.
pub(super) fn choices(asked: &Asked<'_>) -> ChartChoices {
    ChartChoices {
        indicators: indicators(asked),
        places: places(asked),
        presets: presets(asked),
        years: years(asked),
        kinds: kinds(asked),
        sides: sides(asked),
        events: events(asked),
    }
}

/// The places of a list whose names hold what was typed, accents and case aside.
#[must_use]
pub fn places_called(places: &[Facet], typed: &str) -> Vec<Facet> {
    let wanted = text::fold(typed);
    let called = places.iter().filter(|facet| text::fold(&facet.label).contains(wanted.trim()));
    called.cloned().collect()
}

fn facet(label: impl Into<String>, chosen: bool, state: ViewState) -> Facet {
    Facet { label: label.into(), count: 0, chosen, state }
}

fn indicators(asked: &Asked<'_>) -> Vec<(String, Vec<Facet>)> {
    let (atlas, lang) = (asked.atlas, asked.lang);
    let mut groups: Vec<(Id, Vec<Facet>)> = Vec::new();
    for record in asked.indicators.iter().filter_map(|id| atlas.snapshot.get(id)) {
        let Some(topic) = record.topics.first() else { continue };
        // Another indicator has other kinds of chart.
        let figure = Figure { kind: None, ..asked.state.figure };
        let state = ViewState { indicator: Some(record.id.clone()), figure, ..asked.state.clone() };
        let chosen = record.id == asked.query.indicator;
        let facet = facet(record.title.get(lang), chosen, state);
        match groups.iter_mut().find(|(id, _)| id == topic) {
            Some((_, facets)) => facets.push(facet),
            None => groups.push((topic.clone(), vec![facet])),
        }
    }
    let named = groups.into_iter();
    named.map(|(topic, facets)| (atlas.title(&topic, lang).to_owned(), facets)).collect()
}

fn places(asked: &Asked<'_>) -> Vec<Facet> {
    // The first click starts from what is seen, also when the address names no place.
    let seen = asked.state.with(Filter::Country, asked.query.places.iter().cloned());
    let with_values = chart_places(asked.atlas, &asked.query.indicator);
    let facets = with_values.into_iter().map(|id| {
        let chosen = asked.query.places.contains(id);
        facet(asked.atlas.title(id, asked.lang), chosen, seen.toggle(Filter::Country, id))
    });
    sorted(facets, |facet| text::collation_key(&facet.label))
}

fn presets(asked: &Asked<'_>) -> Vec<Facet> {
    let words = messages(asked.lang).on_charts;
    let (atlas, with_values) = (asked.atlas, chart_places(asked.atlas, &asked.query.indicator));
    let centres = atlas.snapshot.of_kind(Kind::Centre).filter_map(|centre| centre.country.as_ref());
    let centres = set(centres.filter(|country| with_values.contains(country)));
    let is_country = |id: &&Id| atlas.snapshot.country_of(id).is_some();
    let countries = || with_values.iter().copied().filter(is_country);
    let latin = set(countries().filter(|id| is_within(atlas, id, "latin-america")));
    let two = set(countries().filter(|id| ["kor", "per"].contains(&id.as_str())));
    let count = text::count(centres.len() as u64, asked.lang);
    let sets = [
        ((words.with_centre)(&count), centres),
        (words.latin_america.to_owned(), latin),
        (words.korea_and_peru.to_owned(), two),
    ];
    let shown = set(asked.query.places.iter());
    let preset = |(label, places): (String, std::collections::BTreeSet<&Id>)| {
        let state = asked.state.with(Filter::Country, places.iter().copied().cloned());
        facet(label, shown == places, state)
    };
    sets.into_iter().filter(|(_, places)| places.len() > 1).map(preset).collect()
}

/// Whether a place lies in a region, through whatever lies between.
fn is_within(atlas: &Atlas, place: &Id, region: &str) -> bool {
    let mut here = atlas.snapshot.get(place);
    // A chain of places is short; the bound ends a cycle in a hostile snapshot.
    for _ in 0..8 {
        let Some(within) = here.and_then(|record| record.within.as_ref()) else { return false };
        if within.as_str() == region {
            return true;
        }
        here = atlas.snapshot.get(within);
    }
    false
}

/// All years, and the years from each half decade on that has some before it.
fn years(asked: &Asked<'_>) -> Vec<Facet> {
    let words = messages(asked.lang).on_charts;
    let all = asked.atlas.snapshot.observations().iter();
    let mine = all.filter(|one| one.indicator == asked.query.indicator);
    let years = set(mine.filter_map(year));
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return Vec::new() };
    let window = |from: Option<u16>| {
        let from = from.and_then(|from| match Edtf::parse(&format!("{from:04}")) {
            Ok(Edtf::Date(date)) => Some(date),
            _ => None,
        });
        ViewState { from, to: None, ..asked.state.clone() }
    };
    let is_open = asked.state.from.is_none() && asked.state.to.is_none();
    let halves = (*first + 1..*last).filter(|year| year.is_multiple_of(5));
    let since = halves.map(|from| {
        let state = window(Some(from));
        let chosen = (state.from, state.to) == (asked.state.from, asked.state.to);
        facet((words.since)(&text::year(from, asked.lang)), chosen, state)
    });
    let mut facets = vec![facet(words.all_years, is_open, window(None))];
    facets.extend(since);
    // A window from another view is shown as what it is.
    if !facets.iter().any(|facet| facet.chosen) {
        let side = |date: Option<PartialDate>| {
            date.map_or(String::new(), |date| text::date(Edtf::Date(date), asked.lang))
        };
        let (from, to) = (side(asked.state.from), side(asked.state.to));
        let label = if to.is_empty() { (words.since)(&from) } else { format!("{from} – {to}") };
        facets.push(facet(label, true, asked.state.clone()));
    }
    if facets.len() > 1 { facets } else { Vec::new() }
}

fn kinds(asked: &Asked<'_>) -> Vec<Facet> {
    let names = messages(asked.lang).on_charts.kinds;
    if asked.kinds.len() < 2 {
        return Vec::new();
    }
    let kinds = ChartKind::ALL.into_iter().zip(names);
    let kinds = kinds.filter(|(kind, _)| asked.kinds.contains(kind)).map(|(kind, name)| {
        let figure = Figure { kind: Some(kind), side: Side::Chart, ..asked.state.figure };
        let state = ViewState { figure, ..asked.state.clone() };
        facet(name, kind == asked.query.kind, state)
    });
    kinds.collect()
}

fn sides(asked: &Asked<'_>) -> Vec<Facet> {
    let names = messages(asked.lang).on_charts.sides;
    let sides = Side::ALL.into_iter().zip(names).map(|(side, name)| {
        let figure = Figure { side, ..asked.state.figure };
        let state = ViewState { figure, ..asked.state.clone() };
        facet(name, side == asked.state.figure.side, state)
    });
    sides.collect()
}

fn events(asked: &Asked<'_>) -> Option<Facet> {
    let words = messages(asked.lang).on_charts;
    let on = asked.state.figure.events;
    let figure = Figure { events: !on, ..asked.state.figure };
    let label = if on { words.events_off } else { words.events_on };
    let state = ViewState { figure, ..asked.state.clone() };
    (asked.query.kind == ChartKind::Line).then(|| facet(label, on, state))
}
