//! The programs the tasks use: looked for first, installed only when missing.
//!
//! A program of the right version on `PATH` is used as it is. Everything installed goes to the
//! git-ignored `.tools/`, but for the browsers, which are the system's.

mod browsers;
mod npm;

use crate::build::seconds;
use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::Project;
use crate::test::timed;

/// Builds the application; 0.22 needs a newer compiler.
const TRUNK: Tool = Tool { package: "trunk", program: "trunk", options: "--no-default-features" };

/// Writes the JavaScript side; its version must equal the library's.
const WASM_BINDGEN: Tool =
    Tool { package: "wasm-bindgen-cli", program: "wasm-bindgen", options: "" };

/// Drives Firefox.
const GECKODRIVER: Tool = Tool { package: "geckodriver", program: "geckodriver", options: "" };

const TRUNK_VERSION: &str = "0.21.14";
const GECKODRIVER_VERSION: &str = "0.37.1";

/// The target of what runs in the browser.
const WEB_TARGET: &str = "wasm32-unknown-unknown";

/// A program that cargo installs.
struct Tool {
    package: &'static str,
    program: &'static str,
    options: &'static str,
}

/// Installs what the release build needs.
pub(crate) fn install_for_building(project: &Project) -> Outcome {
    install_for_wasm(project)?;
    install(project, &TRUNK, TRUNK_VERSION)
}

/// Installs what the benchmarks need.
pub(crate) fn install_for_bench(project: &Project) -> Outcome {
    install_for_wasm(project)?;
    browsers::install(project)
}

fn install_for_wasm(project: &Project) -> Outcome {
    web_target(project)?;
    install(project, &WASM_BINDGEN, &locked_wasm_bindgen(project)?)?;
    npm::install(project)
}

/// Installs what the tests need.
pub(crate) fn install_all(project: &Project) -> Outcome {
    components(project)?;
    install_for_building(project)?;
    install(project, &GECKODRIVER, GECKODRIVER_VERSION)?;
    browsers::install(project)?;
    println!("every tool is there");
    Ok(())
}

/// Runs one installation, saying what it is and how long it took.
fn announced(what: &str, work: impl FnOnce() -> Outcome) -> Outcome {
    println!("installing {what}, once; this takes up to four minutes");
    let (outcome, took) = timed(work);
    outcome?;
    println!("installed {what} in {}", seconds(took));
    Ok(())
}

fn install(project: &Project, tool: &Tool, version: &str) -> Outcome {
    if installed(project, tool, version)? {
        return Ok(());
    }
    let Tool { package, options, .. } = tool;
    announced(&format!("{package} {version} into .tools/"), || {
        // The debug profile installs in a third of the time and runs fast enough.
        let arguments =
            format!("install --quiet --locked --debug {options} {package}@{version} --root");
        Child::new(project, "cargo", &arguments)?.argument(&project.tools()).run()
    })
}

/// Whether the program that a command would start has this very version.
fn installed(project: &Project, tool: &Tool, version: &str) -> Outcome<bool> {
    let Some(program) = project.program(tool.program)? else { return Ok(false) };
    let Some(program) = program.to_str() else { return Ok(false) };
    let said = Child::new(project, program, "--version")?.answer().unwrap_or_default();
    Ok(said.split_whitespace().nth(1) == Some(version))
}

/// The wasm-bindgen that `Cargo.lock` holds.
fn locked_wasm_bindgen(project: &Project) -> Outcome<String> {
    let lock = files::read_text(&project.path("Cargo.lock"))?;
    locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
        Failure::new("Cargo.lock names no wasm-bindgen, which the application is built with; restore it from git")
    })
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let lock: toml::Table = lock.parse().ok()?;
    let packages = lock.get("package")?.as_array()?;
    let found = packages
        .iter()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))?;
    Some(found.get("version")?.as_str()?.to_owned())
}

fn web_target(project: &Project) -> Outcome {
    let arguments = format!("--print target-libdir --target {WEB_TARGET}");
    let library = Child::new(project, "rustc", &arguments)?.answer();
    if library.is_some_and(|folder| std::path::Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    announced(&format!("the target {WEB_TARGET}"), || {
        Child::new(project, "rustup", &format!("target add {WEB_TARGET}"))?.run()
    })
}

fn components(project: &Project) -> Outcome {
    for (name, program) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if Child::new(project, "cargo", &format!("{program} --version"))?.answer().is_none() {
            announced(name, || {
                Child::new(project, "rustup", &format!("component add {name}"))?.run()
            })?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.128\"\n\n\
                        [[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.9\"\n";

    #[test]
    fn the_version_of_the_very_package_is_read_from_the_lock_file() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.128"));
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(locked_version(LOCK, "wasm"), None);
    }
}
