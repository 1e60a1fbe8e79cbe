//! Stories: saved addresses with a sentence.

use super::Atlas;
use crate::address::ViewState;
use crate::model::{Details, Id, Kind, Lang, Record};

/// A story as a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryLine {
    /// Its record.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Its sentence.
    pub summary: String,
    /// The view it leads to.
    pub state: ViewState,
}

/// All stories, by id.
#[must_use]
pub fn stories(atlas: &Atlas, lang: Lang) -> Vec<StoryLine> {
    atlas.snapshot.of_kind(Kind::Story).filter_map(|record| story(record, lang)).collect()
}

/// A story's view in a language; `None` for a record of another kind.
#[must_use]
pub fn story(record: &Record, lang: Lang) -> Option<StoryLine> {
    let Details::Story { address } = &record.details else { return None };
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    Some(StoryLine {
        id: record.id.clone(),
        title: record.title.get(lang).to_owned(),
        summary: record.summary.get(lang).to_owned(),
        state: ViewState::parse(&format!("{}/{path}", lang.tag()), query, lang),
    })
}

/// The story whose address a state is, whatever record is open, however it is drawn.
pub(super) fn story_of(atlas: &Atlas, state: &ViewState) -> Option<StoryLine> {
    let plain = ViewState { open: None, embedded: false, ..state.clone() };
    stories(atlas, state.lang)
        .into_iter()
        .find(|story| ViewState { lanes: plain.lanes, ..story.state.clone() } == plain)
}
