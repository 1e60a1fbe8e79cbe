//! The edited files on disk.

use std::fs;
use std::path::Path;

use atlas::curated::{self, SourceFile};
use atlas::snapshot::{self, Loaded};

/// Reads and checks the data in a folder.
///
/// # Errors
/// When the folder or a file in it cannot be read.
pub(crate) fn load(folder: &Path) -> Result<Loaded, Box<dyn std::error::Error>> {
    let at = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).map_err(at)? {
        let path = entry.map_err(at)?.path();
        let ours = path.extension().is_some_and(|end| end == "toml" || end == "csv");
        if let Some(name) = path.file_name().and_then(|name| name.to_str())
            && ours
        {
            let text = fs::read_to_string(&path)
                .map_err(|error| format!("{}: {error}", path.display()))?;
            texts.push((name.to_owned(), text));
        }
    }
    texts.sort();
    let files: Vec<SourceFile<'_>> =
        texts.iter().map(|(name, text)| SourceFile { name, text }).collect();
    Ok(curated::read(&files))
}

/// Reads a folder of edited files, or a snapshot file of any size.
///
/// # Errors
/// When it cannot be read, or is no snapshot.
pub(crate) fn load_any(path: &Path) -> Result<Loaded, Box<dyn std::error::Error>> {
    if path.is_dir() {
        return load(path);
    }
    let at = |error: &dyn std::error::Error| format!("{}: {error}", path.display());
    let bytes = fs::read(path).map_err(|error| at(&error))?;
    Ok(snapshot::read_leniently(&bytes).map_err(|error| at(&error))?)
}
