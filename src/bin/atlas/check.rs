//! `atlas check`: every problem, one a line.

use std::error::Error;
use std::process::ExitCode;

use atlas::model::{Kind, Snapshot};
use atlas::snapshot;

use crate::args::CheckOptions;
use crate::files;

pub(crate) fn run(options: &CheckOptions) -> Result<ExitCode, Box<dyn Error>> {
    let loaded = files::load(&options.data)?;
    for problem in &loaded.problems {
        println!("{problem}");
    }
    let stale = match &options.previous {
        Some(path) => stale(&loaded.snapshot, path)?,
        None => None,
    };
    if let Some(complaint) = &stale {
        println!("atlas.toml: seq: {complaint}");
    }
    let count = loaded.problems.len() + usize::from(stale.is_some());
    if count > 0 {
        eprintln!("{count} problems");
        return Ok(ExitCode::FAILURE);
    }
    let counts: Vec<String> = Kind::ALL
        .iter()
        .map(|kind| format!("{} {}", loaded.snapshot.of_kind(*kind).count(), kind.word()))
        .collect();
    let observations = loaded.snapshot.observations().len();
    println!("sound: {}, {observations} observations", counts.join(", "));
    Ok(ExitCode::SUCCESS)
}

/// Why this snapshot must not follow the published one, if it must not.
fn stale(now: &Snapshot, path: &std::path::Path) -> Result<Option<String>, Box<dyn Error>> {
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let before =
        snapshot::read(&bytes).map_err(|error| format!("{}: {error}", path.display()))?.snapshot;
    let same = before.records() == now.records() && before.observations() == now.observations();
    let (old, new) = (before.parts().seq, now.parts().seq);
    Ok(match new.cmp(&old) {
        std::cmp::Ordering::Less => Some(format!(
            "found {new}; expected more than the published {old}; visitors refuse a lower number"
        )),
        std::cmp::Ordering::Equal if !same => Some(format!(
            "found {new}, which is published, but the data changed; write {}",
            old + 1
        )),
        _ => None,
    })
}
