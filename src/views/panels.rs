//! Observations in panels: one kind of measure each, as a picture and as a table.

use super::{Atlas, Linked, linked};
use crate::chart::{
    BarChart, BarRow, ChainChart, LineChart, Mark, RankStrip, SmallMultiples, TermBand, Tick,
};
use crate::i18n::messages;
use crate::model::{Area, Details, Id, Lang, Observation, Quality, RankOf, Unit, sorted};
use crate::text;

/// One kind of measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Its name, stable, for keys and anchors.
    pub key: &'static str,
    /// Its heading.
    pub heading: &'static str,
    /// A warning or reading aid; empty when there is none.
    pub note: &'static str,
    /// The pictures.
    pub drawings: Vec<Drawing>,
    /// The same values as a table.
    pub rows: Vec<ValueRow>,
}

/// A picture and what it is called.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    /// Bars on one axis.
    Bars(BarChart),
    /// One rank on its own axis, with its name.
    Rank(String, RankStrip),
    /// Lines over the years.
    Lines(LineChart),
    /// How records hang together.
    Chain(ChainChart),
    /// A small line chart for each place.
    Multiples(SmallMultiples),
    /// Terms over the years.
    Terms(TermBand),
}

/// One value in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueRow {
    /// The indicator.
    pub indicator: Linked,
    /// The country.
    pub place: Linked,
    /// The part of it; empty for the whole.
    pub area: String,
    /// When, in words.
    pub period: String,
    /// The value with its unit, a rank with its total.
    pub value: String,
    /// How far it can be trusted, in words.
    pub quality: &'static str,
    /// Whether that needs a mark.
    pub marked: bool,
    /// A doubt or remark; empty when there is none.
    pub note: String,
    /// How it was computed; empty when it was not.
    pub formula: String,
    /// The source.
    pub source: Linked,
    /// Where in it.
    pub locator: String,
    /// The source that the source names.
    pub cites: Option<Linked>,
}

/// A value with its unit, or a rank with its total, as one reads it.
#[must_use]
pub fn value_text(one: &Observation, unit: Unit, lang: Lang) -> String {
    with_unit(one, unit, text::number(one.value, lang), lang)
}

/// The same with shares rounded to one decimal, to be read beside many others.
pub(super) fn rounded_text(one: &Observation, unit: Unit, lang: Lang) -> String {
    let plain = match unit {
        Unit::Percent | Unit::Per100 => text::number((one.value * 10.0).round() / 10.0, lang),
        _ => text::number(one.value, lang),
    };
    with_unit(one, unit, plain, lang)
}

fn with_unit(one: &Observation, unit: Unit, plain: String, lang: Lang) -> String {
    let m = messages(lang);
    match unit {
        Unit::Rank => {
            // Ranks are whole and positive (checked), so the cast keeps the value.
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "checked on reading: 1 to 1,000"
            )]
            let rank = text::ordinal(one.value as u64, lang);
            match one.rank_of {
                Some(RankOf::Of(total)) => (m.rank_of)(&rank, &text::count(u64::from(total), lang)),
                Some(RankOf::NoneGiven) => format!("{rank} ({})", m.no_total),
                None => rank,
            }
        }
        Unit::Percent => format!("{plain}%"),
        Unit::Count | Unit::Index => plain,
        Unit::Ratio => format!("{plain} ×"),
        Unit::Group => group_letter(one.value),
        Unit::Per100 | Unit::Mbps | Unit::Years | Unit::Points => {
            format!("{plain} {}", (m.words.unit)(unit))
        }
    }
}

fn group_letter(value: f64) -> String {
    let letters = ('A'..='Z').zip(1_u8..);
    letters
        .filter(|(_, at)| (value - f64::from(*at)).abs() < 0.5)
        .map(|(letter, _)| letter.to_string())
        .collect()
}

pub(super) fn unit_of(atlas: &Atlas, indicator: &Id) -> Unit {
    match atlas.snapshot.get(indicator).map(|record| &record.details) {
        Some(Details::Indicator { unit, .. }) => *unit,
        _ => Unit::Count,
    }
}

pub(super) fn area_text(atlas: &Atlas, area: &Area, lang: Lang) -> String {
    let m = messages(lang);
    match area {
        Area::National => m.national.to_owned(),
        Area::Urban => m.urban.to_owned(),
        Area::Rural => m.rural.to_owned(),
        Area::Place(id) => atlas.title(id, lang).to_owned(),
    }
}

pub(super) fn value_row(atlas: &Atlas, one: &Observation, lang: Lang) -> ValueRow {
    let m = messages(lang);
    let period = one.period.map(|period| text::date(period, lang));
    ValueRow {
        indicator: linked(atlas, &one.indicator, lang),
        place: linked(atlas, &one.place, lang),
        area: match &one.area {
            Area::National => String::new(),
            part => area_text(atlas, part, lang),
        },
        period: period.unwrap_or_else(|| m.period_unknown.to_owned()),
        value: value_text(one, unit_of(atlas, &one.indicator), lang),
        quality: (m.words.quality)(one.quality),
        marked: !matches!(one.quality, Quality::AsPublished | Quality::Secondary),
        note: one.note.as_ref().map(|note| note.get(lang).to_owned()).unwrap_or_default(),
        formula: one.formula.clone().unwrap_or_default(),
        source: linked(atlas, &one.source, lang),
        locator: text::locator(&one.locator, lang),
        cites: one.cites.as_ref().map(|id| linked(atlas, id, lang)),
    }
}

