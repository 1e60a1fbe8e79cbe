//! The data as it is hosted: the snapshot under the name of its content, and what points to it.

use std::path::Path;

use crate::failure::Outcome;
use crate::files;
use crate::pack::pages::Edition;
use crate::pack::{hash, json};

/// Writes the snapshot, `latest.json` and the schema beside the open data files, which stay as they are.
///
/// Returns the paths of the files whose names change with their content.
pub(super) fn write(staging: &Path, edition: &Edition) -> Outcome<Vec<String>> {
    let snapshot = &edition.snapshot;
    let url = snapshot_url(snapshot);
    files::write(&staging.join(&url), snapshot)?;
    let latest = serde_json::json!({
        "format": 1,
        "seq": edition.seq,
        "published": edition.published,
        "files": [{ "name": "snapshot", "url": url, "sha256": hash::hex(snapshot), "bytes": snapshot.len() }],
    });
    files::write(&staging.join("data/latest.json"), json(&latest))?;
    files::write(&staging.join("data/schema.json"), &edition.schema)?;
    Ok(vec![url])
}

/// Where a snapshot is hosted: under a name that changes with its content.
pub(super) fn snapshot_url(snapshot: &[u8]) -> String {
    format!("data/snapshot.{}.json", hash::short(snapshot))
}
