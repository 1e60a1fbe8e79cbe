//! Where the project and its tools stand on this machine.
#![allow(
    clippy::disallowed_methods,
    reason = "a native program: the environment tells it where it is"
)]

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The project's folder and what is found from it.
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The project `cargo xtask` was started in.
    pub(crate) fn find() -> Outcome<Self> {
        if let Some(root) = env::var_os("CARGO_MANIFEST_DIR") {
            return Ok(Self { root: root.into() });
        }
        let here = env::current_dir()
            .map_err(|error| Failure::new(format!("no current folder: {error}")))?;
        here.ancestors()
            .find(|folder| folder.join("Trunk.toml").is_file())
            .map(|root| Self { root: root.into() })
            .ok_or_else(|| Failure::new("not inside the project: start it with `cargo xtask`"))
    }

    /// A path inside the project.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The project's folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where the release stands.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// Where cargo builds.
    pub(crate) fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.path("target"), |target| self.root.join(target))
    }

    /// Where tools are installed.
    pub(crate) fn tools(&self) -> PathBuf {
        self.path(".tools")
    }

    /// Where the npm packages are installed.
    pub(crate) fn node(&self) -> PathBuf {
        self.path(".tools/node")
    }

    /// `PATH` with the project's tools in front.
    pub(crate) fn search_path(&self) -> Outcome<OsString> {
        let own = [self.tools().join("bin"), self.node().join("node_modules/.bin")];
        let inherited = env::var_os("PATH").unwrap_or_default();
        env::join_paths(own.into_iter().chain(env::split_paths(&inherited)))
            .map_err(|error| Failure::new(format!("a folder in PATH cannot be passed on: {error}")))
    }

    /// The program a command of this name would start, the project's own first.
    pub(crate) fn program(&self, name: &str) -> Outcome<Option<PathBuf>> {
        let path = self.search_path()?;
        Ok(env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file()))
    }
}

/// An environment variable as text, if it is set.
pub(crate) fn variable(name: &str) -> Option<String> {
    env::var(name).ok()
}
