//! Other programs, started with the project's tools on their `PATH`.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::Path;
use std::process::{self, Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::project::{Project, variable};

/// A program about to be started in the project's folder.
pub(crate) struct Child {
    command: Command,
    line: String,
}

impl Child {
    /// `program` with `arguments`, which stand apart by spaces.
    pub(crate) fn new(project: &Project, program: &str, arguments: &str) -> Outcome<Self> {
        let mut command = Command::new(program);
        command.current_dir(project.root()).env("PATH", project.search_path()?);
        command.args(arguments.split_whitespace()).stdin(Stdio::null());
        // Trunk reads NO_COLOR as a boolean and refuses the customary `1`.
        if variable("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        Ok(Self { command, line: format!("{program} {arguments}") })
    }

    /// One more argument, which may hold spaces.
    pub(crate) fn argument(mut self, argument: &Path) -> Self {
        let _ = write!(self.line, " {}", argument.display());
        self.command.arg(argument);
        self
    }

    /// Sets an environment variable.
    pub(crate) fn with(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Starts it in another folder.
    pub(crate) fn inside(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it to its end with its output shown.
    pub(crate) fn run(mut self) -> Outcome {
        let status = self.command.status().map_err(|error| not_started(&self.line, &error))?;
        if status.success() {
            return Ok(());
        }
        Err(Failure::new(format!("`{}` failed ({status}); its output above says why", self.line)))
    }

    /// Runs it in silence: its standard output, or nothing when it is missing or fails.
    pub(crate) fn answer(mut self) -> Option<String> {
        let output = self.command.output().ok()?;
        if !output.status.success() {
            return None;
        }
        String::from_utf8(output.stdout).ok()
    }

    /// Starts it in silence; it is ended with the value.
    pub(crate) fn start(mut self) -> Outcome<Running> {
        self.command.stdout(Stdio::null()).stderr(Stdio::null());
        let child = self.command.spawn().map_err(|error| not_started(&self.line, &error))?;
        Ok(Running(child))
    }
}

/// A program that runs until this value goes.
pub(crate) struct Running(process::Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn not_started(line: &str, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot start `{line}`: {error}"))
}
