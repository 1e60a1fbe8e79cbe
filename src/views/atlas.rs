//! Everything loaded: the snapshot, its index, what was left out.

use crate::model::{Id, Kind, Lang, Record, Snapshot};
use crate::search::Index;
use crate::snapshot::{Loaded, Problem};

/// A loaded snapshot, ready to be shown. It never changes.
#[derive(Clone, Debug)]
pub struct Atlas {
    /// Records and observations.
    pub snapshot: Snapshot,
    /// Search over them.
    pub index: Index,
    /// What was left out, and why.
    pub problems: Vec<Problem>,
    /// SHA-256 of the snapshot's bytes, in hexadecimal.
    pub hash: String,
    /// The snapshot file's address, relative to the site's root.
    pub url: String,
}

impl Atlas {
    /// Indexes a loaded snapshot.
    #[must_use]
    pub fn new(loaded: Loaded, hash: String, url: String) -> Self {
        let Loaded { snapshot, problems } = loaded;
        Self { index: Index::build(&snapshot), snapshot, problems, hash, url }
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

    /// The records that stand on the timeline: of a dated kind, with a date.
    pub fn dated(&self) -> impl Iterator<Item = &Record> {
        let records = self.snapshot.records().iter();
        records.filter(|record| Kind::DATED.contains(&record.kind) && record.date.is_some())
    }
}
