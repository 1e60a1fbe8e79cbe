//! `cargo xtask test`: everything that must hold, cheapest first, ended by the first failure.
#![allow(clippy::disallowed_methods, reason = "a native program: it tells how long a step took")]

use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};

use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::{budget, build, citations, tools};

/// Which steps are wanted; without anything, all.
#[derive(Args)]
pub(crate) struct Wanted {
    /// One step alone (for developers)
    #[arg(long)]
    only: Option<Step>,
    /// Leave out the release build, its bytes and the browsers
    #[arg(long, conflicts_with = "only")]
    fast: bool,
}

/// The steps in the order they run.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
enum Step {
    Tools,
    Fmt,
    Test,
    Clippy,
    Purity,
    ClippyWeb,
    Doc,
    Citations,
    Build,
    Bytes,
    Browser,
}

impl Step {
    /// Its name on the command line.
    fn name(self) -> &'static str {
        match self {
            Self::Tools => "tools",
            Self::Fmt => "fmt",
            Self::Test => "test",
            Self::Clippy => "clippy",
            Self::Purity => "purity",
            Self::ClippyWeb => "clippy-web",
            Self::Doc => "doc",
            Self::Citations => "citations",
            Self::Build => "build",
            Self::Bytes => "bytes",
            Self::Browser => "browser",
        }
    }

    /// What it does, in words.
    fn says(self) -> &'static str {
        match self {
            Self::Tools => "install what is missing",
            Self::Fmt => "the code is laid out as rustfmt lays it out",
            Self::Test => "native tests: behaviour, layers, style, examples",
            Self::Clippy => "native lints, none allowed to stand",
            Self::Purity => "the core builds without browser and without tools",
            Self::ClippyWeb => "lints of what runs in the browser",
            Self::Doc => "the documentation builds and its links lead somewhere",
            Self::Citations => "a citation parser reads every citation as it was meant",
            Self::Build => "the release in dist/",
            Self::Bytes => "a first visit stays within its byte budget",
            Self::Browser => "journeys in Chromium, Firefox and WebKit",
        }
    }

    fn run(self, project: &Project) -> Outcome {
        let cargo = |arguments: &str| Child::new(project, "cargo", arguments);
        match self {
            Self::Tools => tools::install_all(project),
            Self::Fmt => cargo("fmt --all --check")?.run(),
            Self::Test => cargo("test --locked")?.run(),
            Self::Clippy => cargo("clippy --locked --all-targets -- -D warnings")?.run(),
            Self::Purity => cargo("check --locked --lib --no-default-features")?.run(),
            Self::ClippyWeb => cargo(
                "clippy --locked --no-default-features --features web,bench --target wasm32-unknown-unknown \
                 --lib --bin atlas-web --bin search-bench --bin timeline-bench --bin chart-bench -- -D warnings",
            )?
            .run(),
            Self::Doc => cargo("doc --locked --no-deps")?.with("RUSTDOCFLAGS", "-Dwarnings").run(),
            Self::Citations => citations::check(project),
            Self::Build => build::release(project),
            Self::Bytes => budget::check(&project.dist()),
            Self::Browser => cargo("test --locked --features browser-tests --test browser")?
                .with("ATLAS_DIST", project.dist())
                .with("ATLAS_TOOLS", project.tools())
                .run(),
        }
    }
}

/// Runs the wanted steps and ends with a table of them.
pub(crate) fn run(project: &Project, wanted: &Wanted) -> Outcome {
    let steps: Vec<Step> = Step::value_variants()
        .iter()
        .copied()
        .filter(|step| wanted.only.is_none_or(|only| only == *step))
        .filter(|step| !wanted.fast || *step < Step::Build)
        .collect();
    let mut taken = Vec::new();
    for step in steps {
        println!("\n==> {}: {}", step.name(), step.says());
        let (outcome, took) = timed(|| step.run(project));
        taken.push((step, took));
        if let Err(failure) = outcome {
            table(&taken, true);
            return Err(Failure::new(format!("step `{}` failed: {failure}", step.name())));
        }
    }
    table(&taken, false);
    if wanted.fast {
        println!("left out by --fast: the release build, its bytes, the browsers");
    }
    Ok(())
}

/// Does `work` and says how long it took.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

fn table(taken: &[(Step, Duration)], failed: bool) {
    println!("\nstep          seconds");
    for (position, (step, took)) in taken.iter().enumerate() {
        let mark = if failed && position + 1 == taken.len() { "  failed" } else { "" };
        println!("{:<12}{:>9.1}{mark}", step.name(), took.as_secs_f64());
    }
    let whole: Duration = taken.iter().map(|(_, took)| *took).sum();
    println!("{:<12}{:>9.1}", "all", whole.as_secs_f64());
}
