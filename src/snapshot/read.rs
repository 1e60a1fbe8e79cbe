//! Bytes to model.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::problem::Report;
use super::{Problem, ProblemKind, check, wire};
use crate::model::{Kind, Snapshot, SnapshotParts};

/// The version of the format this program reads and writes.
pub const FORMAT: u32 = 1;

/// Largest snapshot that is read, in bytes.
pub const MAX_BYTES: usize = 64 * 1_000_000;

/// A snapshot and what was wrong with it.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// All that was sound.
    pub snapshot: Snapshot,
    /// What was left out, in document order; empty means every record was sound.
    pub problems: Vec<Problem>,
}

/// Why bytes are no snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SnapshotError {
    /// There is nothing.
    Empty,
    /// More than [`MAX_BYTES`].
    TooLarge(usize),
    /// A web page stands where data was expected.
    Html,
    /// The file ends too early.
    Truncated,
    /// It is no JSON, from this line and column.
    NotJson(usize, usize),
    /// It is JSON, but no snapshot; the text says what is wrong.
    NotSnapshot(String),
    /// Another version of the format.
    Version(u32),
}

impl fmt::Display for SnapshotError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty"),
            Self::TooLarge(bytes) => {
                write!(f, "the file has {bytes} bytes; at most {MAX_BYTES} are read")
            }
            Self::Html => f.write_str("a web page came instead of data"),
            Self::Truncated => f.write_str("the file ends too early"),
            Self::NotJson(line, column) => {
                write!(f, "the file is no JSON (line {line}, column {column})")
            }
            Self::NotSnapshot(what) => write!(f, "the file is no snapshot: {what}"),
            Self::Version(found) => {
                write!(f, "the file has format {found}; this program reads format {FORMAT}")
            }
        }
    }
}

impl std::error::Error for SnapshotError {}

/// The pointer to the current snapshot, `data/latest.json`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Latest {
    /// Version of the snapshot format.
    pub format: u32,
    /// The snapshot's `seq`.
    pub seq: u64,
    /// Day of publication.
    pub published: String,
    /// The files it consists of.
    pub files: Vec<LatestFile>,
}

/// One file of a snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct LatestFile {
    /// What it is: `snapshot`.
    pub name: String,
    /// Address, relative to the site's root.
    pub url: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Its length.
    pub bytes: usize,
}

#[derive(Deserialize)]
struct Version {
    format: u32,
}

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    records: BTreeMap<String, Vec<&'a RawValue>>,
    #[serde(borrow, default)]
    observations: Vec<&'a RawValue>,
}

/// Reads the pointer to the current snapshot.
///
/// # Errors
/// When the bytes are not such a pointer, or one of another format.
pub fn read_latest(bytes: &[u8]) -> Result<Latest, SnapshotError> {
    if bytes.len() > MAX_BYTES {
        return Err(SnapshotError::TooLarge(bytes.len()));
    }
    sound(bytes)?;
    version(bytes)?;
    serde_json::from_slice(bytes).map_err(|error| broken(&error))
}

/// Reads a snapshot, keeping every record that is sound.
///
/// # Errors
/// When the bytes are not a snapshot this version can read; nothing is kept.
///
/// ```
/// let bytes = br#"{"format":1,"seq":1,"published":"2026-11-21","records":{},"observations":[]}"#;
/// assert_eq!(atlas::snapshot::read(bytes).map(|l| l.snapshot.records().len()), Ok(0));
/// assert!(atlas::snapshot::read(b"<!doctype html>").is_err());
/// ```
pub fn read(bytes: &[u8]) -> Result<Loaded, SnapshotError> {
    if bytes.len() > MAX_BYTES {
        return Err(SnapshotError::TooLarge(bytes.len()));
    }
    read_any_size(bytes)
}

/// Reads a snapshot however large: for native programs, which have the memory.
///
/// # Errors
/// As [`read`], but for the size.
pub fn read_any_size(bytes: &[u8]) -> Result<Loaded, SnapshotError> {
    sound(bytes)?;
    version(bytes)?;
    let head: wire::Head = serde_json::from_slice(bytes).map_err(|error| broken(&error))?;
    if head.seq == 0 {
        return Err(SnapshotError::NotSnapshot("it has no seq".to_owned()));
    }
    let body: Body<'_> = serde_json::from_slice(bytes).map_err(|error| broken(&error))?;
    let mut problems = Vec::new();
    let mut records = Vec::new();
    for (name, list) in &body.records {
        let Some(kind) = Kind::parse(name) else {
            let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
            Report::new(format!("records.{name}"), &mut problems).add(
                ProblemKind::UnknownField,
                "",
                name,
                format!("one of {}", known.join(", ")),
                "",
            );
            continue;
        };
        for (at, raw) in list.iter().enumerate() {
            let path = format!("records.{name}[{at}]");
            let record = parsed::<wire::Record>(raw, &path, &mut problems)
                .and_then(|wire| check::record(&wire, kind, &path, &mut problems));
            records.extend(record);
        }
    }
    let mut observations = Vec::new();
    for (at, raw) in body.observations.iter().enumerate() {
        let path = format!("observations[{at}]");
        let observation = parsed::<wire::Observation>(raw, &path, &mut problems)
            .and_then(|wire| check::observation(&wire, &path, &mut problems));
        observations.extend(observation.map(|one| (at, one)));
    }
    let observations = check::references(&mut records, observations, &mut problems);
    let site_url = check::site_address("site_url", &head.site_url, &mut problems);
    let report_url = check::site_address("report_url", &head.report_url, &mut problems);
    let snapshot = Snapshot::new(SnapshotParts {
        seq: head.seq,
        published: head.published,
        site_url,
        report_url,
        records,
        observations,
    });
    Ok(Loaded { snapshot, problems })
}

fn parsed<'a, T: Deserialize<'a>>(
    raw: &'a RawValue,
    path: &str,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    serde_json::from_str(raw.get())
        .map_err(|error| {
            Report::new(path, problems).add(
                ProblemKind::Type,
                "",
                &error.to_string(),
                "a value of the published schema",
                "",
            );
        })
        .ok()
}

fn sound(bytes: &[u8]) -> Result<(), SnapshotError> {
    match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None => Err(SnapshotError::Empty),
        Some(b'<') => Err(SnapshotError::Html),
        Some(_) => Ok(()),
    }
}

fn version(bytes: &[u8]) -> Result<(), SnapshotError> {
    let found: Version = serde_json::from_slice(bytes).map_err(|error| broken(&error))?;
    if found.format == FORMAT { Ok(()) } else { Err(SnapshotError::Version(found.format)) }
}

fn broken(error: &serde_json::Error) -> SnapshotError {
    match error.classify() {
        Category::Eof => SnapshotError::Truncated,
        Category::Data => SnapshotError::NotSnapshot(error.to_string()),
        Category::Syntax | Category::Io => SnapshotError::NotJson(error.line(), error.column()),
    }
}
