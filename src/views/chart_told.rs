//! What the values of a chart say in words: a sentence a place, and a finding above all.

use super::chart_asked::Asked;
use super::panels::rounded_text;
use super::series::year;
use super::{Atlas, ChartKind};
use crate::address::ViewState;
use crate::i18n::{Change, messages};
use crate::model::{Area, Id, Lang, Observation, Quality, Unit};
use crate::text;

/// Most places that get a sentence of their own: the countries with a centre.
const SENTENCES_MAX: usize = 9;
/// Most places whose values make a title.
const LISTED_MAX: usize = 3;
/// From this ratio on a growing number is told as so many times the earlier one.
const TIMES: f64 = 2.0;

/// What is told of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The finding: a sentence without a full stop. The indicator's name where there is none.
    pub headline: String,
    /// A sentence a place, likewise; empty for more places than one would read.
    pub sentences: Vec<String>,
    /// Whether some change is told from a later year only, because of a doubt or a remark.
    pub from_remark: bool,
}

impl Told {
    /// All of it in one text, for descriptions and for sharing.
    #[must_use]
    pub fn whole(&self, indicator: &str) -> String {
        let mut parts = vec![indicator.to_owned()];
        if self.sentences.is_empty() && self.headline != indicator {
            parts.push(self.headline.clone());
        }
        parts.extend(self.sentences.iter().cloned());
        parts.join(". ") + "."
    }
}

/// Title and description of the chart that a state asks for; `None` when there is none.
#[must_use]
pub fn chart_caption(atlas: &Atlas, state: &ViewState) -> Option<(String, String)> {
    let asked = Asked::of(atlas, state)?;
    let told = told(&asked);
    let indicator = atlas.title(&asked.query.indicator, state.lang);
    (!told.sentences.is_empty()).then(|| (told.headline.clone(), told.whole(indicator)))
}

/// What the values say.
pub(super) fn told(asked: &Asked<'_>) -> Told {
    let mut told = if asked.query.kind == ChartKind::Gap { gaps(asked) } else { series(asked) };
    if told.headline.is_empty() {
        asked.atlas.title(&asked.query.indicator, asked.lang).clone_into(&mut told.headline);
    }
    told
}

fn series(asked: &Asked<'_>) -> Told {
    let words = messages(asked.lang).on_charts;
    let all = asked.sheet.all();
    let mut told = Told::default();
    for (place, values) in &all {
        let Some(last) = values.last() else { continue };
        let (value, when) = (shown(asked, last), when(last, asked.lang));
        let mut sentence = (words.sentence)(asked.atlas.title(place, asked.lang), &value, &when);
        if !asked.is_of_releases() {
            let from = first_sound(values);
            told.from_remark |= from > 0 && values.len() > 1;
            let before = values.get(from).filter(|_| from + 1 < values.len());
            if let Some(change) = before.and_then(|before| change(asked, before, last)) {
                sentence = format!("{sentence}, {change}");
            }
        }
        told.sentences.push(sentence);
    }
    told.headline = match told.sentences.as_slice() {
        [only] => only.clone(),
        _ => headline(asked).or_else(|| listing(asked)).unwrap_or_default(),
    };
    if told.sentences.len() > SENTENCES_MAX {
        told.sentences.clear();
    }
    told
}

/// The place of the first value after every doubt and remark: what is compared begins there.
fn first_sound(values: &[&Observation]) -> usize {
    let is_unsound = |one: &&Observation| one.note.is_some() || one.quality == Quality::Doubtful;
    values.iter().rposition(is_unsound).map_or(0, |at| at + 1)
}

/// How a value stands to an earlier one, in words; `None` where values have no distance.
fn change(asked: &Asked<'_>, before: &Observation, last: &Observation) -> Option<String> {
    // What is told is what one finds by subtracting the values as they are shown.
    let fine = match asked.unit {
        Unit::Percent | Unit::Per100 => 10.0,
        _ => 10_000.0,
    };
    let round = |value: f64| (value * fine).round() / fine;
    let (from, to) = (round(before.value), round(last.value));
    let by = round(to - from);
    let is_more = by > 0.0;
    let pick = |more: Change, less: Change| if is_more { more } else { less };
    let (change, amount) = match asked.unit {
        _ if by == 0.0 => (Change::Same, 0.0),
        Unit::Rank => (pick(Change::Worse, Change::Better), by.abs()),
        Unit::Percent => (pick(Change::PointsMore, Change::PointsLess), by.abs()),
        Unit::Count if from > 0.0 && to / from >= TIMES => {
            (Change::Times, (to / from * 10.0).round() / 10.0)
        }
        Unit::Count => (pick(Change::More, Change::Fewer), by.abs()),
        Unit::Group => return None,
        _ => (pick(Change::Higher, Change::Lower), by.abs()),
    };
    let amount_text = text::number(amount, asked.lang);
    let since = when(before, asked.lang);
    Some((messages(asked.lang).on_charts.change)(change, amount, &amount_text, &since))
}

