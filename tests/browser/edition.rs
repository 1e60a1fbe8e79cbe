//! The snapshot of the build, read natively: what the pages must show.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use atlas::address::{Route, ViewState};
use atlas::model::{Kind, Lang, Record};
use atlas::snapshot::{self, Loaded, Parts, SnapshotError};
use atlas::views::Atlas;
use serde_json::Value;

use crate::failure::{Failure, Outcome};

/// The data of the build under test.
#[derive(Clone)]
pub(crate) struct Edition {
    /// The data as the application has it when all of it has come.
    pub(crate) atlas: Arc<Atlas>,
    /// The bytes of the file of records.
    pub(crate) bytes: Arc<[u8]>,
    /// The path of the file of records.
    pub(crate) url: String,
    /// What `data/latest.json` says.
    pub(crate) latest: Value,
    texts: Arc<[Vec<u8>]>,
    series: Option<Arc<[u8]>>,
}

impl Edition {
    /// Reads what `data/latest.json` names.
    pub(crate) fn read(dist: &Path) -> Outcome<Self> {
        let pointer = fs::read(dist.join("data/latest.json"))?;
        let latest = snapshot::read_latest(&pointer).map_err(|error| broken(&error))?;
        let named = |name: &str| latest.files.iter().find(|file| file.name == name);
        let file =
            named("snapshot").ok_or_else(|| Failure::new("latest.json names no snapshot"))?;
        let bytes = fs::read(dist.join(&file.url))?;
        let texts = latest.files.iter().filter(|file| file.name.starts_with("texts."));
        let texts = texts.map(|file| Ok(fs::read(dist.join(&file.url))?));
        let texts = texts.collect::<Outcome<Vec<_>>>()?;
        let series = named("series").map(|file| fs::read(dist.join(&file.url))).transpose()?;
        let loaded = together(&bytes, &texts, series.as_deref())?;
        Ok(Self {
            atlas: Arc::new(Atlas::new(loaded, file.sha256.clone())),
            bytes: bytes.into(),
            url: file.url.clone(),
            latest: serde_json::from_slice(&pointer)?,
            texts: texts.into(),
            series: series.map(Into::into),
        })
    }

    /// What the application makes of other records among the files of the build.
    pub(crate) fn with_records(&self, records: &[u8]) -> Outcome<Loaded> {
        together(records, &self.texts, self.series.as_deref())
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

fn together(records: &[u8], texts: &[Vec<u8>], series: Option<&[u8]>) -> Outcome<Loaded> {
    let texts: Vec<&[u8]> = texts.iter().map(Vec::as_slice).collect();
    let parts = Parts { records, texts: &texts, series };
    snapshot::read_parts(parts).map_err(|error| broken(&error))
}

fn broken(error: &SnapshotError) -> Failure {
    Failure::new(format!("the build's data: {error}"))
}

/// The path of a page from the root of the site, as the application writes it.
pub(crate) fn path(lang: Lang, route: Route) -> String {
    format!("/{}", ViewState::new(lang, route).path())
}

/// The page of a record.
pub(crate) fn page_of(record: &Record) -> Route {
    Route::Record(record.kind, record.id.clone())
}
