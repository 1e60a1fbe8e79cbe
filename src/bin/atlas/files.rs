//! The edited files on disk.

use std::error::Error;
use std::fs;
use std::path::Path;

use atlas::curated::{self, SourceFile};
use atlas::snapshot::{self, Loaded, Parts};

/// Reads and checks the data in a folder.
///
/// # Errors
/// When the folder or a file in it cannot be read.
pub(crate) fn load(folder: &Path) -> Result<Loaded, Box<dyn Error>> {
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

/// Reads a site's data from its `data/latest.json`, with the hash that names it.
///
/// # Errors
/// When a file cannot be read, or is not what it should be.
pub(crate) fn load_published(latest: &Path) -> Result<(Loaded, String), Box<dyn Error>> {
    let read = |path: &Path| fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let pointer = snapshot::read_latest(&read(latest)?)?;
    let site = latest.parent().and_then(Path::parent).unwrap_or(Path::new(""));
    let (mut records, mut texts, mut series) = (None, Vec::new(), None);
    for file in &pointer.files {
        let bytes = read(&site.join(&file.url))?;
        match file.name.as_str() {
            "snapshot" => records = Some((bytes, file.sha256.clone())),
            "series" => series = Some(bytes),
            name if name.starts_with("texts.") => texts.push(bytes),
            _ => {}
        }
    }
    let (records, hash) =
        records.ok_or_else(|| format!("{}: names no snapshot", latest.display()))?;
    let texts: Vec<&[u8]> = texts.iter().map(Vec::as_slice).collect();
    let parts = Parts { records: &records, texts: &texts, series: series.as_deref() };
    Ok((snapshot::read_parts(parts)?, hash))
}

/// Reads a folder of edited files, or a snapshot file of any size.
///
/// # Errors
/// When it cannot be read, or is no snapshot.
pub(crate) fn load_any(path: &Path) -> Result<Loaded, Box<dyn Error>> {
    if path.is_dir() {
        return load(path);
    }
    let at = |error: &dyn Error| format!("{}: {error}", path.display());
    let bytes = fs::read(path).map_err(|error| at(&error))?;
    Ok(snapshot::read_leniently(&bytes).map_err(|error| at(&error))?)
}
