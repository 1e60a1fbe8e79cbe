//! The table of engines, a line as soon as it is measured, and the ratios that are promised.

use crate::bench::browser::Figures;
use crate::bench::engine::Engine;

/// Bytes of a megabyte.
const MEGA: f64 = 1_000_000.0;

/// One engine over so many records; no figures when its time was up.
pub(super) struct Row {
    pub(super) engine: Engine,
    pub(super) records: u32,
    pub(super) figures: Option<Figures>,
}

/// All rows so far.
pub(super) struct Table {
    queries: u32,
    rows: Vec<Row>,
}

impl Table {
    /// Prints the head.
    pub(super) fn new(queries: u32) -> Self {
        println!(
            "{:<12}{:>8} | {:>9}{:>9}{:>9} | {:>8}{:>8}{:>8}{:>8} | {:>8}{:>8} | {:>6}{:>7}{:>7}",
            "engine",
            "records",
            "build ms",
            "block ms",
            "sort ms",
            "mean ms",
            "p50",
            "p95",
            "max",
            "heap MB",
            "wasm MB",
            "typed",
            "keys",
            "found",
        );
        Self { queries, rows: Vec::new() }
    }

    /// Prints a row and keeps it.
    pub(super) fn add(&mut self, row: Row) {
        let (name, records) = (row.engine.name(), row.records);
        match &row.figures {
            None => println!("{name:<12}{records:>8} | left out: not done when its time was up"),
            Some(one) => {
                let cut = if one.typed < self.queries { "  typing cut short" } else { "" };
                println!(
                    "{name:<12}{records:>8} | {:>9.0}{:>9.1}{:>9.1} | {:>8.2}{:>8.2}{:>8.2}{:>8.1} | {:>8.1}{:>8.1} | {:>6}{:>7}{:>7}{cut}",
                    one.build(),
                    one.longest(),
                    one.longest_finish,
                    one.mean,
                    one.p50,
                    one.p95,
                    one.max,
                    one.heap / MEGA,
                    one.wasm / MEGA,
                    one.typed,
                    one.keystrokes,
                    one.found,
                );
            }
        }
        self.rows.push(row);
    }

    /// Prints how ours stands to the others at the largest size, and how it grows.
    pub(super) fn print_ratios(&self) {
        let sizes = || self.rows.iter().map(|row| row.records);
        let (Some(least), Some(most)) = (sizes().min(), sizes().max()) else { return };
        let Some(ours) = self.of(Engine::Atlas, most) else { return };
        println!("\nratios at {most} records (ours / theirs)");
        let p95 = |one: &Figures| one.p95;
        self.ratio(most, "p95 a keystroke", Engine::Flexsearch, p95, "1/2");
        self.ratio(most, "p95 a keystroke", Engine::Minisearch, p95, "1/50");
        self.ratio(most, "build", Engine::Minisearch, Figures::build, "1/3");
        if let Some(few) = self.of(Engine::Atlas, least).filter(|_| least < most) {
            println!(
                "growth {least} -> {most} records (x {}): p50 x {:.1}, p95 x {:.1}, build x {:.1}",
                most / least.max(1),
                ours.p50 / few.p50,
                ours.p95 / few.p95,
                ours.build() / few.build(),
            );
        }
    }

    fn ratio(&self, records: u32, what: &str, other: Engine, of: fn(&Figures) -> f64, aim: &str) {
        let (ours, theirs) = (self.of(Engine::Atlas, records), self.of(other, records));
        if let (Some(ours), Some(theirs)) = (ours, theirs) {
            let times = of(theirs) / of(ours);
            println!("{what:<16} {:<11} 1/{times:.1}  (aim: at most {aim})", other.name());
        }
    }

    fn of(&self, engine: Engine, records: u32) -> Option<&Figures> {
        let row = self.rows.iter().find(|row| row.engine == engine && row.records == records)?;
        row.figures.as_ref()
    }
}
