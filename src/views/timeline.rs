//! The timeline: dated records by year, with facets and a window.

use std::collections::{BTreeMap, BTreeSet};

use super::card::newest_first;
use super::{Atlas, Card, card};
use crate::address::{Sort, ViewState};
use crate::i18n::messages;
use crate::model::{Edtf, Id, Kind, Lang, Record, set, sorted};
use crate::text;

/// What the timeline shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineView {
    /// How many records match.
    pub found: usize,
    /// How many there are.
    pub all: usize,
    /// "12 of 90 records".
    pub count: String,
    /// The records by year, in the order asked for.
    pub years: Vec<YearGroup>,
    /// Kinds to filter by, in the order of [`Kind`].
    pub kinds: Vec<Facet>,
    /// Countries to filter by, by name.
    pub countries: Vec<Facet>,
    /// The years of the whole span with their records, for the picture.
    pub columns: Vec<YearColumn>,
    /// The filters that are set, each with the state without it.
    pub chips: Vec<Facet>,
    /// When nothing matches: what to drop and how many there would be.
    pub advice: Option<Facet>,
}

/// The records of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearGroup {
    /// The year.
    pub year: u16,
    /// The year as a heading.
    pub heading: String,
    /// Its records.
    pub cards: Vec<Card>,
}

/// One value to filter by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// What it is called.
    pub label: String,
    /// How many records would match it, the other filters kept.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
    /// The view with it switched.
    pub state: ViewState,
}

/// One column of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum YearColumn {
    /// A year with its records' kinds, in the order of [`Kind`]; `true` marks what lies ahead.
    Year {
        /// The year.
        year: u16,
        /// One mark for each record that matches, the window set aside.
        marks: Vec<(Kind, bool)>,
        /// Whether the window holds it.
        inside: bool,
    },
    /// Many years without a record, drawn as one break.
    Gap {
        /// The first of them.
        from: u16,
        /// The last of them.
        to: u16,
    },
}

/// Years without a record that are drawn as a break from this many on.
const GAP: u16 = 6;

/// Which filter is set aside when counting.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aside {
    Nothing,
    Kinds,
    Places,
    Window,
    Text,
}

struct Filter<'a> {
    atlas: &'a Atlas,
    state: &'a ViewState,
    found: Option<BTreeSet<&'a Id>>,
}

impl Filter<'_> {
    fn keeps(&self, record: &Record, aside: Aside) -> bool {
        let state = self.state;
        let kind =
            aside == Aside::Kinds || state.kinds.is_empty() || state.kinds.contains(&record.kind);
        let place = aside == Aside::Places || state.places.is_empty() || {
            let countries = self.atlas.countries(record);
            state.places.iter().any(|place| countries.contains(place))
        };
        let window = aside == Aside::Window
            || record.date.is_some_and(|date| date.touches_years(state.from, state.to));
        let text = aside == Aside::Text
            || self.found.as_ref().is_none_or(|found| found.contains(&record.id));
        kind && place && window && text
    }

    fn count(&self, aside: Aside, also: impl Fn(&Record) -> bool) -> usize {
        self.atlas.dated().filter(|record| self.keeps(record, aside) && also(record)).count()
    }
}

/// What the timeline shows for a state.
#[must_use]
pub fn timeline(atlas: &Atlas, state: &ViewState) -> TimelineView {
    let lang = state.lang;
    let found = (!state.text.is_empty()).then(|| set(atlas.index.find(&state.text)));
    let filter = Filter { atlas, state, found };
    let mut records =
        newest_first(atlas.dated().filter(|record| filter.keeps(record, Aside::Nothing)));
    if state.sort == Sort::Reverse {
        records.reverse();
    }
    let mut years: Vec<YearGroup> = Vec::new();
    for record in &records {
        let Some(year) = record.date.map(Edtf::year) else { continue };
        let mut shown = card(atlas, record, lang);
        shown.date = record.date.map(|date| text::date_list(date, year, lang)).unwrap_or_default();
        match years.last_mut().filter(|group| group.year == year) {
            Some(group) => group.cards.push(shown),
            None => {
                years.push(YearGroup { year, heading: text::year(year, lang), cards: vec![shown] });
            }
        }
    }
    let all = atlas.dated().count();
    let shown = |count: usize| text::count(count as u64, lang);
    TimelineView {
        found: records.len(),
        all,
        count: (messages(lang).of_records)(&shown(records.len()), &shown(all)),
        years,
        kinds: kind_facets(&filter),
        countries: country_facets(&filter),
        columns: columns(&filter),
        chips: chips(&filter),
        advice: if records.is_empty() { advice(&filter) } else { None },
    }
}

