//! Compressed copies beside the files, for hosts that send them as they are.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use crate::failure::{Failure, Outcome};
use crate::files;

/// What shrinks; pictures have been compressed already.
const ENDINGS: [&str; 12] =
    ["css", "csv", "html", "ics", "js", "json", "svg", "toml", "txt", "wasm", "webmanifest", "xml"];

/// As many as the smallest machine that builds has cores.
const THREADS: usize = 2;

/// Brotli's best quality and its largest window.
const QUALITY: i32 = 11;
const WINDOW: i32 = 24;

/// Writes a `.br` and a `.gz` beside every file that they make smaller.
pub(super) fn all(folder: &Path) -> Outcome {
    let files = files::list(folder)?;
    let next = AtomicUsize::new(0);
    let work = || -> Outcome {
        while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            if path.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending)) {
                one(&folder.join(path))?;
            }
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..THREADS).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker.join().unwrap_or_else(|_| {
                Err(Failure::new("compressing ended in a panic; this is a fault of xtask"))
            })
        })
    })
}

fn one(path: &Path) -> Outcome {
    let plain = files::read(path)?;
    for (ending, packed) in [("br", brotli(&plain)), ("gz", gzip(&plain))] {
        let packed = packed.map_err(|error| {
            Failure::new(format!("cannot compress {}: {error}", path.display()))
        })?;
        if packed.len() < plain.len() {
            files::write(&path.with_added_extension(ending), packed)?;
        }
    }
    Ok(())
}

/// Packed with Brotli, as small as it goes.
pub(crate) fn brotli(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: QUALITY,
        lgwin: WINDOW,
        size_hint: plain.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*plain, &mut packed, &parameters)?;
    Ok(packed)
}

/// Gzip without a time or a name: equal bytes give equal bytes.
fn gzip(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    std::io::Write::write_all(&mut encoder, plain)?;
    encoder.finish()
}
