//! `atlas build`: the canonical snapshot.

use std::error::Error;
use std::fs;
use std::process::ExitCode;

use atlas::snapshot;

use crate::args::BuildOptions;
use crate::files;

pub(crate) fn run(options: &BuildOptions) -> Result<ExitCode, Box<dyn Error>> {
    let loaded = files::load(&options.data)?;
    if !loaded.problems.is_empty() {
        for problem in &loaded.problems {
            println!("{problem}");
        }
        eprintln!("{} problems; nothing was written", loaded.problems.len());
        return Ok(ExitCode::FAILURE);
    }
    let bytes = snapshot::write(&loaded.snapshot)?;
    fs::create_dir_all(&options.out)
        .map_err(|error| format!("{}: {error}", options.out.display()))?;
    let files = [("snapshot.json", bytes), ("schema.json", snapshot::schema().into_bytes())];
    for (name, bytes) in files {
        let path = options.out.join(name);
        fs::write(&path, &bytes).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{}: {} bytes", path.display(), bytes.len());
    }
    Ok(ExitCode::SUCCESS)
}
