//! What to know before reading a chart: years, scales, editions, doubts, sources.

use std::collections::BTreeMap;

use super::chart_asked::Asked;
use super::chart_told::Told;
use super::record_parts::licence_text;
use super::series::year;
use super::{Chart, ChartKind, LINES_MAX, Linked, linked};
use crate::address::Side;
use crate::chart::{Mark, Series};
use crate::i18n::messages;
use crate::model::{Details, Edtf, Id, Observation, Quality, RankOf, Unit, set, sorted};
use crate::text;

/// A sign in a picture that says to take care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartSign {
    /// The mark of a value.
    Value(Mark),
    /// The strokes between two values.
    Break,
}

/// Where values of a chart are from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartSource {
    /// The source.
    pub source: Linked,
    /// Its years, edition, licence and when it was read, in words.
    pub details: String,
}

/// That years or places are not those that were asked for.
pub(super) fn notices(asked: &Asked<'_>) -> Vec<String> {
    let words = messages(asked.lang).on_charts;
    let mut notices = Vec::new();
    let title = |id: &Id| asked.atlas.title(id, asked.lang).to_owned();
    if !asked.missing.is_empty() {
        let names: Vec<String> = asked.missing.iter().map(title).collect();
        notices.push((words.without_values)(&names.join(", ")));
    }
    let newest = asked.sheet.newest();
    let years = || newest.iter().filter_map(|(_, one)| year(one));
    let one_year = asked.state.figure.side == Side::Map
        || matches!(asked.query.kind, ChartKind::Bar | ChartKind::Dot);
    let wanted = asked.query.to.or_else(|| years().max().filter(|_| one_year));
    let Some(wanted) = wanted else { return notices };
    let others = newest.iter().filter(|(_, one)| year(one) != Some(wanted));
    let others = others.filter_map(|(place, one)| {
        Some(format!("{} {}", title(place), text::year(year(one)?, asked.lang)))
    });
    let others: Vec<String> = others.collect();
    if !others.is_empty() {
        let all_others = others.len() == newest.len();
        let say = if all_others { words.other_years } else { words.mixed_years };
        notices.push(say(&text::year(wanted, asked.lang), &others.join(", ")));
    }
    notices
}

/// What the picture leaves out, or cannot say.
pub(super) fn notes(asked: &Asked<'_>, told: &Told, chart: Option<&Chart>) -> Vec<String> {
    let m = messages(asked.lang);
    let words = m.on_charts;
    let mut notes = Vec::new();
    if asked.unit == Unit::Rank
        && let Some(total) = asked.sheet.total()
    {
        notes.push((m.rank_axis)(&text::count(u64::from(total), asked.lang)));
        let drawn = asked.sheet.all();
        let alike = |one: &&Observation| drawn.iter().any(|(_, values)| values.contains(one));
        let of_other_rules = asked.values.iter().any(|one| {
            matches!(one.rank_of, Some(RankOf::Of(_))) && one.note.is_some() && !alike(one)
        });
        notes.extend(of_other_rules.then(|| words.early_surveys.to_owned()));
    }
    if asked.is_of_releases() {
        notes.push(m.not_a_trend.to_owned());
    }
    let is_told = told.from_remark && !told.sentences.is_empty();
    notes.extend(is_told.then(|| words.from_remark.to_owned()));
    notes.extend(other_editions(asked));
    if matches!(chart, Some(Chart::Slope(_))) && asked.unit != Unit::Rank {
        notes.push(words.no_zero.to_owned());
    }
    if matches!(asked.unit, Unit::Percent | Unit::Per100) {
        notes.push(m.rounded.to_owned());
    }
    let places = asked.sheet.all().len();
    if matches!(chart, Some(Chart::Line(_))) && places > LINES_MAX {
        notes.push((m.lines_shown)(LINES_MAX));
    }
    notes
}

/// Regions and the world, where their values stand in no edition that the countries' stand in.
fn other_editions(asked: &Asked<'_>) -> Vec<String> {
    let words = messages(asked.lang).on_charts;
    let is_country = |one: &&&Observation| asked.atlas.snapshot.country_of(&one.place).is_some();
    let of_countries = set(asked.values.iter().filter(is_country).map(|one| &one.source));
    if of_countries.is_empty() {
        return Vec::new();
    }
    let regions = asked.values.iter().filter(|one| !is_country(one));
    let others = regions.filter(|one| !of_countries.contains(&one.source));
    let others = set(others.map(|one| (&one.place, &one.source)));
    let title = |id| asked.atlas.title(id, asked.lang);
    others
        .into_iter()
        .map(|(place, source)| (words.other_edition)(title(place), title(source)))
        .collect()
}

