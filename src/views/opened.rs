//! The record that is open beside the list.

use super::{Atlas, Card, Linked, card, linked, listed};
use crate::address::ViewState;
use crate::i18n::messages;
use crate::model::Id;

/// The record that is open beside the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// A record.
    Record(Box<OpenRecord>),
    /// The address names a record that is not there.
    Gone {
        /// What is said of it.
        text: String,
        /// The view without it.
        close: Box<ViewState>,
    },
}

/// A record with what stands around it in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRecord {
    /// The record as a list shows it.
    pub card: Card,
    /// The organisations it names.
    pub organisations: Vec<Linked>,
    /// Its topics.
    pub topics: Vec<Linked>,
    /// The view without it.
    pub close: ViewState,
    /// The record before it in the list.
    pub previous: Option<Neighbour>,
    /// The record after it in the list.
    pub next: Option<Neighbour>,
}

/// A record beside the open one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// Its title.
    pub title: String,
    /// The view with it open.
    pub state: ViewState,
}

/// The record that a state opens, with its neighbours in the list; `None` when it opens none.
///
/// An id that a record had before opens the record. One that is outside the filters opens too.
#[must_use]
pub fn opened(atlas: &Atlas, state: &ViewState) -> Option<Opened> {
    let id = state.open.as_ref()?;
    let listed = listed(atlas, state);
    let (lang, close) = (state.lang, ViewState { open: None, ..state.clone() });
    let found = atlas.snapshot.get(id).or_else(|| atlas.snapshot.renamed(id));
    let Some(record) = found else {
        let text = (messages(lang).on_timeline.gone)(id.as_str());
        return Some(Opened::Gone { text, close: Box::new(close) });
    };
    let at = listed.iter().position(|one| one.id == record.id);
    let beside = |at: Option<usize>| {
        let record = listed.get(at?)?;
        let state = ViewState { open: Some(record.id.clone()), ..state.clone() };
        Some(Neighbour { title: record.title.get(lang).to_owned(), state })
    };
    let links =
        |ids: &mut dyn Iterator<Item = &Id>| ids.map(|id| linked(atlas, id, lang)).collect();
    Some(Opened::Record(Box::new(OpenRecord {
        card: card(atlas, record, lang),
        organisations: links(&mut record.organisations.iter().map(|one| &one.id)),
        topics: links(&mut record.topics.iter()),
        close,
        previous: beside(at.and_then(|at| at.checked_sub(1))),
        next: beside(at.map(|at| at + 1)),
    })))
}
