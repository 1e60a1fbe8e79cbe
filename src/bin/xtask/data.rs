//! The edited files of the data folder, read as the library reads them.

use std::path::Path;

use atlas::curated::{self, SourceFile};
use atlas::snapshot::Loaded;

use crate::failure::{Failure, Outcome};
use crate::files;

/// The data in a folder, with its problems.
pub(crate) fn read(folder: &Path) -> Outcome<Loaded> {
    let mut texts = Vec::new();
    for name in files::list(folder)? {
        let ours = [".toml", ".csv"].iter().any(|end| name.ends_with(end));
        if ours {
            let bytes = files::read(&folder.join(&name))?;
            let text = String::from_utf8(bytes)
                .map_err(|_| Failure::new(format!("{name} is not UTF-8; save it as UTF-8")))?;
            texts.push((name, text));
        }
    }
    let files: Vec<SourceFile<'_>> =
        texts.iter().map(|(name, text)| SourceFile { name, text }).collect();
    Ok(curated::read(&files))
}
