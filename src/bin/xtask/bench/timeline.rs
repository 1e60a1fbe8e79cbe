//! `cargo xtask bench timeline`: how fast the picture of the timeline is over made events beside
//! vis-timeline, in pages of one Chromium.

use std::fmt::Write as _;
use std::time::Duration;

use clap::{Args, ValueEnum};
use serde::Deserialize;

use crate::bench::browser::Desk;
use crate::bench::stage;
use crate::failure::Outcome;
use crate::project::Project;
use crate::{files, tools};

/// Bytes of a megabyte.
const MEGA: f64 = 1_000_000.0;

/// Where the last table stands.
const TABLE: &str = "target/xtask/bench-timeline.txt";

/// What is measured; without anything, all.
#[derive(Args)]
pub(crate) struct Wanted {
    /// How many events, fewest first
    #[arg(long, value_delimiter = ',', default_values_t = [200, 2_000, 10_000, 50_000])]
    records: Vec<u32>,
    /// Which timelines
    #[arg(long, value_delimiter = ',')]
    engines: Vec<Timeline>,
    /// Seconds that one timeline may take for its frames at one size
    #[arg(long, default_value_t = 180)]
    limit: u64,
}

/// A timeline that runs in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Timeline {
    Atlas,
    /// As it is when nothing is asked of it
    #[value(name = "vis-timeline")]
    Vis,
    /// Without room for each event: they lie over one another
    #[value(name = "vis-unstacked")]
    Unstacked,
}

impl Timeline {
    fn name(self) -> &'static str {
        match self {
            Self::Atlas => "atlas",
            Self::Vis => "vis-timeline",
            Self::Unstacked => "vis-unstacked",
        }
    }
}

/// What a page measured; times in milliseconds, memory in bytes.
#[derive(Clone, Copy, Deserialize)]
struct Figures {
    /// From the list of events to their first picture.
    first: f64,
    /// Windows that were shown before the time was up.
    frames: u32,
    p50: f64,
    p95: f64,
    max: f64,
    heap: f64,
    wasm: f64,
}

/// Prints the table and how ours stands to the others, and keeps it in a file.
pub(super) fn run(project: &Project, wanted: &Wanted) -> Outcome {
    tools::install_for_bench(project)?;
    let folder = stage::lay_timeline(project)?;
    let desk = Desk::open(&folder, project.path("target/xtask/bench-profile"))?;
    let engines = match wanted.engines.as_slice() {
        [] => Timeline::value_variants(),
        some => some,
    };
    let limit = Duration::from_secs(wanted.limit);
    let mut table = String::new();
    let mut say = |line: String| {
        println!("{line}");
        // Writing to a string cannot fail.
        writeln!(table, "{line}").ok();
    };
    say(format!(
        "{:<14}{:>8} | {:>10} | {:>7}{:>9}{:>9}{:>9} | {:>8}{:>8}",
        "timeline", "events", "first ms", "frames", "p50 ms", "p95", "max", "heap MB", "wasm MB"
    ));
    let mut ratios = Vec::new();
    for records in &wanted.records {
        let mut ours: Option<Figures> = None;
        for engine in engines {
            let name = engine.name();
            let page =
                format!("timeline.html?engine={name}&records={records}&limit={}", limit.as_secs());
            let Some(one) = desk.ask::<Figures>(project, &page, limit * 2)? else {
                say(format!("{name:<14}{records:>8} | left out: not done when its time was up"));
                continue;
            };
            say(format!(
                "{name:<14}{records:>8} | {:>10.1} | {:>7}{:>9.2}{:>9.2}{:>9.1} | {:>8.1}{:>8.1}",
                one.first,
                one.frames,
                one.p50,
                one.p95,
                one.max,
                one.heap / MEGA,
                one.wasm / MEGA
            ));
            match ours {
                None if *engine == Timeline::Atlas => ours = Some(one),
                Some(ours) => ratios.push(format!(
                    "{records:>8} events, {name}: first picture 1/{:.1}, p95 frame 1/{:.1}",
                    one.first / ours.first,
                    one.p95 / ours.p95
                )),
                None => {}
            }
        }
    }
    say("\nours / theirs (aims: at 10,000 events at most 1/20 each, at 2,000 at most 1/4; at 50,000 our p95 within 16.7 ms)".to_owned());
    ratios.into_iter().for_each(say);
    files::write(&project.path(TABLE), table)
}
