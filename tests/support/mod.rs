//! What several tests share: fixtures, the real data, seeded random input.
#![allow(dead_code, unused_imports, reason = "each test program uses some of it")]
#![allow(clippy::disallowed_methods, reason = "fixtures and the real data are files")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod random;

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use atlas::curated::{self, SourceFile};
use atlas::model::Id;
use atlas::snapshot::{self, Loaded};
use atlas::views::Atlas;

pub(crate) use random::Random;

/// The project's folder.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A fixture's path.
pub(crate) fn fixture_path(name: &str) -> PathBuf {
    root().join("tests/fixtures").join(name)
}

/// A fixture's bytes.
#[track_caller]
pub(crate) fn fixture(name: &str) -> Vec<u8> {
    let path = fixture_path(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The text of a file of the project.
#[track_caller]
pub(crate) fn text_of(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All files below a folder that end in `.end`, sorted, with their text; paths from the root.
#[track_caller]
pub(crate) fn files_below(folder: &str, end: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == end) {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, text_of(&path)));
            }
        }
    }
    found.sort();
    found
}

/// The edited files of a folder: name and text.
#[track_caller]
pub(crate) fn edited_files(folder: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "toml" || end == "csv") {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            files.push((name, text_of(&path)));
        }
    }
    files.sort();
    files
}

/// Reads edited files as `atlas check` does.
pub(crate) fn compile(files: &[(String, String)]) -> Loaded {
    let files: Vec<SourceFile<'_>> =
        files.iter().map(|(name, text)| SourceFile { name, text }).collect();
    curated::read(&files)
}

/// The real data, compiled once for all tests of a program.
pub(crate) fn real() -> Loaded {
    static REAL: LazyLock<Loaded> =
        LazyLock::new(|| compile(&edited_files(&root().join("public/data"))));
    REAL.clone()
}

/// The real data, ready to be shown.
pub(crate) fn real_atlas() -> Arc<Atlas> {
    Arc::new(Atlas::new(real(), "0".repeat(64)))
}

/// A snapshot of these lists of records (JSON without the outer braces), ready to be shown.
#[track_caller]
pub(crate) fn atlas_of(records: &str) -> Atlas {
    let text =
        format!(r#"{{"format":1,"seq":1,"published":"2026-11-21","records":{{{records}}}}}"#);
    let loaded = snapshot::read(text.as_bytes()).unwrap();
    assert_eq!(problem_lines(&loaded), Vec::<String>::new());
    Atlas::new(loaded, "0".repeat(64))
}

/// The problems as they are printed.
pub(crate) fn problem_lines(loaded: &Loaded) -> Vec<String> {
    loaded.problems.iter().map(ToString::to_string).collect()
}

/// An id that is known to be one.
#[track_caller]
pub(crate) fn id(text: &str) -> Id {
    Id::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}
