//! `cargo xtask bench search`: how well search ranks the real data, and how fast it is over made
//! records beside other engines, in pages of one Chromium.

use std::time::Duration;

use atlas::search::Index;
use clap::{Args, ValueEnum as _};

use crate::bench::browser::{Asked, Desk};
use crate::bench::engine::Engine;
use crate::bench::table::{Row, Table};
use crate::bench::{relevance, stage};
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::{data, files, tools};

/// What is measured; without anything, all.
#[derive(Args)]
pub(crate) struct Wanted {
    /// How many records, smallest first
    #[arg(long, value_delimiter = ',', default_values_t = [1_000, 10_000, 100_000])]
    records: Vec<u32>,
    /// Which engines
    #[arg(long, value_delimiter = ',')]
    engines: Vec<Engine>,
    /// How many queries are typed
    #[arg(long, default_value_t = 200)]
    queries: u32,
    /// Seconds that one engine may build, and then type, at one size
    #[arg(long, default_value_t = 300)]
    limit: u64,
    /// Print the slowest keystrokes too
    #[arg(long)]
    slowest: bool,
}

/// Prints the figures of the relevance set, then the table of engines and its ratios.
pub(super) fn run(project: &Project, wanted: &Wanted) -> Outcome {
    tools::install_for_bench(project)?;
    judge(project)?;
    let folder = stage::lay(project)?;
    let desk = Desk::open(&folder, project.path("target/xtask/bench-profile"))?;
    let engines = match wanted.engines.as_slice() {
        [] => Engine::value_variants(),
        some => some,
    };
    let limit = Duration::from_secs(wanted.limit);
    println!(
        "\n{} queries typed letter by letter; at most {} s for typing, and {} s in all, an engine and size",
        wanted.queries,
        wanted.limit,
        wanted.limit * 2
    );
    let mut table = Table::new(wanted.queries);
    for records in &wanted.records {
        for engine in engines {
            let asked =
                Asked { engine: *engine, records: *records, queries: wanted.queries, limit };
            let figures = desk.measure(project, asked)?;
            if wanted.slowest {
                let slowest = figures.iter().flat_map(|figures| &figures.slowest);
                slowest.for_each(|line| println!("  {} {records}: {line}", engine.name()));
            }
            table.add(Row { engine: *engine, records: *records, figures });
        }
    }
    table.print_ratios();
    println!("\n{:<12}{:>10}{:>10}", "code", "bytes", "brotli");
    for engine in engines {
        let code = stage::code(&folder, engine.files())?;
        println!("{:<12}{:>10}{:>10}", engine.name(), code.plain, code.brotli);
    }
    println!("(as published: MiniSearch ships no minified file)");
    Ok(())
}

/// How well the judged queries are answered, by language.
fn judge(project: &Project) -> Outcome {
    let text = files::read_text(&project.path("tests/fixtures/relevance.csv"))?;
    let queries = relevance::judged(&text)
        .map_err(|error| Failure::new(format!("tests/fixtures/relevance.csv: {error}")))?;
    let loaded = data::read(&project.path("public/data"))?;
    let (all, _) = relevance::measure(&Index::build(&loaded.snapshot), &queries);
    println!("{:<12}{:>8}{:>10}{:>11}", "relevance", "queries", "nDCG@10", "success@1");
    for lang in ["en", "es", "ko", "all"] {
        let Some(figures) = all.get(lang) else { continue };
        let (ndcg, success) = (figures.ndcg(), figures.success());
        println!("{lang:<12}{:>8}{ndcg:>10.3}{success:>11.3}", figures.queries);
    }
    Ok(())
}
