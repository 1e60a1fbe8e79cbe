//! What to draw for an indicator and some places: the same for the page and for `atlas chart`.
//!
//! Invariants: ranks among different numbers of countries never share an axis (those of the newest
//! survey in the chosen years are drawn); a single value never stands without its year; nothing is
//! filled in where values are missing. Start at [`chart()`].

use std::collections::{BTreeMap, BTreeSet};

use super::panels::{area_text, mark, rounded_text, unit_of};
use super::series::{charted, comparable, denominator, line, scale, year};
use super::{Atlas, Chart, ChartKind, ChartQuery, LINES_MAX, Linked, linked, series};
use crate::chart::{
    BarChart, BarRow, DotChart, DotRow, End, EventMark, GapChart, GapRow, LineChart, Mark, Point,
    Series, Slope, SlopeChart, SmallMultiples, SmallPanel, Tick,
};
use crate::i18n::messages;
use crate::model::{
    Area, Edtf, Id, Lang, NumberKey, Observation, Quality, RankOf, Record, Unit, set, sorted,
};
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

/// The dated records of a query's places in the years that its line chart shows, in time order.
#[must_use]
pub fn chart_events(atlas: &Atlas, query: &ChartQuery) -> Vec<ChartEvent> {
    let sheet = Sheet::of(atlas, query);
    let drawn = sheet.all().into_iter().take(LINES_MAX);
    let years = set(drawn.flat_map(|(_, values)| values).filter_map(year));
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return Vec::new() };
    let here = |record: &&Record| {
        let countries = atlas.countries(record);
        query.places.iter().any(|place| countries.contains(place))
    };
    let dated = atlas.dated().filter(here).filter_map(|record| Some((record.date?, record)));
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

/// Where a date stands on an axis of years. The tick of a year is its middle, since a year's value
/// speaks of all of it; so a date of which only the year is known stands on the tick.
fn decimal_year(date: Edtf) -> f64 {
    let anchor = date.anchor();
    let Some(month) = anchor.month else { return f64::from(anchor.year) };
    let day = anchor.day.map_or(0.5, |day| f64::from(day - 1) / 31.0);
    f64::from(anchor.year) + (f64::from(month - 1) + day) / 12.0 - 0.5
}

fn is_national(one: &Observation) -> bool {
    one.area == Area::National && one.period.is_some()
}

fn is_inside(year: u16, query: &ChartQuery) -> bool {
    query.from.is_none_or(|from| from <= year) && query.to.is_none_or(|to| year <= to)
}

/// The values that a query asks for.
struct Sheet<'a> {
    atlas: &'a Atlas,
    unit: Unit,
    lang: Lang,
    /// The national values of the indicator in the chosen years, of all places.
    mine: Vec<&'a Observation>,
    /// The chosen places, by name.
    places: Vec<Id>,
}

impl<'a> Sheet<'a> {
    fn of(atlas: &'a Atlas, query: &ChartQuery) -> Self {
        let all = atlas.snapshot.observations().iter();
        let mine = all.filter(|one| one.indicator == query.indicator && is_national(one));
        let mine = mine.filter(|one| year(one).is_some_and(|year| is_inside(year, query)));
        let places = set(query.places.iter()).into_iter().cloned();
        Self {
            atlas,
            unit: unit_of(atlas, &query.indicator),
            lang: query.lang,
            mine: mine.collect(),
            places: sorted(places, |id| text::collation_key(atlas.title(id, query.lang))),
        }
    }

    /// Letters have no scale, and neither has a rank among nobody knows how many.
    fn has_no_scale(&self) -> bool {
        self.unit == Unit::Group || self.unit == Unit::Rank && self.total().is_none()
    }

    fn total(&self) -> Option<u32> {
        denominator(&self.mine)
    }

