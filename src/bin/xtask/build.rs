//! The release in `dist/`, built only when something it is made of changed.
//!
//! The stamp in `target/` holds a hash of the inputs and of `dist/build.json`, so a folder that
//! another build left behind is never taken for the release.

use std::path::Path;
use std::time::Duration;

use sha2::{Digest, Sha256};

use crate::child::Child;
use crate::failure::Outcome;
use crate::files;
use crate::pack::hash;
use crate::project::Project;
use crate::test::timed;
use crate::tools;

/// Everything the release is made of.
const INPUTS: [&str; 9] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "public",
    "rust-toolchain.toml",
    "src",
    "style",
    "tests/node/package-lock.json",
];

/// Where the last release's inputs are noted.
const STAMP: &str = "target/xtask/release";

/// Installs what building needs, then builds the release if its inputs changed.
pub(crate) fn run(project: &Project) -> Outcome {
    tools::install_for_building(project)?;
    release(project)
}

/// Builds the release if its inputs changed; the tools must be there.
pub(crate) fn release(project: &Project) -> Outcome {
    let inputs = fingerprint(project)?;
    let noted = files::read_text(&project.path(STAMP)).ok();
    if noted.is_some() && noted == stamp(project, &inputs) {
        println!("dist/ is up to date");
        return Ok(());
    }
    println!("building the release into dist/ (the first time takes about two minutes)");
    let (built, took) = timed(|| trunk(project));
    built?;
    if let Some(stamp) = stamp(project, &inputs) {
        files::write(&project.path(STAMP), stamp)?;
    }
    println!("built dist/ in {}", seconds(took));
    Ok(())
}

fn trunk(project: &Project) -> Outcome {
    Child::new(project, "cargo", "fetch --quiet --locked")?.run()?;
    // Trunk's own progress would hide the packer's report; its errors are still shown.
    Child::new(project, "trunk", "build --config Trunk.toml --log error")?
        .with("RUST_BACKTRACE", "0")
        .run()
}

/// A duration as it is printed.
pub(crate) fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

fn stamp(project: &Project, inputs: &str) -> Option<String> {
    let built = files::read(&project.dist().join("build.json")).ok()?;
    Some(format!("{inputs} {}\n", hash::hex(&built)))
}

/// One hash over the names and the bytes of all inputs.
fn fingerprint(project: &Project) -> Outcome<String> {
    let mut digest = Sha256::new();
    for input in INPUTS {
        let path = project.path(input);
        if path.is_dir() {
            for file in files::list(&path)? {
                add(&mut digest, &format!("{input}/{file}"), &path.join(&file))?;
            }
        } else {
            add(&mut digest, input, &path)?;
        }
    }
    Ok(hash::hex_of(&digest.finalize()))
}

fn add(digest: &mut Sha256, name: &str, path: &Path) -> Outcome {
    let bytes = files::read(path)?;
    // The lengths stand between, so that moving a byte from a name to a file changes the hash.
    digest.update(format!("{} {name} {}\n", name.len(), bytes.len()));
    digest.update(&bytes);
    Ok(())
}
