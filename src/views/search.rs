//! Search over all records, grouped by kind, and suggestions while one types.

use super::marked::{Piece, marked};
use super::{Atlas, Card, Facet, Linked, card, linked};
use crate::address::ViewState;
use crate::i18n::messages;
use crate::model::{Kind, Lang, PartialDate, Record};
use crate::search::Query;
use crate::text;

/// Most records shown of one answer.
pub const HITS_MAX: usize = 120;
/// Most records suggested while one types.
const SUGGESTIONS_MAX: usize = 8;

/// What search shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchView {
    /// "12 records for …"; empty without a text.
    pub count: String,
    /// How many records match all words.
    pub found: usize,
    /// Why fewer are shown, or that they have only some of the words; empty when neither.
    pub remark: String,
    /// A likelier spelling and the search for it.
    pub better: Option<(String, ViewState)>,
    /// The records that share the text as their short name.
    pub ambiguous: Vec<Linked>,
    /// The kinds found, with counts.
    pub kinds: Vec<Facet>,
    /// The records by kind, the kind of the best first; the best first within each.
    pub groups: Vec<SearchGroup>,
}

/// The records of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchGroup {
    /// The kind.
    pub kind: Kind,
    /// The kind in words.
    pub heading: String,
    /// Its records.
    pub cards: Vec<Card>,
}

/// One record suggested while one types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Its title, or the name it was found by.
    pub name: Vec<Piece>,
    /// Its kind, for shape and hue.
    pub kind: Kind,
    /// Its kind or finer sort in words.
    pub sort: String,
    /// Its page.
    pub page: Linked,
}

/// What search shows for a state.
#[must_use]
pub fn search(atlas: &Atlas, state: &ViewState) -> SearchView {
    let lang = state.lang;
    let m = messages(lang);
    let mut query = asked(atlas, state);
    let found = atlas.index.search(&query, HITS_MAX);
    let number = found.complete;
    let count = if state.text.is_empty() {
        String::new()
    } else {
        (m.results_for)(number, &text::count(number as u64, lang), &state.text)
    };
    let remark = match (number, found.docs.len()) {
        (0, 1..) => m.some_words.to_owned(),
        (more, _) if more > HITS_MAX => (m.first_shown)(&text::count(HITS_MAX as u64, lang)),
        _ => String::new(),
    };
    let mut groups: Vec<SearchGroup> = Vec::new();
    for hit in found.hits.iter().filter(|hit| hit.complete || found.complete == 0) {
        let record = atlas.index.id(hit.doc).and_then(|id| atlas.snapshot.get(id));
        let Some(record) = record else { continue };
        let marked = Some(marked(atlas, record, &found.plan, lang));
        let shown = Card { marked, ..card(atlas, record, lang) };
        match groups.iter_mut().find(|group| group.kind == record.kind) {
            Some(group) => group.cards.push(shown),
            None => groups.push(SearchGroup {
                kind: record.kind,
                heading: (m.words.kinds)(record.kind).to_owned(),
                cards: vec![shown],
            }),
        }
    }
    let chosen = std::mem::take(&mut query.kinds);
    let all = if chosen.is_empty() { found.docs } else { atlas.index.search(&query, 1).docs };
    let facet = |(kind, count): (Kind, usize)| Facet {
        label: (m.words.kinds)(kind).to_owned(),
        count,
        chosen: chosen.contains(&kind),
        state: state.toggle_kind(kind),
    };
    let better = found.correction.map(|text| {
        let state = ViewState { text: text.clone(), ..state.clone() };
        (text, state)
    });
    let ambiguous = atlas.index.ambiguous(&state.text);
    SearchView {
        count,
        found: number,
        remark,
        better,
        ambiguous: ambiguous.into_iter().map(|id| linked(atlas, id, lang)).collect(),
        kinds: atlas.index.facets(&all).kinds.into_iter().map(facet).collect(),
        groups,
    }
}

/// All records that a state's search finds, the best first; those with only some of the words
/// when none has all.
pub(super) fn found<'a>(atlas: &'a Atlas, state: &ViewState) -> Vec<&'a Record> {
    let found = atlas.index.search(&asked(atlas, state), atlas.index.len());
    let hits = found.hits.iter().filter(|hit| hit.complete || found.complete == 0);
    let id = hits.filter_map(|hit| atlas.index.id(hit.doc));
    id.filter_map(|id| atlas.snapshot.get(id)).collect()
}

/// The records that come to mind while a text is typed, the best first.
#[must_use]
pub fn suggestions(atlas: &Atlas, text: &str, lang: Lang) -> Vec<Suggestion> {
    let found = atlas.index.search(&atlas.index.query(text), SUGGESTIONS_MAX);
    let records = atlas.index.records(&found).filter_map(|id| atlas.snapshot.get(id));
    let suggestion = |record| {
        let card = card(atlas, record, lang);
        let marked = marked(atlas, record, &found.plan, lang);
        let name = if marked.found_as.is_empty() { marked.title } else { marked.found_as };
        Suggestion { name, kind: card.kind, sort: card.sort, page: card.title }
    };
    records.map(suggestion).collect()
}

/// The text and the filters of a state as one query.
fn asked(atlas: &Atlas, state: &ViewState) -> Query {
    let mut query = atlas.index.query(&state.text);
    query.kinds.extend(state.kinds());
    query.countries.extend(state.places().iter().cloned());
    if state.from.is_some() || state.to.is_some() {
        let year = |date: Option<PartialDate>, open| date.map_or(open, |date| date.year);
        query.years = Some((year(state.from, u16::MIN), year(state.to, u16::MAX)));
    }
    query
}
