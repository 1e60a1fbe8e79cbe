//! What the documents say of one country, each kind of measure in a panel of its own.

use super::{Atlas, Facet, Panel, panels};
use crate::address::{Filter, ViewState};
use crate::model::{Id, set, sorted};
use crate::text;

/// The country shown when none is chosen.
const FIRST: &str = "per";

/// What the connectivity page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ConnectivityView {
    /// The country shown.
    pub country: String,
    /// The countries that have values, by name.
    pub countries: Vec<Facet>,
    /// Its panels; empty when the documents give it no values.
    pub panels: Vec<Panel>,
}

/// The connectivity page for a state: the first chosen country that has values, else the first
/// chosen, which says that it has none; Peru when none is chosen.
#[must_use]
pub fn connectivity(atlas: &Atlas, state: &ViewState) -> ConnectivityView {
    let lang = state.lang;
    let all = atlas.snapshot.observations().iter();
    let documents: Vec<_> = all.filter(|one| !atlas.snapshot.is_of_dataset(one)).collect();
    let with_values = set(documents.iter().map(|one| &one.place));
    let with_value = state.places().iter().find(|place| with_values.contains(place));
    let chosen = with_value.or(state.places().first()).cloned();
    let chosen = chosen.or_else(|| Id::parse(FIRST).ok());
    let countries = with_values.into_iter().map(|id| Facet {
        label: atlas.title(id, lang).to_owned(),
        count: documents.iter().filter(|one| one.place == *id).count(),
        chosen: chosen.as_ref() == Some(id),
        state: state.with(Filter::Country, [id.clone()]),
    });
    let countries = sorted(countries, |facet| text::collation_key(&facet.label));
    let (country, panels) = match &chosen {
        Some(id) => (atlas.title(id, lang).to_owned(), panels(atlas, id, lang)),
        None => (String::new(), Vec::new()),
    };
    ConnectivityView { country, countries, panels }
}
