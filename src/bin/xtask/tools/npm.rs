//! The npm packages: `wasm-opt` for building, axe for the browser tests, citation-js to read our
//! citations, the search engines that ours is set beside.
//!
//! They are installed in `.tools/node` from copies of the two files in `tests/node`, without
//! running any script of theirs; nothing appears in the tree.

use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::Project;

/// What is asked for, and exactly what that means.
const LISTS: [&str; 2] = ["package.json", "package-lock.json"];

/// npm writes this when it has finished.
const FINISHED: &str = "node_modules/.package-lock.json";

pub(super) fn install(project: &Project) -> Outcome {
    if up_to_date(project)? {
        return Ok(());
    }
    if project.program("npm")?.is_none() || project.program("node")?.is_none() {
        return Err(Failure::new(
            "node and npm are missing; install Node.js 20 or newer (on Debian: apt-get install nodejs npm)",
        ));
    }
    super::announced("npm packages into .tools/node", || {
        for list in LISTS {
            files::write(&project.node().join(list), files::read(&source(project, list))?)?;
        }
        Child::new(project, "npm", "ci --ignore-scripts --no-audit --no-fund --loglevel=error")?
            .inside(&project.node())
            .run()
    })
}

fn source(project: &Project, list: &str) -> std::path::PathBuf {
    project.path("tests/node").join(list)
}

fn up_to_date(project: &Project) -> Outcome<bool> {
    if !project.node().join(FINISHED).is_file() {
        return Ok(false);
    }
    for list in LISTS {
        let installed = files::read(&project.node().join(list)).ok();
        if installed != Some(files::read(&source(project, list))?) {
            return Ok(false);
        }
    }
    Ok(true)
}