/// The most and the least of several countries; `None` where values are no ranking, or all alike.
fn headline(asked: &Asked<'_>) -> Option<String> {
    let words = messages(asked.lang).on_charts;
    if asked.is_of_releases() || asked.unit == Unit::Group {
        return None;
    }
    let newest = asked.sheet.newest();
    let is_country = |place: &Id| asked.atlas.snapshot.country_of(place).is_some();
    let countries = || newest.iter().filter(|(place, _)| is_country(place)).copied();
    // The world has more of everything that is counted, and is no country among others.
    let rows: Vec<(&Id, &Observation)> =
        if countries().count() > 1 { countries().collect() } else { newest.clone() };
    let (first, last) = (rows.first()?.1, rows.last()?.1);
    if shown(asked, first) == shown(asked, last) {
        return None;
    }
    let named = |one: &Observation| {
        let value = shown(asked, one);
        let alike = rows.iter().filter(|(_, other)| shown(asked, other) == value);
        let names: Vec<&str> =
            alike.clone().map(|(place, _)| asked.atlas.title(place, asked.lang)).collect();
        let mut years: Vec<String> = alike.map(|(_, other)| when(other, asked.lang)).collect();
        years.dedup();
        (words.with_year)(&names.join(", "), &value, &years.join(", "))
    };
    let sides = (named(first), named(last));
    let say = if asked.unit == Unit::Rank { words.best_and_last } else { words.high_and_low };
    Some(say(&sides.0, &sides.1))
}

/// The newest values of a few places one after another, where none is the most or the best.
fn listing(asked: &Asked<'_>) -> Option<String> {
    let words = messages(asked.lang).on_charts;
    let all = asked.sheet.all();
    let line = |(place, values): &(&Id, Vec<&Observation>)| {
        let last = values.last()?;
        let name = asked.atlas.title(place, asked.lang);
        Some((words.with_year)(name, &shown(asked, last), &when(last, asked.lang)))
    };
    let lines: Vec<String> = all.iter().filter_map(line).collect();
    (1..=LISTED_MAX).contains(&lines.len()).then(|| lines.join(" · "))
}

/// Towns and the countryside of each place and year.
fn gaps(asked: &Asked<'_>) -> Told {
    let words = messages(asked.lang).on_charts;
    let pairs = asked.sheet.pairs(&asked.query);
    let sentences = pairs.values().filter_map(|pair| {
        let [Some(town), Some(country)] = pair else { return None };
        let name = |one: &Observation| super::panels::area_text(asked.atlas, &one.area, asked.lang);
        let (town_name, country_name) = (name(town), name(country));
        let (first, second) = (shown(asked, town), shown(asked, country));
        let gap = asked.sheet.gap_text(town, country);
        let place = asked.atlas.title(&town.place, asked.lang);
        let sides =
            [(town_name.as_str(), first.as_str()), (country_name.as_str(), second.as_str())];
        Some((words.gap)(place, &when(town, asked.lang), sides, &gap))
    });
    let sentences: Vec<String> = sentences.take(SENTENCES_MAX).collect();
    let headline = if sentences.len() == 1 { sentences.concat() } else { String::new() };
    Told { headline, sentences, from_remark: false }
}

fn shown(asked: &Asked<'_>, one: &Observation) -> String {
    rounded_text(one, asked.unit, asked.lang)
}

/// The year of a value in words.
pub(super) fn when(one: &Observation, lang: Lang) -> String {
    year(one).map_or(String::new(), |year| text::year(year, lang))
}

/// The part of a place that a value speaks of; empty for the whole.
pub(super) fn part(asked: &Asked<'_>, one: &Observation) -> String {
    match one.area {
        Area::National => String::new(),
        _ => super::panels::area_text(asked.atlas, &one.area, asked.lang),
    }
}
