//! A country's key indicators: the newest value of each, beside Korea's, with a small chart.

use super::centres::HOME;
use super::charting::multiples;
use super::notes::Notes;
use super::panels::{rounded_text, unit_of};
use super::series::{comparable, line};
use super::{Atlas, ChartKind, ChartQuery, Drawing, Linked, Note, linked};
use crate::chart::SmallMultiples;
use crate::i18n::messages;
use crate::model::{Area, Edtf, Id, Lang, Observation, Quality, Unit};
use crate::text;

/// The indicators that a page shows, in its order: how the state serves, how people are connected.
const KEY_INDICATORS: [&str; 6] = [
    "egdi-rank",
    "e-participation-index",
    "internet-use",
    "broadband-per-100",
    "mobile-per-100",
    "govtech-group",
];

/// One indicator of a country.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyFigure {
    /// The indicator.
    pub indicator: Linked,
    /// The newest value with its unit, a rank with its denominator.
    pub value: String,
    /// When, in words.
    pub period: String,
    /// The first and the last value that may be compared, in a sentence; empty when there is one.
    pub change: String,
    /// What needs a mark: how far it can be trusted, when not as published; else empty.
    pub quality: &'static str,
    /// Its source.
    pub notes: Vec<Note>,
    /// The values over time, beside those of the other country; `None` where they have no scale.
    pub drawing: Option<Drawing>,
}

/// The key indicators of a country; those without a value are left out.
pub(super) fn key_figures(
    atlas: &Atlas,
    country: &Id,
    notes: &mut Notes<'_>,
    lang: Lang,
) -> Vec<KeyFigure> {
    let ids = KEY_INDICATORS.iter().filter_map(|id| Id::parse(id).ok());
    ids.filter_map(|id| key_figure(atlas, &id, country, notes, lang)).collect()
}

fn key_figure(
    atlas: &Atlas,
    indicator: &Id,
    country: &Id,
    notes: &mut Notes<'_>,
    lang: Lang,
) -> Option<KeyFigure> {
    let all = atlas.snapshot.observations().iter();
    let mine = all.filter(|one| {
        one.indicator == *indicator && one.area == Area::National && one.period.is_some()
    });
    let mine: Vec<&Observation> = mine.filter(|one| one.quality != Quality::Target).collect();
    let one = *line(atlas, &mine, country).last()?;
    let (m, unit) = (messages(lang), unit_of(atlas, indicator));
    let told = |one: &Observation| {
        let year = one.period.map(|period| text::year(Edtf::year(period), lang));
        (rounded_text(one, unit, lang), year.unwrap_or_default())
    };
    let comparable = comparable(atlas, &mine, country);
    let ends = comparable.first().map(|one| told(one)).zip(comparable.last().map(|one| told(one)));
    let change = ends
        .filter(|(first, last)| first != last)
        .map(|(first, last)| (m.from_to)(atlas.title(country, lang), Some(&first), &last));
    let query = ChartQuery {
        indicator: indicator.clone(),
        places: Id::parse(HOME).into_iter().chain([country.clone()]).collect(),
        kind: ChartKind::Multiples,
        from: None,
        to: None,
        events: false,
        lang,
    };
    let title = atlas.title(country, lang);
    let drawing = multiples(atlas, &query).and_then(|chart| drawn(chart, title, unit, lang));
    Some(KeyFigure {
        indicator: linked(atlas, indicator, lang),
        value: rounded_text(one, unit, lang),
        period: one.period.map(|period| text::date(period, lang)).unwrap_or_default(),
        // Releases that are no series are not set side by side in words either.
        change: change.filter(|_| drawing.is_some()).unwrap_or_default(),
        quality: match one.quality {
            Quality::AsPublished => "",
            quality => (m.words.quality)(quality),
        },
        notes: vec![notes.of(&one.source)],
        drawing,
    })
}

/// The small charts with the country first; nothing when there is no line to see.
///
/// Unit and denominator stand beside the indicator's name, so they are not repeated in each.
fn drawn(mut chart: SmallMultiples, country: &str, unit: Unit, lang: Lang) -> Option<Drawing> {
    let has_line = chart.panels.iter().any(|one| one.line.points.len() > 1);
    // There are two at most.
    if chart.panels.first().is_some_and(|panel| panel.line.label != country) {
        chart.panels.reverse();
    }
    for panel in &mut chart.panels {
        if let Some(last) = panel.line.points.last() {
            panel.last = format!("{} · {}", short(last.y, unit, lang), short_year(last.x, lang));
        }
    }
    has_line.then_some(Drawing::Multiples(chart))
}

/// A value without its unit, as it stands above its line.
fn short(value: f64, unit: Unit, lang: Lang) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    match unit {
        // Ranks and years are whole and positive (checked), so the casts keep them.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked on reading: 1 to 1,000"
        )]
        Unit::Rank => text::ordinal(value as u64, lang),
        Unit::Percent => format!("{}%", text::number(rounded, lang)),
        Unit::Per100 => text::number(rounded, lang),
        _ => text::number(value, lang),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a year of a checked date: 1 to 9999"
)]
fn short_year(year: f64, lang: Lang) -> String {
    text::year(year as u16, lang)
}
