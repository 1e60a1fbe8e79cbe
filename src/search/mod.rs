//! Finds records by their words, in all languages at once.
//!
//! Deterministic and bounded: work grows with the text of the records times the words asked
//! for, of which at most [`WORDS_MAX`] count.

use crate::model::{Id, Snapshot, sorted};
use crate::text::{fold, words};

/// Most words of a query that are looked for.
pub const WORDS_MAX: usize = 16;

/// All searchable text of a snapshot, folded.
#[derive(Clone, Debug)]
pub struct Index {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    id: Id,
    titles: String,
    all: String,
}

impl Index {
    /// Builds the index; entries in the order of the snapshot's records.
    #[must_use]
    pub fn build(snapshot: &Snapshot) -> Self {
        let entry = |record: &crate::model::Record| {
            let mut titles: Vec<&str> = record.title.iter().map(|(_, text)| text).collect();
            titles.extend(record.names.iter().map(|name| name.text.as_str()));
            titles.extend(record.number.as_deref());
            let titles = fold(&titles.join(" \n "));
            let summaries: Vec<&str> = record.summary.iter().map(|(_, text)| text).collect();
            let linked = record.places.iter().map(|one| &one.id);
            let linked = linked.chain(record.organisations.iter().map(|one| &one.id));
            let linked = linked.chain(record.people.iter().map(|one| &one.id));
            let linked: Vec<&str> = linked
                .filter_map(|id| snapshot.get(id))
                .flat_map(|other| other.title.iter().map(|(_, text)| text))
                .collect();
            let all = [titles.clone(), fold(&summaries.join(" \n ")), fold(&linked.join(" \n "))];
            Entry { id: record.id.clone(), titles, all: all.join(" \n ") }
        };
        Self { entries: snapshot.records().iter().map(entry).collect() }
    }

    /// The records that have every word of a text, those with all words in a title or name first.
    ///
    /// A word matches inside another: `gob` finds `gobierno`. Without a word nothing is found.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<&Id> {
        let mut wanted = words(text);
        wanted.truncate(WORDS_MAX);
        if wanted.is_empty() {
            return Vec::new();
        }
        let found = self
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| wanted.iter().all(|word| entry.all.contains(word.as_str())))
            .map(|(at, entry)| {
                let in_title = wanted.iter().all(|word| entry.titles.contains(word.as_str()));
                (!in_title, at, &entry.id)
            });
        let found = sorted(found, |(in_summary, at, _)| (*in_summary, *at));
        found.into_iter().map(|(_, _, id)| id).collect()
    }
}
