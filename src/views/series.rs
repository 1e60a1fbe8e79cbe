//! The values of places over the years, and the lines and scales they are drawn with.
//!
//! Ranks of different numbers of countries never share an axis: the chart shows those of the
//! newest number, the table all of them.

use super::Atlas;
use super::panels::unit_of;
use crate::chart::{LineChart, Mark, Point, Series, Tick};
use crate::model::{
    Details, Edtf, Id, Kind, Lang, Observation, Quality, RankOf, Unit, set, sorted,
};
use crate::text;

/// Most places drawn in one chart: as many as there are shapes and hues to tell them apart.
pub const LINES_MAX: usize = 6;

/// What the ids of indicators begin with whose releases are separate pictures.
pub(super) const RELEASES: &str = "govtech-";

pub(super) fn year(one: &Observation) -> Option<u16> {
    one.period.map(Edtf::year)
}

/// The indicators of datasets, each once, by code: a whole before its parts.
pub(super) fn charted<'a>(atlas: &'a Atlas, all: &[&Observation]) -> Vec<&'a Id> {
    let of_datasets = all.iter().filter(|one| atlas.snapshot.is_of_dataset(one));
    let with_series = set(of_datasets.map(|one| &one.indicator));
    let indicators = atlas.snapshot.of_kind(Kind::Indicator);
    let indicators = sorted(indicators, |record| match &record.details {
        Details::Indicator { code, .. } => code.clone(),
        _ => None,
    });
    let ids = indicators.into_iter().map(|record| &record.id);
    ids.filter(|id| with_series.contains(id)).collect()
}

/// The values of a place, oldest first, one a year: a dataset's before a document's.
pub(super) fn line<'a>(
    atlas: &Atlas,
    mine: &[&'a Observation],
    place: &Id,
) -> Vec<&'a Observation> {
    let here = mine.iter().copied().filter(|one| one.place == *place);
    let here = sorted(here, |one| (year(one), !atlas.snapshot.is_of_dataset(one)));
    let mut line: Vec<&Observation> = Vec::new();
    for one in here {
        if line.last().is_none_or(|last| year(last) != year(one)) {
            line.push(one);
        }
    }
    line
}

/// Those of a place's values that may share an axis: of ranks, those among as many countries as
/// in the newest survey, without a remark on how that survey ranks.
pub(super) fn comparable<'a>(
    atlas: &Atlas,
    mine: &[&'a Observation],
    place: &Id,
) -> Vec<&'a Observation> {
    let mut line = line(atlas, mine, place);
    if let Some(total) = denominator(mine) {
        let among = Some(RankOf::Of(total));
        line.retain(|one| one.rank_of == among && one.note.is_none());
    }
    line
}

/// How many were ranked in the newest survey, for ranks.
pub(super) fn denominator(mine: &[&Observation]) -> Option<u32> {
    let newest = mine.iter().filter(|one| one.rank_of.is_some()).max_by_key(|one| year(one))?;
    match newest.rank_of {
        Some(RankOf::Of(total)) => Some(total),
        _ => None,
    }
}

pub(super) fn chart(
    atlas: &Atlas,
    mine: &[&Observation],
    shown: &[Id],
    lang: Lang,
) -> Option<LineChart> {
    let unit = unit_of(atlas, &mine.first()?.indicator);
    if unit == Unit::Group {
        return None;
    }
    let total = denominator(mine);
    let mut lines = Vec::new();
    for (place, number) in shown.iter().zip(1_u8..).take(LINES_MAX) {
        let points = comparable(atlas, mine, place).into_iter().filter_map(|one| {
            let quality = match one.quality {
                Quality::Doubtful => Mark::Doubtful,
                Quality::Derived => Mark::Derived,
                _ => Mark::Sound,
            };
            Some(Point { x: f64::from(year(one)?), y: one.value, quality })
        });
        let points: Vec<Point> = points.collect();
        if !points.is_empty() {
            let label = atlas.title(place, lang).to_owned();
            lines.push(Series { label, series: number, points, breaks: Vec::new() });
        }
    }
    let years = lines.iter().flat_map(|line| &line.points).map(|point| point.x);
    let (first, last) = (years.clone().fold(f64::MAX, f64::min), years.fold(f64::MIN, f64::max));
    if first > last {
        return None;
    }
    let top = lines.iter().flat_map(|line| &line.points).map(|point| point.y);
    let (y, y_ticks) = scale(unit, top.fold(0.0, f64::max), total, lang);
    Some(LineChart {
        series: lines,
        x: (first, last.max(first + 1.0)),
        y,
        x_ticks: year_ticks(first, last, lang),
        y_ticks,
        events: Vec::new(),
    })
}

/// The range of values and its ticks; ranks stand with the best on top.
pub(super) fn scale(
    unit: Unit,
    top: f64,
    total: Option<u32>,
    lang: Lang,
) -> ((f64, f64), Vec<Tick>) {
    let tick = |value: f64, label: String| Tick { value, label };
    if let (Unit::Rank, Some(total)) = (unit, total) {
        let last = f64::from(total);
        let at = [1.0, 50.0, 100.0, 150.0, last];
        let ticks = at.map(|value| tick(value, text::number(value, lang))).to_vec();
        return ((last, 1.0), ticks);
    }
    let max = match unit {
        Unit::Percent => 100.0,
        Unit::Index => 1.0,
        _ => nice(top),
    };
    let step = |at: u8| max / 4.0 * f64::from(at);
    let label = |value: f64| match unit {
        Unit::Percent => format!("{}%", text::number(value, lang)),
        _ => text::short_number(value, lang),
    };
    ((0.0, max), (0..=4).map(step).map(|value| tick(value, label(value))).collect())
}

/// The least of 1, 2, 4, 6, 8 times a power of ten that is not below a value.
fn nice(top: f64) -> f64 {
    let power = 10_f64.powf(top.max(1.0).log10().floor());
    let steps = [1.0, 2.0, 4.0, 6.0, 8.0];
    steps.into_iter().map(|step| step * power).find(|at| *at >= top).unwrap_or(power * 10.0)
}

/// A tick every five years, and every second year where there are few.
fn year_ticks(first: f64, last: f64, lang: Lang) -> Vec<Tick> {
    let step = if last - first > 12.0 { 5 } else { 2 };
    let label = |year: u16| Tick { value: f64::from(year), label: text::year(year, lang) };
    let inside =
        |year: &u16| (first..=last).contains(&f64::from(*year)) && year.is_multiple_of(step);
    (0..=9999).filter(inside).map(label).collect()
}
