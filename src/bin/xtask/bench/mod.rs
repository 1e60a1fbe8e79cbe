//! `cargo xtask bench`: what is measured, not tested; times depend on the machine, so each run
//! sets ours beside others on the same one.

mod browser;
mod charts;
mod engine;
mod relevance;
mod search;
mod stage;
mod table;
mod timeline;

use clap::Subcommand;

use crate::failure::Outcome;
use crate::project::Project;

/// What can be measured.
#[derive(Subcommand)]
pub(crate) enum Bench {
    /// How fast a line chart is beside three other libraries
    Charts(charts::Wanted),
    /// How well search ranks, and how fast it is beside three other engines
    Search(search::Wanted),
    /// How fast the timeline's picture is beside vis-timeline
    Timeline(timeline::Wanted),
}

/// Measures what is asked for.
pub(crate) fn run(project: &Project, bench: &Bench) -> Outcome {
    match bench {
        Bench::Charts(wanted) => charts::run(project, wanted),
        Bench::Search(wanted) => search::run(project, wanted),
        Bench::Timeline(wanted) => timeline::run(project, wanted),
    }
}
