//! What can be compared: the countries, or two filters of the timeline.

use super::compared::is_country;
use super::facets::chips;
use super::{Atlas, Compared, Facet, SIDES_MAX, stories};
use crate::address::{Filter, Route, SavedFilter, ViewState};
use crate::i18n::messages;
use crate::model::{Details, Id, Kind, Lang, Record, set, sorted};
use crate::text;

/// What can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompareChoice {
    /// Countries.
    Countries {
        /// The countries that are chosen, then those to choose from that a search text keeps,
        /// both by name; each switches itself on or off.
        countries: Vec<Facet>,
        /// Whether there is no room for another country.
        full: bool,
        /// The same page with two filters instead.
        filters: Box<ViewState>,
    },
    /// Two filters.
    Filters {
        /// The two filters.
        slots: Vec<FilterSlot>,
        /// The same page with countries instead.
        countries: Box<ViewState>,
    },
}

/// One of the two filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterSlot {
    /// Which one, from 0.
    pub slot: usize,
    /// What is chosen, in words; empty when nothing is.
    pub label: String,
    /// The query of its timeline; empty when nothing is chosen.
    pub query: String,
    /// Filters to choose from: everything, each kind, and the stories that are timelines.
    pub choices: Vec<Facet>,
}

pub(super) fn choice(atlas: &Atlas, state: &ViewState, compared: &Compared<'_>) -> CompareChoice {
    if state.saved.iter().any(Option::is_some) {
        let countries = ViewState { saved: [None, None], ..state.clone() };
        let slots = [0, 1].map(|slot| filter_slot(atlas, state, slot));
        return CompareChoice::Filters { slots: slots.into(), countries: Box::new(countries) };
    }
    let shown: Vec<Id> =
        compared.sides.iter().filter_map(|side| side.country).map(|one| one.id.clone()).collect();
    let mut saved = example(atlas, state.lang);
    // The sides come in the order of the stories.
    saved.resize(2, Some(SavedFilter::default()));
    let filters = ViewState {
        saved: [saved.first().cloned().flatten(), saved.get(1).cloned().flatten()],
        ..ViewState::new(state.lang, Route::Compare)
    };
    CompareChoice::Countries {
        countries: countries(atlas, state, &shown),
        full: shown.len() >= SIDES_MAX,
        filters: Box::new(filters),
    }
}

fn countries(atlas: &Atlas, state: &ViewState, shown: &[Id]) -> Vec<Facet> {
    let all = || atlas.snapshot.of_kind(Kind::Place).filter(|place| is_country(place));
    let text = text::fold(&state.text);
    // By a part of a name in any language; else by the search, which forgives a slip.
    let mut found = set(all().filter(|country| is_called(country, &text)).map(|one| &one.id));
    if found.is_empty() {
        found = set(atlas.index.find(&state.text));
    }
    let kept = |country: &&Record| found.contains(&country.id) || shown.contains(&country.id);
    // The first click starts from what is seen, also when the address names no country.
    let seen = state.with(Filter::Country, shown.iter().cloned());
    let facets = all().filter(kept).map(|country| Facet {
        label: country.title.get(state.lang).to_owned(),
        count: 0,
        chosen: shown.contains(&country.id),
        state: seen.toggle(Filter::Country, &country.id),
    });
    sorted(facets, |facet| (!facet.chosen, text::collation_key(&facet.label)))
}

/// Whether one of a country's names, or its code, holds a folded text.
fn is_called(country: &Record, text: &str) -> bool {
    let code = match &country.details {
        Details::Place { iso, .. } => iso.as_deref(),
        _ => None,
    };
    let titles = country.title.iter().map(|(_, title)| title);
    let names = titles.chain(country.names.iter().map(|name| name.text.as_str())).chain(code);
    names.map(text::fold).any(|name| name.contains(text))
}

fn filter_slot(atlas: &Atlas, state: &ViewState, slot: usize) -> FilterSlot {
    let lang = state.lang;
    let chosen = state.saved.get(slot).cloned().flatten();
    let facet = |saved: SavedFilter| {
        let mut next = state.clone();
        let is_chosen = chosen.as_ref() == Some(&saved);
        let label = filter_label(atlas, &saved, lang);
        if let Some(here) = next.saved.get_mut(slot) {
            *here = Some(saved);
        }
        Facet { label, count: 0, chosen: is_chosen, state: next }
    };
    let of_kind = |kind: Kind| {
        let kind = ViewState::new(lang, Route::Timeline).toggle_kind(kind);
        SavedFilter::of(&kind)
    };
    let filters = std::iter::once(SavedFilter::default())
        .chain(Kind::DATED.into_iter().map(of_kind))
        .chain(example(atlas, lang).into_iter().flatten());
    FilterSlot {
        slot,
        label: chosen.as_ref().map(|saved| filter_label(atlas, saved, lang)).unwrap_or_default(),
        query: chosen.as_ref().map(SavedFilter::query).unwrap_or_default(),
        choices: filters.map(facet).collect(),
    }
}

/// The filters of the stories that are timelines.
fn example(atlas: &Atlas, lang: Lang) -> Vec<Option<SavedFilter>> {
    let stories = stories(atlas, lang).into_iter();
    let timelines = stories.filter(|story| story.state.route == Route::Timeline);
    timelines.map(|story| Some(SavedFilter::of(&story.state))).collect()
}

/// What a filter is called: the story that it is, or all that is chosen in it.
pub(super) fn filter_label(atlas: &Atlas, saved: &SavedFilter, lang: Lang) -> String {
    if *saved == SavedFilter::default() {
        return messages(lang).on_compare.everything.to_owned();
    }
    let mut stories = stories(atlas, lang).into_iter();
    if let Some(story) = stories.find(|story| SavedFilter::of(&story.state) == *saved) {
        return story.title;
    }
    let chips = chips(atlas, &saved.timeline(lang));
    chips.into_iter().map(|chip| chip.label).collect::<Vec<_>>().join(" · ")
}
