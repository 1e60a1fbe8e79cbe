//! The snapshot of the build, read natively: what the pages must show.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use atlas::address::{Route, ViewState};
use atlas::model::{Kind, Lang, Record};
use atlas::snapshot;
use atlas::views::Atlas;

use crate::failure::{Failure, Outcome};

/// The data of the build under test.
#[derive(Clone)]
pub(crate) struct Edition {
    /// The data as the application has it.
    pub(crate) atlas: Arc<Atlas>,
    /// The snapshot file's bytes.
    pub(crate) bytes: Arc<[u8]>,
    /// The snapshot file's path.
    pub(crate) url: String,
}

impl Edition {
    /// Reads what `data/latest.json` names.
    pub(crate) fn read(dist: &Path) -> Outcome<Self> {
        let broken =
            |error: snapshot::SnapshotError| Failure::new(format!("the build's data: {error}"));
        let latest = fs::read(dist.join("data/latest.json"))?;
        let latest = snapshot::read_latest(&latest).map_err(broken)?;
        let file = latest.files.into_iter().find(|file| file.name == "snapshot");
        let file = file.ok_or_else(|| Failure::new("latest.json names no snapshot"))?;
        let bytes = fs::read(dist.join(&file.url))?;
        let loaded = snapshot::read(&bytes).map_err(broken)?;
        let atlas = Atlas::new(loaded, file.sha256, file.url.clone());
        Ok(Self { atlas: Arc::new(atlas), bytes: bytes.into(), url: file.url })
    }

    /// The record with an id that the journeys name.
    pub(crate) fn record(&self, id: &str) -> Outcome<&Record> {
        let found = self.atlas.snapshot.records().iter().find(|record| record.id.as_str() == id);
        found.ok_or_else(|| Failure::new(format!("the snapshot has no record {id}")))
    }

    /// The first record of a kind, by id.
    pub(crate) fn first_of(&self, kind: Kind) -> Option<&Record> {
        self.atlas.snapshot.of_kind(kind).next()
    }
}

/// The path of a page from the root of the site, as the application writes it.
pub(crate) fn path(lang: Lang, route: Route) -> String {
    format!("/{}", ViewState::new(lang, route).path())
}

/// The page of a record.
pub(crate) fn page_of(record: &Record) -> Route {
    Route::Record(record.kind, record.id.clone())
}