    /// The values of each place that has some, oldest first.
    ///
    /// Surveys that rank by rules of their own are not comparable with any other: where there
    /// are no others, the newest of them stands alone.
    fn all(&self) -> Vec<(&Id, Vec<&'a Observation>)> {
        let with_values = |of: &dyn Fn(&Id) -> Vec<&'a Observation>| {
            let all = self.places.iter().map(|place| (place, of(place)));
            all.filter(|(_, values)| !values.is_empty()).collect::<Vec<_>>()
        };
        let all = with_values(&|place| comparable(self.atlas, &self.mine, place));
        if !all.is_empty() || self.unit != Unit::Rank {
            return all;
        }
        let newest = self.mine.iter().filter_map(|one| year(one)).max();
        with_values(&|place| {
            let here = line(self.atlas, &self.mine, place).into_iter();
            here.filter(|one| year(one) == newest && one.rank_of == self.total().map(RankOf::Of))
                .collect()
        })
    }

    /// The newest value of each place: the highest first, of ranks the best.
    fn newest(&self) -> Vec<(&Id, &'a Observation)> {
        let all = self.all().into_iter();
        let newest = all.filter_map(|(place, values)| Some((place, *values.last()?)));
        let sign = if self.unit == Unit::Rank { 1.0 } else { -1.0 };
        sorted(newest, |(_, one)| NumberKey(sign * one.value))
    }

    fn scale(&self, values: impl Iterator<Item = f64>) -> ((f64, f64), Vec<Tick>) {
        scale(self.unit, values.fold(0.0, f64::max), self.total(), self.lang)
    }

    fn text(&self, one: &Observation) -> String {
        rounded_text(one, self.unit, self.lang)
    }

    fn title(&self, place: &'a Id) -> &str {
        self.atlas.title(place, self.lang)
    }

    /// A place with the year of its value.
    fn label(&self, place: &Id, one: &Observation) -> String {
        let year = year(one).map_or(String::new(), |year| text::year(year, self.lang));
        format!("{} · {year}", self.atlas.title(place, self.lang))
    }

    fn lines(&self, query: &ChartQuery) -> Option<LineChart> {
        let with_values: Vec<Id> = self.all().into_iter().map(|(place, _)| place.clone()).collect();
        let mut chart = series::chart(self.atlas, &self.mine, &with_values, self.lang)?;
        for (line, place) in chart.series.iter_mut().zip(&with_values) {
            line.points.extend(self.superseded(place));
        }
        let values = chart.series.iter().flat_map(|line| &line.points).map(|point| point.y);
        (chart.y, chart.y_ticks) = self.scale(values);
        if query.events {
            let events = chart_events(self.atlas, query).into_iter();
            chart.events = events.map(|event| event.mark).collect();
        }
        Some(chart)
    }

    /// Values of a place in years for which another one is shown.
    fn superseded(&self, place: &Id) -> Vec<Point> {
        let shown = line(self.atlas, &self.mine, place);
        let among = self.total().map(RankOf::Of);
        // A goal beside a measurement was not replaced by it.
        let here = self.mine.iter();
        let here = here.filter(|one| one.place == *place && one.quality != Quality::Target);
        let differs = here.filter(|one| one.rank_of == among || among.is_none()).filter(|one| {
            shown.iter().any(|other| year(other) == year(one) && self.text(other) != self.text(one))
        });
        let point = |one: &&Observation| {
            Some(Point { x: f64::from(year(one)?), y: one.value, quality: Mark::Superseded })
        };
        differs.filter_map(point).collect()
    }

    fn bars(&self) -> Option<BarChart> {
        let newest = self.newest();
        if newest.is_empty() || self.unit == Unit::Rank {
            return None;
        }
        let ((_, max), ticks) = self.scale(newest.iter().map(|(_, one)| one.value));
        let row = |(place, one): (&Id, &Observation)| BarRow {
            label: self.label(place, one),
            value: one.value,
            text: self.text(one),
            series: 1,
            quality: mark(one.quality),
        };
        Some(BarChart { rows: newest.into_iter().map(row).collect(), max, ticks })
    }

    fn dots(&self) -> Option<DotChart> {
        let newest = self.newest();
        if newest.is_empty() {
            return None;
        }
        let (y, ticks) = self.scale(newest.iter().map(|(_, one)| one.value));
        let row = |(place, one): (&Id, &Observation)| DotRow {
            label: self.label(place, one),
            value: one.value,
            text: self.text(one),
            series: 1,
            quality: mark(one.quality),
        };
        // The best rank stands at the left, as on a strip.
        let scale = (y.0.min(y.1), y.0.max(y.1));
        Some(DotChart { rows: newest.into_iter().map(row).collect(), scale, ticks })
    }

    fn slopes(&self, query: &ChartQuery) -> Option<SlopeChart> {
        let all = self.all();
        let (first, last) = two_years(&all, query)?;
        let at = |values: &[&Observation], when: u16| {
            let one = values.iter().find(|one| year(one) == Some(when))?;
            // The later rank says among how many; the same number holds for the earlier one.
            let short = Observation { rank_of: None, ..(*one).clone() };
            let text = if when == first { self.text(&short) } else { self.text(one) };
            Some(End { value: one.value, text, quality: mark(one.quality) })
        };
        let slopes = all.iter().zip(1_u8..).map(|((place, values), series)| Slope {
            label: self.title(place).to_owned(),
            series,
            ends: [at(values, first), at(values, last)],
        });
        let lines: Vec<Slope> =
            slopes.filter(|line| line.ends.iter().any(Option::is_some)).collect();
        let values = lines.iter().flat_map(|line| line.ends.iter().flatten()).map(|end| end.value);
        let low = values.clone().fold(f64::MAX, f64::min);
        let high = values.fold(f64::MIN, f64::max);
        Some(SlopeChart {
            lines,
            names: [first, last].map(|year| text::year(year, self.lang)),
            y: if self.unit == Unit::Rank { (high, low) } else { (low, high) },
        })
    }

    fn multiples(&self) -> Option<SmallMultiples> {
        let all = self.all();
        let values = all.iter().flat_map(|(_, values)| values);
        let years = set(values.clone().filter_map(|one| year(one)));
        let (&first, &last) = (years.first()?, years.last()?);
        let (y, ticks) = self.scale(values.map(|one| one.value));
        let ends = [ticks.first(), ticks.last()].map(|tick| tick.map_or("", |tick| &tick.label));
        let point = |one: &&Observation| {
            Some(Point { x: f64::from(year(one)?), y: one.value, quality: mark(one.quality) })
        };
        let panel = |(place, values): &(&Id, Vec<&Observation>)| {
            let one = values.last()?;
            let when = text::year(year(one)?, self.lang);
            let label = self.title(place).to_owned();
            let points = values.iter().filter_map(point).collect();
            let line = Series { label, series: 1, points, breaks: Vec::new() };
            Some(SmallPanel { line, last: format!("{} · {when}", self.text(one)) })
        };
        let tick = |when: u16| Tick { value: f64::from(when), label: text::year(when, self.lang) };
        Some(SmallMultiples {
            panels: all.iter().filter_map(panel).collect(),
            x: (f64::from(first), f64::from(last.max(first.saturating_add(1)))),
            y,
            x_ticks: set([first, last]).into_iter().map(tick).collect(),
            scale: ends.join("–"),
        })
    }

    fn gaps(&self, query: &ChartQuery) -> Option<GapChart> {
        let all = self.atlas.snapshot.observations().iter();
        let mine = all.filter(|one| one.indicator == query.indicator && one.area != Area::National);
        let mut pairs: BTreeMap<(usize, u16), [Option<&Observation>; 2]> = BTreeMap::new();
        for one in mine {
            let at = self.places.iter().position(|place| *place == one.place);
            let (Some(at), Some(when)) = (at, year(one)) else { continue };
            if is_inside(when, query) {
                let [town, country] = pairs.entry((at, when)).or_default();
                match one.area {
                    Area::Rural => *country = country.or(Some(one)),
                    Area::Urban => *town = Some(one),
                    _ => *town = town.or(Some(one)),
                }
            }
        }
        pairs.retain(|_, [_, country]| country.is_some());
        let name = |area: &Area| area_text(self.atlas, area, self.lang);
        let towns = set(pairs.values().filter_map(|[town, _]| Some(&(*town)?.area)));
        let towns: Vec<String> = towns.into_iter().map(name).collect();
        if towns.is_empty() {
            return None;
        }
        let ends = pairs.values().flatten().flatten();
        let (scale, ticks) = self.scale(ends.map(|one| one.value));
        let rows = pairs.iter().map(|(&(at, when), pair)| self.gap(query, at, when, *pair));
        Some(GapChart {
            rows: rows.collect(),
            names: [towns.join(" / "), name(&Area::Rural)],
            scale,
            ticks,
        })
    }

    fn gap(
        &self,
        query: &ChartQuery,
        at: usize,
        when: u16,
        pair: [Option<&Observation>; 2],
    ) -> GapRow {
        let when = text::year(when, self.lang);
        let place = self.places.get(at).filter(|_| query.places.len() > 1);
        let label = place.map(|place| format!("{} · {when}", self.atlas.title(place, self.lang)));
        let end = |one: &Observation| End {
            value: one.value,
            text: self.text(one),
            quality: mark(one.quality),
        };
        let gap = match pair {
            [Some(town), Some(country)] => {
                let plain = text::number((town.value - country.value).abs(), self.lang);
                let points = (messages(self.lang).words.unit)(Unit::Points);
                if self.unit == Unit::Percent { format!("{plain} {points}") } else { plain }
            }
            _ => String::new(),
        };
        GapRow { label: label.unwrap_or(when), ends: pair.map(|one| one.map(end)), text: gap }
    }
}

/// The first and last year that most places have a value of; years that the query names come
/// first where some place has a value then.
fn two_years(all: &[(&Id, Vec<&Observation>)], query: &ChartQuery) -> Option<(u16, u16)> {
    let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
    for when in all.iter().flat_map(|(_, values)| values).filter_map(|one| year(one)) {
        *counts.entry(when).or_default() += 1;
    }
    let most = counts.values().max()?;
    let full = || counts.iter().filter(|(_, count)| *count == most).map(|(when, _)| *when);
    let named = |when: Option<u16>| when.filter(|when| counts.contains_key(when));
    let first = named(query.from).or_else(|| full().next())?;
    let last = named(query.to).or_else(|| full().next_back())?;
    (first < last).then_some((first, last))
}
