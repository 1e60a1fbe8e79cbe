//! Everything loaded: the snapshot, its index, what was left out.

use super::Dated;
use crate::model::{Details, Id, Kind, Lang, Record, Snapshot};
use crate::search::Index;
use crate::snapshot::{Loaded, Problem};

/// A loaded snapshot, ready to be shown.
#[derive(Clone, Debug)]
pub struct Atlas {
    /// Records and observations.
    pub snapshot: Snapshot,
    /// The records of the timeline with what they can be filtered by.
    pub dated: Dated,
    /// Search over them.
    pub index: Index,
    /// What was left out, and why.
    pub problems: Vec<Problem>,
    /// SHA-256 of the bytes of the records, in hexadecimal.
    pub hash: String,
}

/// What comes after the first page: the texts of the other languages and the earlier values of
/// the datasets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// On their way.
    Coming,
    /// They did not come.
    Failed,
    /// There.
    Here,
}

impl Atlas {
    /// Indexes a loaded snapshot that is complete.
    #[must_use]
    pub fn new(loaded: Loaded, hash: String) -> Self {
        let index = Index::build(&loaded.snapshot);
        Self::with_index(loaded, index, hash)
    }

    /// A loaded snapshot with the index that was built of it.
    #[must_use]
    pub fn with_index(loaded: Loaded, index: Index, hash: String) -> Self {
        let Loaded { snapshot, problems } = loaded;
        Self { dated: Dated::new(&snapshot), snapshot, index, problems, hash }
    }

    /// A record's title, or its id when there is no such record.
    #[must_use]
    pub fn title<'a>(&'a self, id: &'a Id, lang: Lang) -> &'a str {
        self.snapshot.get(id).map_or(id.as_str(), |record| record.title.get(lang))
    }

    /// The record of an address; an id it had before leads to it too.
    #[must_use]
    pub fn record_at(&self, kind: Kind, id: &Id) -> Option<&Record> {
        let record = self.snapshot.get(id).or_else(|| self.snapshot.renamed(id));
        record.filter(|record| record.kind == kind)
    }

    /// The countries of a record, each once, in document order.
    #[must_use]
    pub fn countries(&self, record: &Record) -> Vec<Id> {
        self.snapshot.countries(record)
    }

    /// Whether a source is one of the documents that the atlas was begun from.
    #[must_use]
    pub fn is_basis(&self, source: &Id) -> bool {
        let source = self.snapshot.get(source).map(|source| &source.details);
        matches!(source, Some(Details::Source(source)) if source.basis)
    }

    /// Whether none of the documents that the atlas was begun from speaks of a record.
    #[must_use]
    pub fn is_further(&self, record: &Record) -> bool {
        let sources = record.sources();
        !sources.is_empty() && !sources.into_iter().any(|source| self.is_basis(source))
    }

    /// The records that stand on the timeline, newest first.
    pub fn dated(&self) -> impl Iterator<Item = &Record> {
        self.dated.records(&self.snapshot)
    }
}
