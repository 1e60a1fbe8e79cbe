//! One indicator: the finding, the picture, what to know, where it is from.

use super::chart_asked::Asked;
use super::chart_choices::{ChartChoices, choices};
use super::chart_notes::{ChartSign, ChartSource, axis, notes, notices, signs, sources};
use super::chart_tips::{ChartTip, tips};
use super::chart_told::{Told, told};
use super::{Atlas, Chart, ChartEvent, ChartKind, Linked, chart, chart_events, linked};
use crate::address::{Side, ViewState};

/// One indicator for some places.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartPage {
    /// The indicator.
    pub indicator: Linked,
    /// What it is, in a sentence or two.
    pub about: String,
    /// What the values say.
    pub told: Told,
    /// What can be chosen.
    pub choices: ChartChoices,
    /// The side of the data that is shown.
    pub side: Side,
    /// The kind of the chart.
    pub kind: ChartKind,
    /// The chart; `None` where values have no scale or there are none.
    pub chart: Option<Chart>,
    /// What is said of each value in it, by series and point; `None` where an end is missing.
    pub tips: Vec<Vec<Option<ChartTip>>>,
    /// The unit of its values, and where its axis begins; empty without a chart.
    pub axis: String,
    /// Its signs that say to take care, each with what it says.
    pub signs: Vec<(ChartSign, &'static str)>,
    /// The events under its years, when they are asked for.
    pub events: Option<Vec<ChartEvent>>,
    /// That years or places are not those that were asked for.
    pub notices: Vec<String>,
    /// What else to know.
    pub notes: Vec<String>,
    /// Where the values are from, the newest first.
    pub sources: Vec<ChartSource>,
    /// Whether the chosen places have any value in the years.
    pub is_empty: bool,
}

impl ChartPage {
    /// What is said of a value in the picture.
    #[must_use]
    pub fn tip(&self, series: usize, point: usize) -> Option<&ChartTip> {
        self.tips.get(series)?.get(point)?.as_ref()
    }
}

/// The indicator that a state asks for; `None` when nothing in the atlas can be drawn.
///
/// The same values as a table and on a map are [`super::chart_table()`] and
/// [`super::value_map()`].
#[must_use]
pub fn chart_page(atlas: &Atlas, state: &ViewState) -> Option<ChartPage> {
    let asked = Asked::of(atlas, state)?;
    let told = told(&asked);
    let drawn = chart(atlas, &asked.query).filter(|_| asked.kinds.contains(&asked.query.kind));
    let record = atlas.snapshot.get(&asked.query.indicator);
    let about = record.map(|record| record.summary.get(state.lang).to_owned());
    let has_events = state.figure.events && matches!(drawn, Some(Chart::Line(_)));
    Some(ChartPage {
        indicator: linked(atlas, &asked.query.indicator, state.lang),
        about: about.unwrap_or_default(),
        choices: choices(&asked),
        side: state.figure.side,
        kind: asked.query.kind,
        tips: if drawn.is_some() { tips(&asked) } else { Vec::new() },
        axis: drawn.as_ref().map_or(String::new(), |chart| axis(&asked, chart)),
        signs: drawn.as_ref().map_or(Vec::new(), |chart| signs(&asked, chart)),
        events: has_events.then(|| chart_events(atlas, &asked.query)),
        notices: notices(&asked),
        notes: notes(&asked, &told, drawn.as_ref()),
        sources: sources(&asked, drawn.as_ref()),
        is_empty: asked.values.is_empty(),
        told,
        chart: drawn,
    })
}
