//! The command line.

use std::path::PathBuf;

/// Checks and compiles the data of the DGCC Atlas.
#[derive(clap::Parser)]
#[command(name = "atlas", version, after_help = "Exit codes: 0 sound, 1 problems found, 2 failed")]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) verb: Verb,
}

#[derive(clap::Subcommand)]
pub(crate) enum Verb {
    /// List every problem: file, line, field, value found, what was expected, how to mend it.
    Check(CheckOptions),
    /// Write the snapshot and its JSON Schema.
    Build(BuildOptions),
}

#[derive(clap::Args)]
pub(crate) struct CheckOptions {
    /// Folder of the edited files.
    #[arg(default_value = "public/data")]
    pub(crate) data: PathBuf,
    /// A published snapshot: complain when the data changed and `seq` did not.
    #[arg(long)]
    pub(crate) previous: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct BuildOptions {
    /// Folder of the edited files.
    #[arg(default_value = "public/data")]
    pub(crate) data: PathBuf,
    /// Folder to write `snapshot.json` and `schema.json` into.
    #[arg(long, default_value = "target/snapshot")]
    pub(crate) out: PathBuf,
}
