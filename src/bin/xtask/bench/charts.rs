//! `cargo xtask bench charts`: how fast a line chart is drawn, and drawn again, beside Chart.js,
//! `ECharts` and Observable Plot, all in one page of one Chromium.

use std::fmt::Write as _;
use std::time::Duration;

use clap::{Args, ValueEnum};
use serde::Deserialize;

use crate::bench::browser::Desk;
use crate::bench::stage;
use crate::failure::Outcome;
use crate::project::Project;
use crate::{files, tools};

/// Where the last table stands.
const TABLE: &str = "target/xtask/bench-charts.txt";

/// What is drawn: series, points of each, rounds.
const SHEETS: [(u32, u32, u32); 2] = [(13, 25, 200), (50, 2_000, 40)];

/// What is measured; without anything, all.
#[derive(Args)]
pub(crate) struct Wanted {
    /// Which charts
    #[arg(long, value_delimiter = ',')]
    engines: Vec<Charts>,
    /// How often each chart is drawn; 200 times the small one and 40 times the large one
    /// when it is not said
    #[arg(long)]
    rounds: Option<u32>,
    /// Seconds that all may take for one sheet
    #[arg(long, default_value_t = 300)]
    limit: u64,
}

/// A library that draws charts in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Charts {
    Atlas,
    #[value(name = "chart.js")]
    ChartJs,
    /// With its SVG renderer
    Echarts,
    /// Observable Plot
    Plot,
    /// No chart, only its paper in another shade: what a frame takes by itself
    Paper,
}

impl Charts {
    fn name(self) -> &'static str {
        match self {
            Self::Atlas => "atlas",
            Self::ChartJs => "chart.js",
            Self::Echarts => "echarts",
            Self::Plot => "plot",
            Self::Paper => "paper",
        }
    }

    /// What it takes of npm's packages, and by which name the page loads it.
    pub(super) fn packages(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Atlas | Self::Paper => &[],
            Self::ChartJs => &[("chart.js/dist/chart.umd.min.js", "chartjs.js")],
            // The smallest that is published with the SVG renderer.
            Self::Echarts => &[("echarts/dist/echarts.common.min.js", "echarts.js")],
            Self::Plot => &[
                ("d3/dist/d3.min.js", "d3.js"),
                ("@observablehq/plot/dist/plot.umd.min.js", "plot.js"),
            ],
        }
    }

    /// The files of the page that are its code.
    fn files(self) -> Vec<&'static str> {
        match self {
            Self::Atlas => vec!["chart-bench_bg.wasm", "chart-bench.js"],
            other => other.packages().iter().map(|(_, name)| *name).collect(),
        }
    }
}

/// Milliseconds: the middle one, and the one that 95 of 100 do not pass.
#[derive(Clone, Copy, Deserialize)]
struct Times {
    p50: f64,
    p95: f64,
}

/// What a page measured of one library; times in milliseconds.
#[derive(Clone, Deserialize)]
struct Figures {
    engine: String,
    /// Rounds that were done before the time was up.
    rounds: u32,
    /// The first time ever that it drew.
    first: f64,
    /// From the values to the picture.
    draw: Times,
    /// Of that, what its script took.
    script: Times,
    /// After one value changed.
    change: Times,
    /// After other years were asked for.
    range: Times,
}

/// Prints the tables, how ours stands to the others and the bytes of code; keeps them in a file.
pub(super) fn run(project: &Project, wanted: &Wanted) -> Outcome {
    tools::install_for_bench(project)?;
    let folder = stage::lay_charts(project)?;
    let desk = Desk::open(&folder, project.path("target/xtask/bench-profile"))?;
    let engines = match wanted.engines.as_slice() {
        [] => Charts::value_variants(),
        some => some,
    };
    let mut table = Table(String::new());
    for (series, points, rounds) in SHEETS {
        let names: Vec<&str> = engines.iter().map(|engine| engine.name()).collect();
        let rounds = wanted.rounds.unwrap_or(rounds);
        let page = format!(
            "charts.html?series={series}&points={points}&rounds={rounds}&limit={}&engines={}",
            wanted.limit,
            names.join(",")
        );
        let limit = Duration::from_secs(wanted.limit);
        match desk.ask::<Vec<Figures>>(project, &page, limit * 2)? {
            Some(figures) => table.say_sheet(series, points, &figures),
            None => table.say(&format!("{series} x {points}: not done when its time was up")),
        }
    }
    table.say(&format!("{:<12}{:>10}{:>10}", "code", "bytes", "brotli"));
    for engine in engines.iter().filter(|engine| **engine != Charts::Paper) {
        let code = stage::code(&folder, &engine.files())?;
        table.say(&format!("{:<12}{:>10}{:>10}", engine.name(), code.plain, code.brotli));
    }
    table.say("(as published; Observable Plot with all of D3, which it loads)");
    files::write(&project.path(TABLE), table.0)
}

/// What is printed and kept.
struct Table(String);

impl Table {
    fn say(&mut self, line: &str) {
        println!("{line}");
        // Writing to a string cannot fail.
        writeln!(self.0, "{line}").ok();
    }

    fn say_sheet(&mut self, series: u32, points: u32, figures: &[Figures]) {
        self.say(&format!(
            "{:<12}{:>7} | {:>8} | {:>9}{:>8} | {:>9} | {:>9}{:>8} | {:>9}{:>8}   ms",
            format!("{series} x {points}"),
            "rounds",
            "first",
            "draw p50",
            "p95",
            "script",
            "one value",
            "p95",
            "range p50",
            "p95",
        ));
        for one in figures {
            self.say(&format!(
                "{:<12}{:>7} | {:>8.1} | {:>9.2}{:>8.2} | {:>9.2} | {:>9.2}{:>8.2} | {:>9.2}{:>8.2}",
                one.engine,
                one.rounds,
                one.first,
                one.draw.p50,
                one.draw.p95,
                one.script.p50,
                one.change.p50,
                one.change.p95,
                one.range.p50,
                one.range.p95,
            ));
        }
        let named = |engine: Charts| figures.iter().find(|one| one.engine == engine.name());
        let Some(ours) = named(Charts::Atlas) else { return self.say("") };
        for theirs in [Charts::ChartJs, Charts::Echarts, Charts::Plot].into_iter().filter_map(named)
        {
            let ratio = |of: fn(&Figures) -> Times| {
                let (ours, theirs) = (of(ours), of(theirs));
                format!("{:.2} / {:.2}", ours.p50 / theirs.p50, ours.p95 / theirs.p95)
            };
            self.say(&format!(
                "ours / {:<9} p50 / p95: draw {}, one value {}, range {}",
                theirs.engine,
                ratio(|one| one.draw),
                ratio(|one| one.change),
                ratio(|one| one.range),
            ));
        }
        self.say("");
    }
}