/// The unit of a picture's values, and where its axis begins.
pub(super) fn axis(asked: &Asked<'_>, chart: &Chart) -> String {
    let m = messages(asked.lang);
    let unit = (m.words.unit)(asked.unit);
    let start = match chart {
        Chart::Line(chart) => chart.y.0.min(chart.y.1),
        Chart::Multiples(chart) => chart.y.0.min(chart.y.1),
        Chart::Dot(chart) => chart.scale.0.min(chart.scale.1),
        Chart::Gap(chart) => chart.scale.0.min(chart.scale.1),
        Chart::Bar(_) => 0.0,
        // Its values stand at its ends; there is no axis to read them from.
        Chart::Slope(_) => return unit.to_owned(),
    };
    (m.on_charts.axis)(unit, &text::number(start, asked.lang))
}

/// The signs in a picture that say to take care, each with what it says.
pub(super) fn signs(asked: &Asked<'_>, chart: &Chart) -> Vec<(ChartSign, &'static str)> {
    let words = messages(asked.lang).on_charts;
    let drawn = asked.sheet.drawn(&asked.query);
    let has = |quality: Quality| drawn.iter().flatten().flatten().any(|one| one.quality == quality);
    let lines: Vec<&Series> = match chart {
        Chart::Line(chart) => chart.series.iter().collect(),
        Chart::Multiples(chart) => chart.panels.iter().map(|panel| &panel.line).collect(),
        _ => Vec::new(),
    };
    let mut points = lines.iter().flat_map(|line| &line.points);
    let aside = points.any(|point| point.quality == Mark::Superseded);
    let broken = lines.iter().any(|line| !line.breaks.is_empty());
    let all = [
        (has(Quality::Doubtful), ChartSign::Value(Mark::Doubtful), words.doubtful),
        (has(Quality::Derived), ChartSign::Value(Mark::Derived), words.derived),
        (aside, ChartSign::Value(Mark::Superseded), words.superseded),
        (broken, ChartSign::Break, words.broken),
    ];
    all.into_iter().filter(|(is_there, ..)| *is_there).map(|(_, sign, text)| (sign, text)).collect()
}

/// Where the values are from that are shown, the newest values' sources first: those in the
/// picture, and of the table all.
pub(super) fn sources(asked: &Asked<'_>, chart: Option<&Chart>) -> Vec<ChartSource> {
    let shown: Vec<&Observation> = match asked.state.figure.side {
        Side::Chart if chart.is_some() => {
            asked.sheet.drawn(&asked.query).into_iter().flatten().flatten().collect()
        }
        Side::Map => asked.sheet.newest().into_iter().map(|(_, one)| one).collect(),
        _ => asked.values.clone(),
    };
    let mut years: BTreeMap<&Id, (u16, u16)> = BTreeMap::new();
    for one in shown {
        let Some(when) = year(one) else { continue };
        let span = years.entry(&one.source).or_insert((when, when));
        *span = (span.0.min(when), span.1.max(when));
    }
    let newest_first = sorted(years, |(_, (_, last))| u16::MAX - last);
    let line = |(id, (first, last)): (&Id, (u16, u16))| ChartSource {
        source: linked(asked.atlas, id, asked.lang),
        details: details(asked, id, first, last),
    };
    newest_first.into_iter().map(line).collect()
}

fn details(asked: &Asked<'_>, id: &Id, first: u16, last: u16) -> String {
    let m = messages(asked.lang);
    let in_words = |year: u16| text::year(year, asked.lang);
    let mut parts = vec![(m.on_charts.source_years)(&in_words(first), &in_words(last))];
    if let Some(Details::Source(source)) = asked.atlas.snapshot.get(id).map(|one| &one.details) {
        let dated = |label: &str, date: Option<Edtf>| {
            Some(format!("{label}: {}", text::date(date?, asked.lang)))
        };
        parts.extend(dated(m.published, source.issued));
        parts.extend(licence_text(source, asked.lang));
        parts.extend(dated(m.read_on, source.accessed));
    }
    parts.join(" · ")
}
