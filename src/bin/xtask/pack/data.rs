//! The data as it is hosted: the snapshot under names of its content, and what points to it.

use std::path::Path;

use atlas::snapshot::{FORMAT, Files};

use crate::failure::Outcome;
use crate::files;
use crate::pack::pages::Edition;
use crate::pack::{hash, json};

/// Writes the files of the snapshot, `latest.json`, the whole snapshot under its own name and the
/// schema beside the open data files, which stay as they are.
///
/// Returns the paths of the files whose names change with their content.
pub(super) fn write(staging: &Path, edition: &Edition) -> Outcome<Vec<String>> {
    let Files { records, texts, series } = &edition.files;
    let mut parts = vec![("snapshot".to_owned(), records)];
    parts.extend(texts.iter().map(|(lang, bytes)| (format!("texts.{lang}"), bytes)));
    parts.push(("series".to_owned(), series));
    let mut urls = Vec::new();
    let mut listed = Vec::new();
    for (name, bytes) in parts.into_iter().filter(|(_, bytes)| !bytes.is_empty()) {
        let url = format!("data/{name}.{}.json", hash::short(bytes));
        files::write(&staging.join(&url), bytes)?;
        let (sha256, length) = (hash::hex(bytes), bytes.len());
        listed.push(
            serde_json::json!({ "name": name, "url": url, "sha256": sha256, "bytes": length }),
        );
        urls.push(url);
    }
    let latest = serde_json::json!({
        "format": FORMAT,
        "seq": edition.seq,
        "published": edition.published,
        "files": listed,
    });
    files::write(&staging.join("data/latest.json"), json(&latest))?;
    files::write(&staging.join("data/atlas.json"), &edition.whole)?;
    files::write(&staging.join("data/schema.json"), &edition.schema)?;
    Ok(urls)
}
