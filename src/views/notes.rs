//! The sources of a page, numbered in the order in which its lines name them.

use super::{Atlas, Linked, linked};
use crate::model::{Id, Lang, Record};

/// A number behind a line, and the source it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// From 1, in the order of the page.
    pub number: usize,
    /// The source.
    pub source: Linked,
}

/// Numbers sources as a page comes to speak of them; each source keeps its first number.
pub(super) struct Notes<'a> {
    atlas: &'a Atlas,
    lang: Lang,
    ids: Vec<Id>,
}

impl<'a> Notes<'a> {
    pub(super) fn new(atlas: &'a Atlas, lang: Lang) -> Self {
        Self { atlas, lang, ids: Vec::new() }
    }

    /// The note of a source.
    pub(super) fn of(&mut self, source: &Id) -> Note {
        let known = self.ids.iter().position(|id| id == source);
        let at = known.unwrap_or_else(|| {
            self.ids.push(source.clone());
            self.ids.len() - 1
        });
        Note { number: at + 1, source: linked(self.atlas, source, self.lang) }
    }

    /// The notes of the sources that speak of a field of a record, or of the record when none does.
    pub(super) fn on(&mut self, record: &Record, field: &str) -> Vec<Note> {
        let speaks = |claim: &&crate::model::Claim| {
            let rest = claim.field.strip_prefix(field);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let mut ids: Vec<&Id> = Vec::new();
        for claim in record.claims.iter().filter(speaks) {
            if !ids.contains(&&claim.source) {
                ids.push(&claim.source);
            }
        }
        if ids.is_empty() {
            ids = record.sources();
            ids.truncate(1);
        }
        for id in &ids {
            self.of(id);
        }
        let numbered = self.ids.iter().zip(1..).filter(|(id, _)| ids.contains(id));
        let note = |(id, number)| Note { number, source: linked(self.atlas, id, self.lang) };
        numbered.map(note).collect()
    }

    /// All of them, by number.
    pub(super) fn list(self) -> Vec<Note> {
        let numbered = self.ids.iter().zip(1..);
        let note = |(id, number)| Note { number, source: linked(self.atlas, id, self.lang) };
        numbered.map(note).collect()
    }
}
