//! `atlas`: checks, compiles, searches and draws the edited data, for curators.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a native program: it reads files and talks to a terminal"
)]

mod args;
mod build;
mod chart;
mod check;
mod files;
mod search;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let outcome = match args::Args::parse().verb {
        args::Verb::Check(options) => check::run(&options),
        args::Verb::Build(options) => build::run(&options),
        args::Verb::Search(options) => search::run(&options),
        args::Verb::Chart(options) => chart::run(&options),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("atlas: {error}");
        ExitCode::from(2)
    })
}
