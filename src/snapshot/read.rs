//! Bytes to model.

use std::fmt;

use serde_json::error::Category;
use serde_json::{Map, Value};

use super::check::Reading;
use super::json::{FromJson, object, take};
use super::problem::Report;
use super::{Problem, ProblemKind, check, wire};
use crate::model::{Kind, Lang, Record, Snapshot, SnapshotParts};

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LatestFile {
    /// What it is: `snapshot` (the records), `texts.en` and so on, or `series`.
    pub name: String,
    /// Address, relative to the site's root.
    pub url: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Its length.
    pub bytes: usize,
}

/// Where the files of a snapshot lie, from the site's root.
const FOLDER: &str = "data/";

/// Names of the lists beside the records.
const OBSERVATIONS: &str = "observations";
const ABSENCES: &str = "absences";

impl FromJson for LatestFile {
    fn from_json(value: Value) -> Result<Self, String> {
        let mut map = object(value)?;
        let bytes: u64 = take(&mut map, "bytes")?;
        Ok(Self {
            name: take(&mut map, "name")?,
            url: take(&mut map, "url")?,
            sha256: take(&mut map, "sha256")?,
            bytes: usize::try_from(bytes).unwrap_or(usize::MAX),
        })
    }
}

/// Reads the pointer to the current snapshot.
///
/// # Errors
/// When the bytes are not such a pointer, or one of another format.
pub fn read_latest(bytes: &[u8]) -> Result<Latest, SnapshotError> {
    let mut map = opened(bytes)?;
    let latest = Latest {
        format: FORMAT,
        seq: field(&mut map, "seq")?,
        published: field(&mut map, "published")?,
        files: field(&mut map, "files")?,
    };
    // Only what lies beside the pointer is ever asked for.
    match latest.files.iter().find(|file| !file.url.starts_with(FOLDER) || file.url.contains(".."))
    {
        Some(file) => {
            Err(SnapshotError::NotSnapshot(format!("{} does not lie in {FOLDER}", file.url)))
        }
        None => Ok(latest),
    }
}

/// The bytes of a snapshot that is hosted in several files.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// The records.
    pub records: &'a [u8],
    /// The texts of some languages; without any, the records hold all texts themselves.
    pub texts: &'a [&'a [u8]],
    /// The history of datasets, when it is there.
    pub series: Option<&'a [u8]>,
}

/// Reads a snapshot in one file, keeping every record that is sound.
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
    read_parts(Parts { records: bytes, texts: &[], series: None })
}

/// Reads a snapshot in one file, however large, keeping every record that has an id.
///
/// For native programs, which have the memory and look into snapshots that are not ours: what
/// is wrong with a record, such as a language that is missing, is told but does not drop it.
///
/// # Errors
/// As [`read`], but for the size.
pub fn read_leniently(bytes: &[u8]) -> Result<Loaded, SnapshotError> {
    let parts = Parts { records: bytes, texts: &[], series: None };
    read_as(parts, Reading { langs: Lang::ALL.to_vec(), lenient: true })
}

/// Reads a snapshot in several files, keeping every record that is sound.
///
/// Of languages whose texts are not among the parts, only titles are there.
///
/// # Errors
/// When a part is not of a snapshot this version can read, or the parts are not of one `seq`.
pub fn read_parts(parts: Parts<'_>) -> Result<Loaded, SnapshotError> {
    let texts = parts.texts.iter().copied();
    let all = [parts.records].into_iter().chain(texts).chain(parts.series);
    if let Some(large) = all.map(<[u8]>::len).find(|bytes| *bytes > MAX_BYTES) {
        return Err(SnapshotError::TooLarge(large));
    }
    read_as(parts, Reading { langs: Lang::ALL.to_vec(), lenient: false })
}

fn read_as(parts: Parts<'_>, reading: Reading) -> Result<Loaded, SnapshotError> {
    let mut map = opened(parts.records)?;
    let head = head(&mut map)?;
    let texts = parts.texts.iter().map(|bytes| texts(bytes, head.seq));
    let texts = texts.collect::<Result<Vec<_>, _>>()?;
    let series = parts.series.map(|bytes| part(bytes, head.seq)).transpose()?;

    let mut problems = Vec::new();
    let langs = match texts.as_slice() {
        [] => reading.langs,
        some => some.iter().map(|(lang, _)| *lang).collect(),
    };
    let reading = Reading { langs, ..reading };
    let mut records = records(&mut map, &texts, &reading, &mut problems)?;
    let mut observations = numbered(&mut map, OBSERVATIONS, check::observation, &mut problems)?;
    if let Some(mut map) = series {
        observations.extend(numbered(&mut map, OBSERVATIONS, check::observation, &mut problems)?);
    }
    let absences = numbered(&mut map, ABSENCES, check::absence, &mut problems)?;
    check::references(&mut records, &mut problems);
    let known = check::Known::of(&records);
    let observations = known.observations(observations, &mut problems);
    let absences = known.absences(absences, &mut problems);
    let site_url = check::site_address("site_url", &head.site_url, &mut problems);
    let report_url = check::site_address("report_url", &head.report_url, &mut problems);
    let snapshot = Snapshot::new(SnapshotParts {
        seq: head.seq,
        published: head.published,
        site_url,
        report_url,
        records,
        observations,
        absences,
    });
    Ok(Loaded { snapshot, problems })
}

