//! What to draw for an indicator and some places: the same for the page and for `atlas chart`.
//!
//! Invariants: ranks among different numbers of countries never share an axis (those of the newest
//! survey in the chosen years are drawn); a single value never stands without its year; nothing is
//! filled in where values are missing. Start at [`chart()`].

use std::collections::BTreeSet;

use super::centres::HOME;
use super::chart_sheet::{Sheet, is_national};
use super::series::{RELEASES, charted, year};
use super::term::first_term;
use super::{Atlas, Chart, ChartKind, ChartQuery, LINES_MAX, Linked, linked};
use crate::chart::{EventMark, SmallMultiples};
use crate::model::{Area, Details, Edtf, Id, Kind, NumberKey, Observation, Record, set, sorted};
use crate::text;

/// A dated record under the years of a chart, for the list beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartEvent {
    /// Its mark; numbers run from 1 in time order.
    pub mark: EventMark,
    /// The record.
    pub record: Linked,
    /// Its date in words.
    pub date: String,
}

/// The indicators that can be drawn: those of datasets, then those with a gap to show.
#[must_use]
pub fn chart_indicators(atlas: &Atlas) -> Vec<&Id> {
    let all: Vec<&Observation> = atlas.snapshot.observations().iter().collect();
    let national: Vec<&Observation> = all.iter().copied().filter(|one| is_national(one)).collect();
    let mut ids = charted(atlas, &national);
    let rural = set(all.iter().filter(|one| one.area == Area::Rural).map(|one| &one.indicator));
    ids.extend(rural.into_iter().filter(|id| !ids.contains(id)).collect::<Vec<_>>());
    ids
}

/// The places that have a value of an indicator.
#[must_use]
pub fn chart_places<'a>(atlas: &'a Atlas, indicator: &Id) -> BTreeSet<&'a Id> {
    let all = atlas.snapshot.observations().iter();
    set(all.filter(|one| one.indicator == *indicator && one.period.is_some()).map(|one| &one.place))
}

/// The kinds that draw something for a query, whatever kind it names.
#[must_use]
pub fn chart_kinds(atlas: &Atlas, query: &ChartQuery) -> Vec<ChartKind> {
    let draws =
        |kind: &ChartKind| chart(atlas, &ChartQuery { kind: *kind, ..query.clone() }).is_some();
    ChartKind::ALL.into_iter().filter(draws).collect()
}

/// The chart of a query; `None` when the values have no scale or there are none to draw.
#[must_use]
pub fn chart(atlas: &Atlas, query: &ChartQuery) -> Option<Chart> {
    let sheet = Sheet::of(atlas, query);
    if sheet.has_no_scale() {
        return None;
    }
    match query.kind {
        ChartKind::Line => sheet.lines(query).map(Chart::Line),
        ChartKind::Bar => sheet.bars().map(Chart::Bar),
        ChartKind::Dot => sheet.dots().map(Chart::Dot),
        // A line between two releases would be a trend.
        ChartKind::Slope if is_of_releases(&query.indicator) => None,
        ChartKind::Slope => sheet.slopes(query).map(Chart::Slope),
        ChartKind::Multiples => sheet.multiples().map(Chart::Multiples),
        ChartKind::Gap => sheet.gaps(query).map(Chart::Gap),
    }
}

/// A small line chart for each of a query's places, whatever kind it names; without the code of
/// the other kinds.
pub(super) fn multiples(atlas: &Atlas, query: &ChartQuery) -> Option<SmallMultiples> {
    let sheet = Sheet::of(atlas, query);
    (!sheet.has_no_scale()).then(|| sheet.multiples()).flatten()
}

/// Whether an indicator comes in releases that are separate pictures: points, not a trend, and
/// not a ranking.
pub(super) fn is_of_releases(indicator: &Id) -> bool {
    indicator.as_str().starts_with(RELEASES)
}

/// The agreements, measures and centres of a query's places in the years that its line chart
/// shows, in time order; what was only planned is left out.
///
/// Nearly all agreements are Korea's too: its part counts only where it is chosen alone.
#[must_use]
pub fn chart_events(atlas: &Atlas, query: &ChartQuery) -> Vec<ChartEvent> {
    let sheet = Sheet::of(atlas, query);
    let drawn = sheet.all().into_iter().take(LINES_MAX);
    let years = set(drawn.flat_map(|(_, values)| values).filter_map(year));
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return Vec::new() };
    let partners: Vec<&Id> =
        query.places.iter().filter(|place| atlas.snapshot.country_of(place).is_some()).collect();
    let alone = partners.iter().all(|place| place.as_str() == HOME);
    let here = |record: &&Record| {
        let countries = atlas.countries(record);
        let mut partners = partners.iter().filter(|place| alone || place.as_str() != HOME);
        !record.is_ahead() && partners.any(|place| countries.contains(place))
    };
    let kinds = [Kind::Agreement, Kind::Measure, Kind::Centre];
    let records = kinds.into_iter().flat_map(|kind| atlas.snapshot.of_kind(kind)).filter(here);
    let dated = records.filter_map(|record| Some((began(record)?, record)));
    let dated = dated.filter(|(date, _)| (first..=last).contains(&&date.year()));
    let dated = sorted(dated, |(date, record)| (NumberKey(decimal_year(*date)), record.id.clone()));
    let ends = (f64::from(*first), f64::from(*last));
    let events = dated.into_iter().zip(1..).map(|((date, record), number)| ChartEvent {
        // The first half of the first year and the second of the last lie beyond the axis.
        mark: EventMark { x: decimal_year(date).clamp(ends.0, ends.1), kind: record.kind, number },
        record: linked(atlas, &record.id, query.lang),
        date: text::date(date, query.lang),
    });
    events.collect()
}

/// When a record happened; of a centre, when its first term began.
fn began(record: &Record) -> Option<Edtf> {
    match &record.details {
        Details::Centre { phases, .. } => record.date.or_else(|| first_term(phases)?.date),
        _ => record.date,
    }
}

/// Where a date stands on an axis of years. The tick of a year is its middle, since a year's value
/// speaks of all of it; so a date of which only the year is known stands on the tick.
fn decimal_year(date: Edtf) -> f64 {
    let anchor = date.anchor();
    let Some(month) = anchor.month else { return f64::from(anchor.year) };
    let day = anchor.day.map_or(0.5, |day| f64::from(day - 1) / 31.0);
    f64::from(anchor.year) + (f64::from(month - 1) + day) / 12.0 - 0.5
}