/// The panels of what documents say of a country; panels without a value are left out.
#[must_use]
pub fn panels(atlas: &Atlas, place: &Id, lang: Lang) -> Vec<Panel> {
    let m = messages(lang);
    let all = atlas.snapshot.observations().iter();
    let mine: Vec<&Observation> =
        all.filter(|one| one.place == *place && !atlas.snapshot.is_of_dataset(one)).collect();
    let sort = |one: &Observation| match (unit_of(atlas, &one.indicator), &one.area) {
        (Unit::Rank, _) => 3,
        (Unit::Mbps, _) => 2,
        (Unit::Percent, Area::National) if is_measured(one) => 0,
        (Unit::Percent, Area::Place(_) | Area::Urban | Area::Rural)
        | (Unit::Points | Unit::Ratio, _) => 1,
        _ => 4,
    };
    let kinds: [(&'static str, &'static str, &'static str); 5] = [
        ("share", m.panel_share, ""),
        ("area", m.panel_area, m.panel_area_warning),
        ("speed", m.panel_speed, ""),
        ("rank", m.panel_rank, m.panel_rank_note),
        ("other", m.panel_other, ""),
    ];
    let mut panels = Vec::new();
    for (at, (key, heading, note)) in kinds.into_iter().enumerate() {
        let of_sort = mine.iter().copied().filter(|one| sort(one) == at);
        let of_sort = sorted(of_sort, |one| one.quality == Quality::Derived);
        if of_sort.is_empty() {
            continue;
        }
        let drawings = match key {
            "rank" => ranks(atlas, &of_sort, lang),
            "other" => Vec::new(),
            _ => bars(atlas, &of_sort, lang),
        };
        let rows = of_sort.iter().map(|one| value_row(atlas, one, lang)).collect();
        panels.push(Panel { key, heading, note, drawings, rows });
    }
    panels
}

/// Whether a value was measured by somebody: neither computed by us nor a goal.
fn is_measured(one: &Observation) -> bool {
    !matches!(one.quality, Quality::Derived | Quality::Target)
}

pub(super) fn mark(quality: Quality) -> Mark {
    match quality {
        Quality::Doubtful => Mark::Doubtful,
        Quality::Derived => Mark::Derived,
        Quality::AsPublished | Quality::Secondary | Quality::Target => Mark::Sound,
    }
}

/// Bars for the values of one unit; derived values stay in the table.
fn bars(atlas: &Atlas, of_sort: &[&Observation], lang: Lang) -> Vec<Drawing> {
    let shown: Vec<&&Observation> = of_sort
        .iter()
        .filter(|one| matches!(unit_of(atlas, &one.indicator), Unit::Percent | Unit::Mbps))
        .collect();
    let Some(first) = shown.first() else { return Vec::new() };
    let unit = unit_of(atlas, &first.indicator);
    let rows = shown.iter().map(|one| {
        let name = atlas.title(&one.indicator, lang);
        let area = match one.area {
            Area::National => String::new(),
            _ => area_text(atlas, &one.area, lang),
        };
        let when = one.period.map(|period| text::date(period, lang));
        let when = when.unwrap_or_else(|| messages(lang).period_unknown.to_owned());
        let label = if area.is_empty() { name.to_owned() } else { area };
        BarRow {
            label: format!("{label} · {when}"),
            value: one.value,
            text: value_text(one, unit, lang),
            series: 1,
            quality: mark(one.quality),
        }
    });
    let rows: Vec<BarRow> = rows.collect();
    let top = rows.iter().map(|row| row.value).fold(0.0, f64::max);
    let (max, step) = match unit {
        Unit::Percent => (100.0, 25.0),
        _ if top <= 20.0 => (20.0, 5.0),
        _ if top <= 100.0 => (100.0, 25.0),
        _ => (top * 1.1, (top * 1.1 / 4.0).ceil()),
    };
    let tick = |at: u8| {
        let value = step * f64::from(at);
        let plain = text::number(value, lang);
        let unit_word = if unit == Unit::Percent { "%" } else { " Mbps" };
        Tick { value, label: format!("{plain}{unit_word}") }
    };
    let ticks = (0..=4).map(tick).filter(|tick| tick.value <= max).collect();
    vec![Drawing::Bars(BarChart { rows, max, ticks })]
}

/// One strip for each rank that has a total; the others stay in the table.
fn ranks(atlas: &Atlas, of_sort: &[&Observation], lang: Lang) -> Vec<Drawing> {
    let strip = |one: &&Observation| {
        let Some(RankOf::Of(of)) = one.rank_of else { return None };
        let when = one.period.map(|period| text::date(period, lang));
        let when = when.unwrap_or_else(|| messages(lang).period_unknown.to_owned());
        let name = format!("{} · {when}", atlas.title(&one.indicator, lang));
        Some(Drawing::Rank(
            name,
            RankStrip {
                rank: one.value,
                of,
                label: value_text(one, Unit::Rank, lang),
                best: text::count(1, lang),
                last: text::count(u64::from(of), lang),
                quality: mark(one.quality),
            },
        ))
    };
    of_sort.iter().filter_map(strip).collect()
}
