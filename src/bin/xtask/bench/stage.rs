//! The folder that the browser is shown: the page in `tests/bench` and the code of the engines.

use std::path::{Path, PathBuf};

use clap::ValueEnum as _;

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

/// Builds our engine as the release is built and lays out the folder.
pub(super) fn lay(project: &Project) -> Outcome<PathBuf> {
    let folder = project.path(FOLDER);
    files::write(&folder.join("_headers"), HEADERS)?;
    for name in files::list(&project.path(PAGE))? {
        if Path::new(&name).extension().is_none_or(|end| end != "rs") {
            files::write(&folder.join(&name), files::read(&project.path(PAGE).join(&name))?)?;
        }
    }
    for engine in Engine::value_variants() {
        if let Some(package) = engine.package() {
            let code = files::read(&project.node().join("node_modules").join(package))?;
            files::write(&folder.join(format!("{}.js", engine.name())), code)?;
        }
    }
    build(project, &folder)?;
    Ok(folder)
}

fn build(project: &Project, folder: &Path) -> Outcome {
    Child::new(
        project,
        "cargo",
        "build --quiet --locked --release --no-default-features --features bench \
         --bin search-bench --target wasm32-unknown-unknown",
    )?
    .run()?;
    let built = project.target().join("wasm32-unknown-unknown/release/search-bench.wasm");
    Child::new(project, "wasm-bindgen", "--target web --no-typescript --out-dir")?
        .argument(folder)
        .argument(&built)
        .run()?;
    let program = folder.join("search-bench_bg.wasm");
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

/// The bytes of an engine's code as its authors ship it.
pub(super) fn code(folder: &Path, engine: Engine) -> Outcome<Code> {
    let mut code = Code { plain: 0, brotli: 0 };
    for name in engine.files() {
        let plain = files::read(&folder.join(&name))?;
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
