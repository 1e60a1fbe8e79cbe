//! One indicator over the years, for several places: a chart, a table, sources.
//!
//! Ranks of different numbers of countries never share an axis: the chart shows those of the
//! newest number, the table all of them.

use std::collections::BTreeSet;

use super::panels::{rounded_text, unit_of};
use super::record_parts::licence_text;
use super::{Atlas, Facet, Linked, linked};
use crate::address::{Filter, ViewState};
use crate::chart::{LineChart, Mark, Point, Series, Tick};
use crate::i18n::messages;
use crate::model::{
    Area, Details, Edtf, Id, Kind, Lang, Observation, Quality, RankOf, Unit, set, sorted,
};
use crate::text;

/// Most places drawn in one chart: as many as there are shapes and hues to tell them apart.
pub const LINES_MAX: usize = 6;

/// The indicator shown when none is chosen.
const FIRST_INDICATOR: &str = "internet-use";
/// The places shown when none is chosen.
const FIRST_PLACES: [&str; 3] = ["kor", "per", "world"];

/// What the ids of indicators begin with whose releases are separate pictures.
pub(super) const RELEASES: &str = "govtech-";

/// One indicator over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesView {
    /// The indicators to choose from, by topic.
    pub choices: Vec<(String, Vec<Facet>)>,
    /// The places to choose from, by name.
    pub places: Vec<Facet>,
    /// The indicator shown.
    pub indicator: Linked,
    /// What it is, in a sentence or two.
    pub about: String,
    /// What the values say, a sentence a place.
    pub sentences: Vec<String>,
    /// The chart; `None` where values have no scale.
    pub chart: Option<LineChart>,
    /// What to know before reading the chart; empty when nothing.
    pub note: String,
    /// Names of the table's columns: the places.
    pub columns: Vec<String>,
    /// The table, newest year first.
    pub rows: Vec<SeriesRow>,
    /// Remarks on values, in the order of their numbers, from 1.
    pub remarks: Vec<String>,
    /// Where the values are from, each with its licence.
    pub sources: Vec<(Linked, String)>,
}

/// One year of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesRow {
    /// The year.
    pub year: String,
    /// A cell for each column, empty where nothing is known.
    pub cells: Vec<Vec<SeriesCell>>,
}

/// One value of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesCell {
    /// The value with its unit.
    pub text: String,
    /// The number of its remark.
    pub remark: Option<usize>,
}

/// The series that a state asks for; `None` when there are no values over time at all.
#[must_use]
pub fn series(atlas: &Atlas, state: &ViewState) -> Option<SeriesView> {
    let lang = state.lang;
    let all: Vec<&Observation> = atlas
        .snapshot
        .observations()
        .iter()
        .filter(|one| one.area == Area::National && year(one).is_some())
        .collect();
    let charted = charted(atlas, &all);
    let known = |id: &Id| charted.contains(&id);
    let wanted = state.indicator.clone().filter(known);
    let wanted = wanted.or_else(|| Id::parse(FIRST_INDICATOR).ok().filter(known));
    let indicator = wanted.or_else(|| charted.first().copied().cloned())?;
    let mine: Vec<&Observation> =
        all.into_iter().filter(|one| one.indicator == indicator).collect();
    let with_values = set(mine.iter().map(|one| &one.place));
    let asked: Vec<Id> = match state.places() {
        [] => FIRST_PLACES.iter().filter_map(|id| Id::parse(id).ok()).collect(),
        places => places.to_vec(),
    };
    let shown = sorted(asked.iter().filter(|id| with_values.contains(id)).cloned(), |id| {
        text::collation_key(atlas.title(id, lang))
    });
    let table = Table::of(atlas, &mine, &shown, lang);
    let unit = unit_of(atlas, &indicator);
    let about = atlas.snapshot.get(&indicator).map(|record| record.summary.get(lang).to_owned());
    Some(SeriesView {
        choices: choices(atlas, &charted, &indicator, state),
        places: places(atlas, &with_values, &shown, state),
        indicator: linked(atlas, &indicator, lang),
        about: about.unwrap_or_default(),
        sentences: shown.iter().filter_map(|id| sentence(atlas, &mine, id, lang)).collect(),
        chart: chart(atlas, &mine, &shown, lang),
        note: note(&mine, shown.len(), unit, lang),
        columns: shown.iter().map(|id| atlas.title(id, lang).to_owned()).collect(),
        rows: table.rows,
        remarks: table.remarks,
        sources: sources(atlas, &mine, &shown, lang),
    })
}

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

