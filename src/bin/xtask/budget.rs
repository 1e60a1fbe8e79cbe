//! The bytes of a first visit, against what they may be.

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::files;

/// What a first visit may weigh, Brotli at its best. The aim is 200,000; this keeps it from growing
/// unseen. It was 380,000 before there were charts over the years (18 KB) and the search engine
/// with its suggestions (40 KB), and 430,000 before the timeline had seven filters and the open record
/// (17 KB), a picture to move (35 KB), files and citations to take away (27 KB), and the centres a
/// map and nine columns that sort (22 KB). Markup as plain data took 48 KB off again; then came the
/// pages of a centre and of a country (24 KB), the comparison (24 KB), the chains and what stands
/// around a record (15 KB), and the charts with their table, map and files (43 KB).
const BUDGET: usize = 597_000;

/// The files a first visit to the English overview loads: what they are, and how a path is known.
const FIRST_LOAD: [(&str, &str, &str); 7] = [
    ("program", "assets/app.", ".wasm"),
    ("glue and start", "assets/app.", ".js"),
    ("boot script", "assets/boot.", ".js"),
    ("style", "assets/app.", ".css"),
    ("English overview", "en/index", ".html"),
    ("records", "data/snapshot.", ".json"),
    ("English texts", "data/texts.en.", ".json"),
];

/// Prints what a first visit loads and fails when it is too much.
pub(crate) fn check(dist: &Path) -> Outcome {
    let files = files::list(dist)?;
    let mut whole = 0;
    println!("{:<18}{:>10}{:>10}", "first visit", "bytes", "brotli");
    for (what, start, end) in FIRST_LOAD {
        let path = files
            .iter()
            .find(|path| path.starts_with(start) && path.ends_with(end))
            .ok_or_else(|| {
                Failure::new(format!(
                    "{}/ has no {start}*{end}; run `cargo xtask build`",
                    dist.display()
                ))
            })?;
        let plain = files::read(&dist.join(path))?.len();
        let packed =
            files::read(&dist.join(format!("{path}.br"))).map_or(plain, |bytes| bytes.len());
        println!("{what:<18}{plain:>10}{packed:>10}");
        whole += packed;
    }
    println!("{:<18}{:>10}{whole:>10} of {BUDGET}", "all", "");
    if whole > BUDGET {
        return Err(Failure::new(format!(
            "a first visit weighs {whole} bytes, {} more than its budget; find what grew in the table above",
            whole - BUDGET
        )));
    }
    Ok(())
}
