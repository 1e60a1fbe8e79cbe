//! The values of a query as charts of each kind.

use super::chart_sheet::Sheet;
use super::panels::{area_text, mark};
use super::series::{self, year};
use super::{ChartQuery, chart_events};
use crate::chart::{
    BarChart, BarRow, DotChart, DotRow, End, GapChart, GapRow, LineChart, Mark, Point, Series,
    Slope, SlopeChart, SmallMultiples, SmallPanel, Tick,
};
use crate::i18n::messages;
use crate::model::{Area, Id, Lang, Observation, Unit, set};
use crate::text;

impl Sheet<'_> {
    pub(super) fn lines(&self, query: &ChartQuery) -> Option<LineChart> {
        let with_values: Vec<Id> = self.all().into_iter().map(|(place, _)| place.clone()).collect();
        let mut chart = series::chart(self.atlas, &self.mine, &with_values, self.lang)?;
        for (line, place) in chart.series.iter_mut().zip(&with_values) {
            line.points.extend(self.superseded(place).into_iter().filter_map(aside));
            line.breaks = self.breaks(place);
        }
        let values = chart.series.iter().flat_map(|line| &line.points).map(|point| point.y);
        (chart.y, chart.y_ticks) = self.scale(values);
        if query.events {
            let events = chart_events(self.atlas, query).into_iter();
            chart.events = events.map(|event| event.mark).collect();
        }
        Some(chart)
    }

    pub(super) fn bars(&self) -> Option<BarChart> {
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

    pub(super) fn dots(&self) -> Option<DotChart> {
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

    pub(super) fn slopes(&self, query: &ChartQuery) -> Option<SlopeChart> {
        let all = self.all();
        let (first, last) = self.two_years(query)?;
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

    pub(super) fn multiples(&self) -> Option<SmallMultiples> {
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
            let line = Series { label, series: 1, points, breaks: self.breaks(place) };
            Some(SmallPanel { line, last: format!("{} · {when}", self.text(one)) })
        };
        let tick = |when: u16| Tick { value: f64::from(when), label: text::year(when, self.lang) };
        Some(SmallMultiples {
            panels: all.iter().filter_map(panel).collect(),
            x: (f64::from(first), f64::from(last.max(first.saturating_add(1)))),
            y,
            x_ticks: set([first, last]).into_iter().map(tick).collect(),
            scale: [ends[0].trim_end_matches('%'), "–", ends[1]].concat(),
        })
    }

    pub(super) fn gaps(&self, query: &ChartQuery) -> Option<GapChart> {
        let pairs = self.pairs(query);
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
            [Some(town), Some(country)] => self.gap_text(town, country),
            _ => String::new(),
        };
        GapRow { label: label.unwrap_or(when), ends: pair.map(|one| one.map(end)), text: gap }
    }

    /// How far apart two values are.
    pub(super) fn gap_text(&self, town: &Observation, country: &Observation) -> String {
        let plain = text::number((town.value - country.value).abs(), self.lang);
        let points = (messages(self.lang).words.unit)(Unit::Points);
        match self.unit {
            Unit::Percent if self.lang == Lang::Ko => format!("{plain}{points}"),
            Unit::Percent => format!("{plain} {points}"),
            _ => plain,
        }
    }
}

/// A value beside the one that is shown of its year.
fn aside(one: &Observation) -> Option<Point> {
    Some(Point { x: f64::from(year(one)?), y: one.value, quality: Mark::Superseded })
}
