//! The edited files to model: TOML and CSV text in, records and problems with file and line out.
//!
//! Files are handed in as text; nothing is read from disk here. Start at [`read`].

mod observations;
mod record_file;
mod tree;

use crate::model::{Kind, Snapshot, SnapshotParts};
use crate::snapshot::{self, Loaded, Place, Problem, ProblemKind};
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
    head_of(head.copied(), &mut parts, &mut problems);

    let mut record_files = Vec::new();
    for kind in Kind::ALL {
        let name = format!("{}.toml", kind.word());
        if let Some(file) = files.iter().find(|file| file.name == name) {
            let read = RecordFile::read(*file, *kind, &mut problems);
            parts.records.extend(read.records.iter().cloned());
            record_files.push(read);
        }
    }
    let mut lines = Vec::new();
    if let Some(file) = files.iter().find(|file| file.name == OBSERVATIONS_FILE) {
        (parts.observations, lines) = observations::read(*file, &mut problems);
    }

    let mut late = Vec::new();
    snapshot::references(&mut parts.records, &mut parts.observations, &mut late);
    for problem in &mut late {
        locate(problem, &record_files, &lines);
    }
    problems.append(&mut late);
    Loaded { snapshot: Snapshot::new(parts), problems }
}

/// Turns a path by id into file, line and a path by number.
fn locate(problem: &mut Problem, files: &[RecordFile<'_>], lines: &[usize]) {
    if let Some(rest) = problem.at.path.strip_prefix("observations[") {
        let number = rest.split(']').next().and_then(|number| number.parse::<usize>().ok());
        problem.at.file = Some(OBSERVATIONS_FILE.to_owned());
        problem.at.line = number.and_then(|at| lines.get(at)).copied();
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

/// Reads `atlas.toml`.
fn head_of(file: Option<SourceFile<'_>>, parts: &mut SnapshotParts, problems: &mut Vec<Problem>) {
    let mut wrong = |line: Option<usize>, path: &str, found: &str, expected: &str, mend: &str| {
        problems.push(Problem {
            at: Place { file: Some(HEAD_FILE.to_owned()), line, path: path.to_owned() },
            kind: ProblemKind::Missing,
            found: found.to_owned(),
            expected: expected.to_owned(),
            mend: mend.to_owned(),
        });
    };
    let Some(file) = file else {
        wrong(None, "atlas", "no such file", "a file with seq and published", "add it");
        return;
    };
    let table: toml::Table = match file.text.parse() {
        Ok(table) => table,
        Err(error) => {
            let line = error.span().map(|span| tree::line_at(file.text, span.start));
            wrong(line, "atlas", "text that is no TOML", "TOML", error.message());
            return;
        }
    };
    let line_of = |key: &str| {
        let mut lines = file.text.lines();
        lines.position(|line| line.trim_start().starts_with(key)).map(|at| at + 1)
    };
    let seq = table.get("seq").and_then(toml::Value::as_integer);
    match seq.and_then(|seq| u64::try_from(seq).ok()).filter(|seq| *seq > 0) {
        Some(seq) => parts.seq = seq,
        None => wrong(line_of("seq"), "seq", "no such number", "a whole number from 1", "add it"),
    }
    let text = |key: &str| table.get(key).and_then(toml::Value::as_str).map(str::to_owned);
    let published = text("published").unwrap_or_default();
    let is_day = published.len() == 10 && crate::model::Edtf::parse(&published).is_ok();
    if !is_day {
        let expected = "a day such as \"2026-11-21\"";
        wrong(line_of("published"), "published", &format!("{published:?}"), expected, "in quotes");
    }
    parts.published = published;
    let prefixes: [(&str, &[&str]); 2] =
        [("site_url", &["https://", "http://"]), ("report_url", &["https://", "mailto:"])];
    for (key, allowed) in prefixes {
        let value = text(key).filter(|value| !value.is_empty());
        if let Some(value) = &value
            && !allowed.iter().any(|prefix| value.starts_with(prefix))
        {
            let expected = format!("an address that begins with {}", allowed.join(" or "));
            wrong(line_of(key), key, &format!("{value:?}"), &expected, "");
        }
        match key {
            "site_url" => {
                parts.site_url = value.map(|url| format!("{}/", url.trim_end_matches('/')));
            }
            _ => parts.report_url = value,
        }
    }
    for (key, _) in table
        .iter()
        .filter(|(key, _)| !matches!(key.as_str(), "seq" | "published" | "site_url" | "report_url"))
    {
        let expected = "one of seq, published, site_url, report_url";
        wrong(line_of(key), key, key, expected, "take it out");
    }
}
