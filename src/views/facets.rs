//! The filters of the timeline: their values with counts, what is chosen, what to drop.

use super::{Aside, Atlas, Kept};
use crate::address::{Filter, ViewState};
use crate::i18n::{Messages, messages};
use crate::model::{Edtf, Id, Kind, Lang, Status, sorted};
use crate::text;

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

/// The values of one filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetGroup {
    /// The filter.
    pub filter: Filter,
    /// What it is called.
    pub heading: &'static str,
    /// Values that are always shown: all of a few, else the chosen and the most frequent.
    pub first: Vec<Facet>,
    /// The values behind them, shown when asked for.
    pub rest: Vec<Facet>,
    /// How many further values there are that are not listed at all.
    pub left: usize,
}

/// Most values that are always shown of a filter, the chosen ones apart.
const FIRST_MAX: usize = 6;
/// Most values that are listed of a filter.
const LISTED_MAX: usize = 80;

/// What a filter is called.
#[must_use]
pub const fn filter_name(filter: Filter, m: &Messages) -> &'static str {
    match filter {
        Filter::Kind => m.kind,
        Filter::Country => m.country,
        Filter::Organisation => m.on_timeline.organisation,
        Filter::Topic => m.on_timeline.topic,
        Filter::Status => m.on_timeline.status,
        Filter::Source => m.on_timeline.source,
        Filter::Written => m.on_timeline.written,
    }
}

/// What a value of a filter is called; a value that means nothing is shown as it is.
#[must_use]
pub fn value_name(atlas: &Atlas, filter: Filter, value: &Id, lang: Lang) -> String {
    let m = messages(lang);
    let word = match filter {
        Filter::Kind => Kind::parse(value.as_str()).map(m.words.kinds),
        Filter::Status => Status::parse(value.as_str()).map(m.words.status),
        Filter::Written => (m.on_timeline.language)(value.as_str()),
        _ => None,
    };
    word.unwrap_or_else(|| atlas.title(value, lang)).to_owned()
}

/// The filters with their values, in the order of the page.
pub(super) fn groups(atlas: &Atlas, kept: &Kept<'_>, state: &ViewState) -> Vec<FacetGroup> {
    Filter::ALL.into_iter().filter_map(|filter| group(atlas, kept, state, filter)).collect()
}

fn group(atlas: &Atlas, kept: &Kept<'_>, state: &ViewState, filter: Filter) -> Option<FacetGroup> {
    let (lang, dated) = (state.lang, &atlas.dated);
    let chosen = state.filters.of(filter);
    let facet = |value: &Id, count: usize| Facet {
        label: value_name(atlas, filter, value, lang),
        count,
        chosen: chosen.contains(value),
        state: state.toggle(filter, value),
    };
    let values = dated.values(filter).iter().zip(dated.totals(filter)).zip(kept.counts(filter));
    // By what does not change while filters do, so that nothing moves under the pointer.
    let order = |value: &Id, total: usize| match filter {
        Filter::Kind => Kind::parse(value.as_str()).map_or(0, |kind| kind as usize),
        Filter::Status => Status::parse(value.as_str()).map_or(0, |status| status as usize),
        _ => usize::MAX - total,
    };
    let known = values.map(|((value, total), count)| (order(value, *total), facet(value, count)));
    // A value from an old address that nothing has any more can still be taken off.
    let unknown = chosen.iter().filter(|value| dated.values(filter).binary_search(value).is_err());
    let unknown = unknown.map(|value| (0, facet(value, 0)));
    let facets =
        sorted(known.chain(unknown), |(order, facet)| (*order, text::collation_key(&facet.label)));
    let few = matches!(filter, Filter::Kind | Filter::Status);
    let (mut first, mut rest, mut left) = (Vec::new(), Vec::new(), 0);
    for (at, (_, facet)) in facets.into_iter().enumerate() {
        if few || at < FIRST_MAX || facet.chosen {
            first.push(facet);
        } else if at < LISTED_MAX {
            rest.push(facet);
        } else {
            left += 1;
        }
    }
    let heading = filter_name(filter, messages(lang));
    (!first.is_empty()).then_some(FacetGroup { filter, heading, first, rest, left })
}

/// What is chosen, each with the state without it.
pub(super) fn chips(atlas: &Atlas, state: &ViewState) -> Vec<Facet> {
    let chip = |label: String, state: ViewState| Facet { label, count: 0, chosen: true, state };
    let mut chips = Vec::new();
    if !state.text.is_empty() {
        let without = ViewState { text: String::new(), open: None, ..state.clone() };
        chips.push(chip(quoted(&state.text, state.lang), without));
    }
    for filter in Filter::ALL {
        chips.extend(state.filters.of(filter).iter().map(|value| {
            chip(value_name(atlas, filter, value, state.lang), state.toggle(filter, value))
        }));
    }
    if state.from.is_some() || state.to.is_some() {
        let side = |date: Option<_>| match date {
            Some(date) => text::date(Edtf::Date(date), state.lang),
            None => String::new(),
        };
        let without = ViewState { from: None, to: None, open: None, ..state.clone() };
        chips.push(chip(format!("{} – {}", side(state.from), side(state.to)), without));
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

/// The one thing whose removal gives most records; `None` when no single one helps.
pub(super) fn advice(kept: &Kept<'_>, state: &ViewState) -> Option<Facet> {
    let m = messages(state.lang);
    let without = |aside: Aside| {
        let mut state = ViewState { open: None, ..state.clone() };
        match aside {
            Aside::Text => state.text.clear(),
            Aside::Window => (state.from, state.to) = (None, None),
            Aside::Filter(filter) => state.filters.set(filter, []),
            Aside::Nothing => {}
        }
        state
    };
    let filters = Filter::ALL.map(|filter| (Aside::Filter(filter), filter_name(filter, m)));
    let choices = [(Aside::Text, m.contains), (Aside::Window, m.years)].into_iter().chain(filters);
    let facets = choices.map(|(aside, label)| Facet {
        label: label.to_owned(),
        count: kept.count(aside),
        chosen: true,
        state: without(aside),
    });
    facets.filter(|facet| facet.count > 0).max_by_key(|facet| facet.count)
}