fn choices(
    atlas: &Atlas,
    charted: &[&Id],
    chosen: &Id,
    state: &ViewState,
) -> Vec<(String, Vec<Facet>)> {
    let mut groups: Vec<(Id, Vec<Facet>)> = Vec::new();
    for record in charted.iter().filter_map(|id| atlas.snapshot.get(id)) {
        let Some(topic) = record.topics.first() else { continue };
        let facet = Facet {
            label: record.title.get(state.lang).to_owned(),
            count: 0,
            chosen: record.id == *chosen,
            state: ViewState { indicator: Some(record.id.clone()), ..state.clone() },
        };
        match groups.iter_mut().find(|(id, _)| id == topic) {
            Some((_, facets)) => facets.push(facet),
            None => groups.push((topic.clone(), vec![facet])),
        }
    }
    let named = groups.into_iter();
    named.map(|(topic, facets)| (atlas.title(&topic, state.lang).to_owned(), facets)).collect()
}

/// The places that have values of the indicator; each switches itself on or off.
fn places(atlas: &Atlas, with: &BTreeSet<&Id>, shown: &[Id], state: &ViewState) -> Vec<Facet> {
    // The first click starts from what is seen, also when the address names no place.
    let seen = state.with(Filter::Country, shown.iter().cloned());
    let facets = with.iter().map(|id| Facet {
        label: atlas.title(id, state.lang).to_owned(),
        count: 0,
        chosen: shown.contains(id),
        state: seen.toggle(Filter::Country, id),
    });
    sorted(facets, |facet| text::collation_key(&facet.label))
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

fn sentence(atlas: &Atlas, mine: &[&Observation], place: &Id, lang: Lang) -> Option<String> {
    let line = comparable(atlas, mine, place);
    let told = |one: &Observation| {
        let value = rounded_text(one, unit_of(atlas, &one.indicator), lang);
        Some((value, text::year(year(one)?, lang)))
    };
    let last = told(line.last()?)?;
    let first = told(line.first()?).filter(|first| *first != last);
    Some((messages(lang).from_to)(atlas.title(place, lang), first.as_ref(), &last))
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

fn note(mine: &[&Observation], places: usize, unit: Unit, lang: Lang) -> String {
    let m = messages(lang);
    let mut notes = Vec::new();
    if unit == Unit::Rank
        && let Some(total) = denominator(mine)
    {
        notes.push((m.rank_axis)(&text::count(u64::from(total), lang)));
    }
    if mine.iter().any(|one| one.indicator.as_str().starts_with(RELEASES)) {
        notes.push(m.not_a_trend.to_owned());
    }
    if matches!(unit, Unit::Percent | Unit::Per100) {
        notes.push(m.rounded.to_owned());
    }
    if places > LINES_MAX {
        notes.push((m.lines_shown)(LINES_MAX));
    }
    notes.join(" ")
}

struct Table {
    rows: Vec<SeriesRow>,
    remarks: Vec<String>,
}

impl Table {
    fn of(atlas: &Atlas, mine: &[&Observation], shown: &[Id], lang: Lang) -> Self {
        let mut table = Self { rows: Vec::new(), remarks: Vec::new() };
        let here = mine.iter().filter(|one| shown.contains(&one.place));
        let years = set(here.filter_map(|one| year(one)));
        for at in years.into_iter().rev() {
            let cell = |place: &Id| {
                let here = mine.iter().copied();
                let here = here.filter(|one| one.place == *place && year(one) == Some(at));
                let here = sorted(here, |one| !atlas.snapshot.is_of_dataset(one));
                here.into_iter().map(|one| table.cell(atlas, one, lang)).collect()
            };
            let cells = shown.iter().map(cell).collect();
            table.rows.push(SeriesRow { year: text::year(at, lang), cells });
        }
        table
    }

    fn cell(&mut self, atlas: &Atlas, one: &Observation, lang: Lang) -> SeriesCell {
        let mut remark = one.note.as_ref().map(|note| note.get(lang).to_owned());
        if !atlas.snapshot.is_of_dataset(one) {
            let source = atlas.title(&one.source, lang);
            remark = Some(match remark {
                Some(note) => format!("{source}: {note}"),
                None => source.to_owned(),
            });
        }
        let number = |remark: String| {
            let known = self.remarks.iter().position(|known| *known == remark);
            known.unwrap_or_else(|| {
                self.remarks.push(remark);
                self.remarks.len() - 1
            }) + 1
        };
        let remark = remark.map(number);
        SeriesCell { text: rounded_text(one, unit_of(atlas, &one.indicator), lang), remark }
    }
}

fn sources(
    atlas: &Atlas,
    mine: &[&Observation],
    shown: &[Id],
    lang: Lang,
) -> Vec<(Linked, String)> {
    let here = mine.iter().filter(|one| shown.contains(&one.place));
    let used = set(here.map(|one| &one.source));
    let licence = |id: &Id| match atlas.snapshot.get(id).map(|record| &record.details) {
        Some(Details::Source(source)) => licence_text(source, lang).unwrap_or_default(),
        _ => String::new(),
    };
    used.into_iter().map(|id| (linked(atlas, id, lang), licence(id))).collect()
}
