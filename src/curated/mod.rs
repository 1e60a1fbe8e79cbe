//! The edited files to model: TOML and CSV text in, records and problems with file and line out.
//!
//! Files are handed in as text; nothing is read from disk here. Start at [`read`].

mod head;
mod observations;
mod record_file;
mod tree;

use std::collections::BTreeMap;

use crate::model::{Kind, Snapshot, SnapshotParts};
use crate::snapshot::{self, Loaded, Problem, ProblemKind};
use record_file::RecordFile;

/// Name of the file that holds `seq`, `published` and the optional addresses.
pub const HEAD_FILE: &str = "atlas.toml";
/// Name of the file of observations.
pub const OBSERVATIONS_FILE: &str = "observations.csv";

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
    let mut observations = Vec::new();
    if let Some(file) = files.iter().find(|file| file.name == OBSERVATIONS_FILE) {
        observations = observations::read(*file, &mut problems);
    }
    let lines: BTreeMap<usize, usize> =
        observations.iter().map(|(at, line, _)| (*at, *line)).collect();
    let observations = observations.into_iter().map(|(at, _, one)| (at, one)).collect();

    let mut late = Vec::new();
    parts.observations = snapshot::references(&mut parts.records, observations, &mut late);
    for problem in &mut late {
        locate(problem, &record_files, &lines);
    }
    problems.append(&mut late);
    Loaded { snapshot: Snapshot::new(parts), problems }
}

/// Turns a path by id into file, line and a path by number.
fn locate(problem: &mut Problem, files: &[RecordFile<'_>], lines: &BTreeMap<usize, usize>) {
    if let Some(rest) = problem.at.path.strip_prefix("observations[") {
        let number = rest.split(']').next().and_then(|number| number.parse::<usize>().ok());
        problem.at.file = Some(OBSERVATIONS_FILE.to_owned());
        problem.at.line = number.and_then(|at| lines.get(&at)).copied();
        return;
    }
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