fn kind_facets(filter: &Filter<'_>) -> Vec<Facet> {
    let words = &messages(filter.state.lang).words;
    let facet = |kind: &Kind| {
        let chosen = filter.state.kinds.contains(kind);
        let count = filter.count(Aside::Kinds, |record| record.kind == *kind);
        let any = filter.atlas.dated().any(|record| record.kind == *kind);
        (any || chosen).then(|| Facet {
            label: (words.kinds)(*kind).to_owned(),
            count,
            chosen,
            state: filter.state.toggle_kind(*kind),
        })
    };
    Kind::ALL.iter().filter_map(facet).collect()
}

fn country_facets(filter: &Filter<'_>) -> Vec<Facet> {
    let mut counts: BTreeMap<Id, usize> = BTreeMap::new();
    for record in filter.atlas.dated() {
        let kept = filter.keeps(record, Aside::Places);
        for country in filter.atlas.countries(record) {
            *counts.entry(country).or_default() += usize::from(kept);
        }
    }
    let facet = |(id, count): (Id, usize)| Facet {
        label: filter.atlas.title(&id, filter.state.lang).to_owned(),
        count,
        chosen: filter.state.places.contains(&id),
        state: filter.state.toggle_place(id),
    };
    sorted(counts.into_iter().map(facet), |facet| text::collation_key(&facet.label))
}

fn columns(filter: &Filter<'_>) -> Vec<YearColumn> {
    let mut years: BTreeMap<u16, Vec<(Kind, bool)>> = BTreeMap::new();
    for record in filter.atlas.dated() {
        let Some(year) = record.date.map(Edtf::year) else { continue };
        let marks = years.entry(year).or_default();
        if filter.keeps(record, Aside::Window) {
            let ahead = record.is_ahead();
            marks.push((record.kind, ahead));
        }
    }
    let window = (filter.state.from.unwrap_or(0), filter.state.to.unwrap_or(u16::MAX));
    let mut columns = Vec::new();
    let mut next: Option<u16> = None;
    for (year, marks) in years {
        let missing = next.map_or(0, |next| year - next);
        match next {
            Some(from) if missing >= GAP => columns.push(YearColumn::Gap { from, to: year - 1 }),
            Some(from) => columns.extend((from..year).map(|year| column(year, Vec::new(), window))),
            None => {}
        }
        let marks = sorted(marks, |mark| *mark);
        columns.push(column(year, marks, window));
        next = Some(year + 1);
    }
    columns
}

fn column(year: u16, marks: Vec<(Kind, bool)>, window: (u16, u16)) -> YearColumn {
    YearColumn::Year { year, marks, inside: (window.0..=window.1).contains(&year) }
}

fn chips(filter: &Filter<'_>) -> Vec<Facet> {
    let state = filter.state;
    let chip = |label: String, state: ViewState| Facet { label, count: 0, chosen: true, state };
    let mut chips = Vec::new();
    if !state.text.is_empty() {
        let without = ViewState { text: String::new(), ..state.clone() };
        chips.push(chip(quoted(&state.text, state.lang), without));
    }
    let words = &messages(state.lang).words;
    chips.extend(
        state
            .kinds
            .iter()
            .map(|kind| chip((words.kinds)(*kind).to_owned(), state.toggle_kind(*kind))),
    );
    chips.extend(state.places.iter().map(|place| {
        let label = filter.atlas.title(place, state.lang).to_owned();
        chip(label, state.toggle_place(place.clone()))
    }));
    if state.from.is_some() || state.to.is_some() {
        let side = |year: Option<u16>| year.map(|year| year.to_string()).unwrap_or_default();
        let without = ViewState { from: None, to: None, ..state.clone() };
        chips.push(chip(format!("{}–{}", side(state.from), side(state.to)), without));
    }
    chips
}

fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("“{text}”"),
        Lang::Es => format!("«{text}»"),
        Lang::Ko => format!("‘{text}’"),
    }
}

/// The one filter whose removal gives most records.
fn advice(filter: &Filter<'_>) -> Option<Facet> {
    let state = filter.state;
    let m = messages(state.lang);
    let choices = [
        (Aside::Text, m.contains, ViewState { text: String::new(), ..state.clone() }),
        (Aside::Kinds, m.kind, ViewState { kinds: Vec::new(), ..state.clone() }),
        (Aside::Places, m.country, ViewState { places: Vec::new(), ..state.clone() }),
        (Aside::Window, m.years, ViewState { from: None, to: None, ..state.clone() }),
    ];
    let facets = choices.into_iter().map(|(aside, label, without)| Facet {
        label: label.to_owned(),
        count: filter.count(aside, |_| true),
        chosen: true,
        state: without,
    });
    facets.filter(|facet| facet.count > 0).max_by_key(|facet| facet.count)
}
