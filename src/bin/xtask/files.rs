//! Reading and writing files, with errors that name the file.
//!
//! The only door of the tasks to the file system. Listings are sorted: what is made from them
//! is the same on every machine.
#![allow(clippy::disallowed_methods, reason = "a native program: files are its work")]

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome};

/// All bytes of a file.
pub(crate) fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| about("read", path, &error))
}

/// A file as text.
pub(crate) fn read_text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| about("read", path, &error))
}

/// Writes a file, and the folders it stands in.
pub(crate) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Outcome {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| about("make the folder", folder, &error))?;
    }
    fs::write(path, bytes).map_err(|error| about("write", path, &error))
}

/// Reads a file and removes it.
pub(crate) fn take(path: &Path) -> Outcome<Vec<u8>> {
    let bytes = read(path)?;
    fs::remove_file(path).map_err(|error| about("remove", path, &error))?;
    Ok(bytes)
}

/// Every file below `folder`: paths relative to it, joined by `/`, sorted.
pub(crate) fn list(folder: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|error| about("list", folder, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| about("list", folder, &error))?;
        let path = entry.path();
        let name = entry.file_name();
        let name = name.to_str().ok_or_else(|| {
            Failure::new(format!("the file name {} is not UTF-8; rename it", path.display()))
        })?;
        let relative = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{relative}/"), found)?;
        } else {
            found.push(relative);
        }
    }
    Ok(())
}

fn about(verb: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot {verb} {}: {error}", path.display()))
}
