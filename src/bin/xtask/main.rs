//! The project's own tasks: `cargo xtask run` builds and serves the atlas, `cargo xtask test` proves it.
//!
//! Everything a task needs and this machine lacks is installed first, into the git-ignored
//! `.tools/`; what is there is never installed again. Start at [`Task`].
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a native program: its output is for the person who started it"
)]

mod bench;
mod budget;
mod build;
mod child;
mod citations;
mod data;
mod failure;
mod files;
mod pack;
mod project;
mod serve;
mod test;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::failure::Outcome;
use crate::project::Project;

/// The port when none is asked for.
const PORT: u16 = 8117;

/// The project's own tasks.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

/// What can be asked for.
#[derive(Subcommand)]
enum Task {
    /// Install what is missing, build the release if anything changed, serve it and print the address
    Run {
        /// Port to listen on; 0 takes any that is free
        #[arg(long, default_value_t = PORT)]
        port: u16,
    },
    /// Install what is missing and build the release into dist/; does nothing when nothing changed
    Build,
    /// Serve a built folder the way a static host does
    Serve {
        /// The folder to serve
        folder: PathBuf,
        /// Port to listen on; 0 takes any that is free
        #[arg(long, default_value_t = PORT)]
        port: u16,
        /// Path under which the folder stands, such as /atlas/
        #[arg(long, default_value = "/")]
        prefix: String,
    },
    /// Prove everything, step by step; the first failure ends it
    Test(test::Wanted),
    /// Measure, side by side with others
    #[command(subcommand)]
    Bench(bench::Bench),
    /// Turn what Trunk staged into what is hosted (called by Trunk)
    #[command(hide = true)]
    Pack,
}

fn main() -> ExitCode {
    match perform(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Outcome {
    let project = Project::find()?;
    match task {
        Task::Run { port } => {
            build::run(&project)?;
            serve::run(&project.dist(), port, "/")
        }
        Task::Build => build::run(&project),
        Task::Serve { folder, port, prefix } => serve::run(&folder, port, &prefix),
        Task::Test(wanted) => test::run(&project, &wanted),
        Task::Bench(bench) => bench::run(&project, &bench),
        Task::Pack => pack::run(),
    }
}
