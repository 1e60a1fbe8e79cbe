//! Search over all records, grouped by kind.

use super::{Atlas, Card, card};
use crate::address::ViewState;
use crate::i18n::messages;
use crate::model::Kind;
use crate::text;

/// What search shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchView {
    /// "12 records for …"; empty without a text.
    pub count: String,
    /// How many records match.
    pub found: usize,
    /// The records by kind, in the order of [`Kind`]; the best first within each.
    pub groups: Vec<SearchGroup>,
}

/// The records of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchGroup {
    /// The kind.
    pub kind: Kind,
    /// The kind in words.
    pub heading: String,
    /// Its records, at most [`SearchGroup::MAX`].
    pub cards: Vec<Card>,
    /// How many there are in all.
    pub found: usize,
}

impl SearchGroup {
    /// Most records shown of one kind.
    pub const MAX: usize = 40;
}

/// What search shows for a state.
#[must_use]
pub fn search(atlas: &Atlas, state: &ViewState) -> SearchView {
    let lang = state.lang;
    let m = messages(lang);
    let found = atlas.index.find(&state.text);
    let mut groups = Vec::new();
    for kind in Kind::ALL {
        let of_kind: Vec<_> = found
            .iter()
            .filter_map(|id| atlas.snapshot.get(id))
            .filter(|record| record.kind == *kind)
            .collect();
        if of_kind.is_empty() {
            continue;
        }
        groups.push(SearchGroup {
            kind: *kind,
            heading: (m.words.kinds)(*kind).to_owned(),
            found: of_kind.len(),
            cards: of_kind
                .into_iter()
                .take(SearchGroup::MAX)
                .map(|record| card(atlas, record, lang))
                .collect(),
        });
    }
    let count = if state.text.is_empty() {
        String::new()
    } else {
        (m.results_for)(found.len(), &text::count(found.len() as u64, lang), &state.text)
    };
    SearchView { count, found: found.len(), groups }
}
