//! The edited files to model: TOML and CSV text in, records and problems with file and line out.
//!
//! Files are handed in as text; nothing is read from disk here. Start at [`read`].

mod editorial;
mod head;
mod record_file;
mod rows;
mod table;
mod tree;

use crate::model::{Kind, Snapshot, SnapshotParts};
use crate::snapshot::{self, Known, Loaded, Problem, ProblemKind};
use record_file::RecordFile;

/// Name of the file that holds `seq`, `published` and the optional addresses.
pub const HEAD_FILE: &str = "atlas.toml";
/// Name of the file of the values that documents give.
pub const OBSERVATIONS_FILE: &str = "observations.csv";
/// Name of the file of the values of datasets: the same columns, many rows.
pub const SERIES_FILE: &str = "series.csv";
/// Name of the file of what sources report as none.
pub const ABSENCES_FILE: &str = "absences.csv";

/// One edited file.
#[derive(Clone, Copy, Debug)]
pub struct SourceFile<'a> {
    /// Its name, without folders.
    pub name: &'a str,
    /// What it holds.
    pub text: &'a str,
}

/// Reads all edited files, keeping every record that is sound.
///
/// A file whose name is none of ours is left alone. Problems come in file order, each with
/// its line; those that need all files at once come last.
#[must_use]
pub fn read(files: &[SourceFile<'_>]) -> Loaded {
    let mut problems = Vec::new();
    let mut parts = SnapshotParts::default();
    let head = files.iter().find(|file| file.name == HEAD_FILE);
    head::read(head.copied(), &mut parts, &mut problems);

    let mut record_files = Vec::new();
    for kind in Kind::ALL {
        let name = format!("{}.toml", kind.word());
        if let Some(file) = files.iter().find(|file| file.name == name) {
            let read = RecordFile::read(*file, *kind, &mut problems);
            parts.records.extend(read.records.iter().cloned());
            record_files.push(read);
        }
    }
    let mut late = Vec::new();
    snapshot::references(&mut parts.records, &mut late);
    editorial::check(&parts.records, &mut late);
    for problem in &mut late {
        locate(problem, &record_files);
    }
    problems.append(&mut late);

    let known = Known::of(&parts.records);
    let named = |name: &str| files.iter().find(|file| file.name == name).copied();
    for file in [OBSERVATIONS_FILE, SERIES_FILE].into_iter().filter_map(named) {
        parts.observations.extend(rows::observations(file, &known, &mut problems));
    }
    if let Some(file) = named(ABSENCES_FILE) {
        parts.absences = rows::absences(file, &known, &mut problems);
    }
    Loaded { snapshot: Snapshot::new(parts), problems }
}

/// Turns a path by id into file, line and a path by number.
fn locate(problem: &mut Problem, files: &[RecordFile<'_>]) {
    let last = problem.kind == ProblemKind::DuplicateId;
    let path = problem.at.path.clone();
    let Some((kind, rest)) = path.strip_prefix("records.").and_then(|p| p.split_once('.')) else {
        return;
    };
    let (id, field) = rest.split_once('.').unwrap_or((rest, ""));
    if let Some(file) = files.iter().find(|file| file.kind.word() == kind) {
        problem.at = file.place_of(id, field, last);
    }
}
