//! The folder that the browser is shown: the page in `tests/bench` and the code of the engines.

use std::path::{Path, PathBuf};

use clap::ValueEnum as _;

use crate::bench::charts::Charts;
use crate::bench::engine::Engine;
use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::pack::compress;
use crate::project::Project;

const FOLDER: &str = "target/xtask/bench";
const PAGE: &str = "tests/bench";

/// Only a page that is isolated has a clock of five microseconds.
const HEADERS: &str = "/*\n  Cross-Origin-Opener-Policy: same-origin\n  \
                       Cross-Origin-Embedder-Policy: require-corp\n  Cache-Control: no-store\n";

/// Bytes of an engine's code.
#[derive(Clone, Copy)]
pub(super) struct Code {
    pub(super) plain: usize,
    pub(super) brotli: usize,
}

/// What of npm's packages the page of the timelines loads, and by which names.
const TIMELINE: [(&str, &str); 2] = [
    ("vis-timeline/standalone/umd/vis-timeline-graph2d.min.js", "vis-timeline.js"),
    ("vis-timeline/styles/vis-timeline-graph2d.min.css", "vis-timeline.css"),
];

/// Builds our search as the release is built and lays out the folder.
pub(super) fn lay(project: &Project) -> Outcome<PathBuf> {
    let folder = pages(project)?;
    for engine in Engine::value_variants() {
        if let Some(package) = engine.package() {
            take(project, package, &folder.join(format!("{}.js", engine.name())))?;
        }
    }
    build(project, &folder, "search-bench", "bench")?;
    Ok(folder)
}

/// The same with our timeline.
pub(super) fn lay_timeline(project: &Project) -> Outcome<PathBuf> {
    let folder = pages(project)?;
    for (package, name) in TIMELINE {
        take(project, package, &folder.join(name))?;
    }
    build(project, &folder, "timeline-bench", "bench,web")?;
    Ok(folder)
}

/// The same with our charts, in the colours of the page.
pub(super) fn lay_charts(project: &Project) -> Outcome<PathBuf> {
    let folder = pages(project)?;
    for (package, name) in Charts::value_variants().iter().flat_map(|one| one.packages()) {
        take(project, package, &folder.join(name))?;
    }
    let style = files::read(&project.path("style/charts.css"))?;
    files::write(&folder.join("charts.css"), style)?;
    build(project, &folder, "chart-bench", "bench")?;
    Ok(folder)
}

fn take(project: &Project, package: &str, to: &Path) -> Outcome {
    files::write(to, files::read(&project.node().join("node_modules").join(package))?)
}

fn pages(project: &Project) -> Outcome<PathBuf> {
    let folder = project.path(FOLDER);
    files::write(&folder.join("_headers"), HEADERS)?;
    for name in files::list(&project.path(PAGE))? {
        if Path::new(&name).extension().is_none_or(|end| end != "rs") {
            files::write(&folder.join(&name), files::read(&project.path(PAGE).join(&name))?)?;
        }
    }
    Ok(folder)
}

fn build(project: &Project, folder: &Path, name: &str, features: &str) -> Outcome {
    let arguments = format!(
        "build --quiet --locked --release --no-default-features --features {features} \
         --bin {name} --target wasm32-unknown-unknown"
    );
    Child::new(project, "cargo", &arguments)?.run()?;
    let built = project.target().join(format!("wasm32-unknown-unknown/release/{name}.wasm"));
    Child::new(project, "wasm-bindgen", "--target web --no-typescript --out-dir")?
        .argument(folder)
        .argument(&built)
        .run()?;
    let program = folder.join(format!("{name}_bg.wasm"));
    let page = files::read_text(&project.path("public/index.html"))?;
    Child::new(project, "wasm-opt", &optimising(&page)?)?
        .argument(&program)
        .argument(Path::new("-o"))
        .argument(&program)
        .run()
}

/// The arguments that the release gives to wasm-opt.
fn optimising(page: &str) -> Outcome<String> {
    let value = |name: &str| page.split_once(&format!("{name}=\""))?.1.split('"').next();
    match (value("data-wasm-opt"), value("data-wasm-opt-params")) {
        (Some(level), Some(parameters)) => Ok(format!("-O{level} {parameters}")),
        _ => Err(Failure::new(
            "public/index.html gives wasm-opt no arguments: data-wasm-opt, data-wasm-opt-params",
        )),
    }
}

/// The bytes of files of code as their authors ship them.
pub(super) fn code(folder: &Path, names: &[&str]) -> Outcome<Code> {
    let mut code = Code { plain: 0, brotli: 0 };
    for name in names {
        let plain = files::read(&folder.join(name))?;
        let packed = compress::brotli(&plain)
            .map_err(|error| Failure::new(format!("cannot compress {name}: {error}")))?;
        code.plain += plain.len();
        code.brotli += packed.len();
    }
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::optimising;

    #[test]
    fn wasm_opt_is_told_what_the_release_tells_it() {
        let page = "<link data-wasm-opt=\"z\" data-wasm-opt-params=\"--enable-a --enable-b\">";
        assert_eq!(optimising(page).ok().as_deref(), Some("-Oz --enable-a --enable-b"));
        assert!(optimising("<link data-wasm-opt=\"z\">").is_err());
    }
}
