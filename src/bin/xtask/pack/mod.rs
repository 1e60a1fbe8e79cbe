//! The packer: turns what Trunk staged into what is hosted.
//!
//! Trunk compiles, `wasm-bindgen` and `wasm-opt` finish the program; the packer does what they do
//! not: names by content, integrity over everything that runs, a content security policy, a real
//! page for every address, the data, compressed copies. It works inside Trunk's staging folder, so
//! `dist/` changes in one move, and it reads only that folder and the library: equal inputs give
//! equal bytes. Start at [`run`], which is the order of the work.

mod assets;
pub(crate) mod compress;
mod data;
pub(crate) mod hash;
mod headers;
mod missing;
mod page;
mod pages;
mod words;

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::variable;

/// The list of everything that is hosted, for whoever checks a copy.
const BUILD: &str = "build.json";

/// Packs the folder that Trunk names in the environment.
pub(crate) fn run() -> Outcome {
    let folder = variable("TRUNK_STAGING_DIR").ok_or_else(|| {
        Failure::new("`pack` is called by Trunk when it has built; run `cargo xtask build`")
    })?;
    let staging = PathBuf::from(folder);
    let assets = assets::write(&staging)?;
    let edition = pages::edition(&staging.join("data"))?;
    let named_by_content = data::write(&staging, &edition)?;
    let pages = pages::pages(&edition);
    for page in &pages {
        page::write(&staging, page, &assets, edition.site_url.as_deref())?;
    }
    missing::write(&staging, &assets)?;
    files::write(&staging.join("_headers"), headers::text(&pages, &named_by_content))?;
    files::write(&staging.join("robots.txt"), "User-agent: *\nAllow: /\n")?;
    files::write(&staging.join(BUILD), listing(&staging)?)?;
    // A developer's debug build is served uncompressed, and is ready sooner.
    if variable("TRUNK_PROFILE").as_deref() != Some("debug") {
        compress::all(&staging)?;
    }
    println!("packed {} pages", pages.len());
    Ok(())
}

/// Path, length and SHA-256 of every file so far; compressed copies are not listed.
fn listing(staging: &Path) -> Outcome<String> {
    let mut entries = Vec::new();
    for path in files::list(staging)? {
        let bytes = files::read(&staging.join(&path))?;
        entries.push(
            serde_json::json!({ "path": path, "bytes": bytes.len(), "sha256": hash::hex(&bytes) }),
        );
    }
    Ok(json(&serde_json::json!({ "format": 1, "files": entries })))
}

/// JSON as it is hosted: keys in one order, one line, one newline.
fn json(value: &serde_json::Value) -> String {
    format!("{value}\n")
}