/// The sound records, with the texts of the languages that are there.
fn records(
    map: &mut Map<String, Value>,
    texts: &[(Lang, wire::Texts)],
    reading: &Reading,
    problems: &mut Vec<Problem>,
) -> Result<Vec<Record>, SnapshotError> {
    let mut records = Vec::new();
    let lists = map.remove("records").ok_or_else(|| missing("records"))?;
    for (name, list) in object(lists).map_err(SnapshotError::NotSnapshot)? {
        let Some(kind) = Kind::parse(&name) else {
            let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
            Report::new(format!("records.{name}"), problems).add(
                ProblemKind::UnknownField,
                "",
                &name,
                format!("one of {}", known.join(", ")),
                "",
            );
            continue;
        };
        let Value::Array(list) = list else {
            return Err(SnapshotError::NotSnapshot(format!("records.{name} is no list")));
        };
        for (at, value) in list.into_iter().enumerate() {
            let path = format!("records.{name}[{at}]");
            let Some(mut wire) = parsed::<wire::Record>(value, &path, problems) else { continue };
            for (lang, texts) in texts {
                let own = texts.texts.get(&name).and_then(|list| list.get(at));
                for (text, part) in wire.texts().into_iter().zip(own.into_iter().flatten()) {
                    text.part(*lang).clone_from(part);
                }
            }
            records.extend(check::record(&wire, kind, reading, &path, problems));
        }
    }
    Ok(records)
}

/// Why bytes are no file of any snapshot; `None` when they may be one.
#[must_use]
pub fn no_snapshot(bytes: &[u8]) -> Option<SnapshotError> {
    opened(bytes).err()
}

/// Checks that bytes are part of the snapshot with this `seq`.
fn part(bytes: &[u8], seq: u64) -> Result<Map<String, Value>, SnapshotError> {
    let mut map = opened(bytes)?;
    let found = head(&mut map)?.seq;
    if found == seq {
        return Ok(map);
    }
    Err(SnapshotError::NotSnapshot(format!("a part of it belongs to {found}, not to {seq}")))
}

/// Reads the texts of one language.
fn texts(bytes: &[u8], seq: u64) -> Result<(Lang, wire::Texts), SnapshotError> {
    let texts = wire::Texts::from_json(Value::Object(part(bytes, seq)?));
    let texts = texts.map_err(SnapshotError::NotSnapshot)?;
    let lang = Lang::parse(&texts.lang).ok_or_else(|| missing("lang"))?;
    Ok((lang, texts))
}

/// Checks that bytes are an object of this version of the format.
fn opened(bytes: &[u8]) -> Result<Map<String, Value>, SnapshotError> {
    sound(bytes)?;
    let value: Value = serde_json::from_slice(bytes).map_err(|error| broken(&error))?;
    let mut map = object(value).map_err(SnapshotError::NotSnapshot)?;
    let format = map.remove("format").ok_or_else(|| missing("format"))?;
    match u32::from_json(format).map_err(SnapshotError::NotSnapshot)? {
        FORMAT => Ok(map),
        found => Err(SnapshotError::Version(found)),
    }
}

/// What stands before the lists.
fn head(map: &mut Map<String, Value>) -> Result<wire::Head, SnapshotError> {
    let head = wire::Head {
        format: FORMAT,
        seq: field(map, "seq")?,
        published: field(map, "published")?,
        site_url: field(map, "site_url")?,
        report_url: field(map, "report_url")?,
    };
    if head.seq == 0 { Err(missing("seq")) } else { Ok(head) }
}

fn field<T: FromJson>(map: &mut Map<String, Value>, name: &str) -> Result<T, SnapshotError> {
    take(map, name).map_err(SnapshotError::NotSnapshot)
}

fn missing(name: &str) -> SnapshotError {
    SnapshotError::NotSnapshot(format!("it has no {name}"))
}

/// The sound entries of a list, each with its place in it.
fn numbered<W: FromJson, T>(
    map: &mut Map<String, Value>,
    name: &str,
    check: fn(&W, &str, &mut Vec<Problem>) -> Option<T>,
    problems: &mut Vec<Problem>,
) -> Result<Vec<(usize, T)>, SnapshotError> {
    let list = match map.remove(name) {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(list)) => list,
        Some(_) => return Err(SnapshotError::NotSnapshot(format!("{name} is no list"))),
    };
    let mut sound = Vec::new();
    for (at, value) in list.into_iter().enumerate() {
        let path = format!("{name}[{at}]");
        let one = parsed::<W>(value, &path, problems);
        let one = one.and_then(|wire| check(&wire, &path, problems));
        sound.extend(one.map(|one| (at, one)));
    }
    Ok(sound)
}

fn parsed<T: FromJson>(value: Value, path: &str, problems: &mut Vec<Problem>) -> Option<T> {
    T::from_json(value)
        .map_err(|error| {
            Report::new(path, problems).add(
                ProblemKind::Type,
                "",
                &error,
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

fn broken(error: &serde_json::Error) -> SnapshotError {
    match error.classify() {
        Category::Eof => SnapshotError::Truncated,
        Category::Data => SnapshotError::NotSnapshot(error.to_string()),
        Category::Syntax | Category::Io => SnapshotError::NotJson(error.line(), error.column()),
    }
}
