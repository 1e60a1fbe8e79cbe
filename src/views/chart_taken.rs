//! A chart as it is taken away: what it says beside its picture, and the values it shows.

use super::chart_asked::Asked;
use super::chart_notes::{axis, notes, signs, sources};
use super::chart_sheet::{Sheet, is_inside};
use super::chart_told::told;
use super::series::year;
use super::{Atlas, ChartQuery, chart, chart_events};
use crate::address::{Figure, Side, ViewState};
use crate::i18n::messages;
use crate::model::{Id, Observation, sorted};
use crate::text;

/// A chart that leaves the page, with all that is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartTaken {
    /// What is drawn.
    pub query: ChartQuery,
    /// The finding.
    pub title: String,
    /// The indicator, its unit and where the axis begins.
    pub subtitle: String,
    /// What else the values say, a sentence each.
    pub sentences: Vec<String>,
    /// What its marks mean, what to know before reading it, and the dated records under its years.
    pub notes: Vec<String>,
    /// Where the values are from, each with years, licence and day of reading.
    pub sources: Vec<String>,
}

/// The chart that a state asks for, to be taken away; `None` when nothing in the atlas can be
/// drawn.
#[must_use]
pub fn chart_taken(atlas: &Atlas, state: &ViewState) -> Option<ChartTaken> {
    // Whichever side of the data is shown, the picture is what is taken.
    let figure = Figure { side: Side::Chart, ..state.figure };
    let state = &ViewState { figure, ..state.clone() };
    let asked = Asked::of(atlas, state)?;
    let told = told(&asked);
    let drawn = chart(atlas, &asked.query);
    let indicator = atlas.title(&asked.query.indicator, state.lang);
    let axis = drawn.as_ref().map(|chart| axis(&asked, chart));
    let subtitle = [Some(indicator.to_owned()), axis].into_iter().flatten();
    let source = |one: super::ChartSource| [&one.source.text, " · ", &one.details].concat();
    let signs = drawn.iter().flat_map(|chart| signs(&asked, chart));
    let signs = signs.map(|(_, text)| text.to_owned()).collect::<Vec<_>>().join("; ");
    let remarks = notes(&asked, &told, drawn.as_ref());
    let mut notes: Vec<String> =
        Some(signs).into_iter().chain(remarks).filter(|text| !text.is_empty()).collect();
    if asked.query.events {
        notes.extend(events(atlas, &asked.query));
    }
    Some(ChartTaken {
        subtitle: subtitle.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        sentences: told.sentences.into_iter().filter(|one| *one != told.headline).collect(),
        title: told.headline,
        notes,
        sources: sources(&asked, drawn.as_ref()).into_iter().map(source).collect(),
        query: asked.query,
    })
}

/// The records under the years, by the numbers of their marks.
fn events(atlas: &Atlas, query: &ChartQuery) -> Vec<String> {
    let words = messages(query.lang).on_charts;
    let events = chart_events(atlas, query);
    let head = (!events.is_empty()).then(|| words.in_time.to_owned());
    let line = |event: super::ChartEvent| {
        [&event.mark.number.to_string(), " · ", &event.date, " · ", &event.record.text].concat()
    };
    head.into_iter().chain(events.into_iter().map(line)).collect()
}

/// The values that the chart of a query shows; where none is drawn, all of its places and years.
/// By place, part of it, period and source.
#[must_use]
pub fn chart_values<'a>(atlas: &'a Atlas, query: &ChartQuery) -> Vec<&'a Observation> {
    if chart(atlas, query).is_some() {
        let drawn = Sheet::of(atlas, query).drawn(query);
        return in_order(atlas, query, drawn.into_iter().flatten().flatten());
    }
    let all = atlas.snapshot.observations().iter();
    let here = all.filter(|one| one.indicator == query.indicator);
    let here = here.filter(|one| query.places.contains(&one.place));
    let here = here.filter(|one| year(one).is_some_and(|year| is_inside(year, query)));
    in_order(atlas, query, here)
}

/// Every value of the indicator of a query: of all places, parts of them, years and sources, in
/// the same order.
#[must_use]
pub fn chart_series<'a>(atlas: &'a Atlas, query: &ChartQuery) -> Vec<&'a Observation> {
    let all = atlas.snapshot.observations().iter();
    in_order(atlas, query, all.filter(|one| one.indicator == query.indicator))
}

fn in_order<'a>(
    atlas: &Atlas,
    query: &ChartQuery,
    values: impl Iterator<Item = &'a Observation>,
) -> Vec<&'a Observation> {
    let title = |id: &Id| text::collation_key(atlas.title(id, query.lang));
    sorted(values, |one| {
        let period = one.period.map(|period| period.to_string());
        (title(&one.place), one.area.clone(), period, one.source.clone())
    })
}
