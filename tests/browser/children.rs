//! Other programs, ended with all that they started, whatever happens here.

use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{self, Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::wait;

/// A program that runs until this value goes.
pub(crate) struct Child(process::Child);

impl Child {
    /// Starts a program; what it says goes into a file.
    pub(crate) fn start(command: &mut Command, log: &Path) -> Outcome<Self> {
        let said = File::create(log)?;
        command.stdout(said.try_clone()?).stderr(said);
        Self::spawn(command)
    }

    /// Starts a program whose standard output the caller reads.
    pub(crate) fn start_listening(command: &mut Command) -> Outcome<(Self, process::ChildStdout)> {
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = Self::spawn(command)?;
        let output = child.0.stdout.take();
        output.map(|output| (child, output)).ok_or_else(|| Failure::new("no standard output"))
    }

    fn spawn(command: &mut Command) -> Outcome<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        let started = command.stdin(Stdio::null()).spawn();
        started.map(Self).map_err(|error| {
            Failure::new(format!("cannot start `{name}`: {error}; `cargo xtask test` installs it"))
        })
    }

    /// Whether it still runs.
    pub(crate) fn runs(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        let below = descendants(self.0.id());
        let _ = self.0.kill();
        let _ = self.0.wait();
        // Drivers leave their browsers behind when they are killed.
        for id in below {
            let mut kill = Command::new("kill");
            kill.args(["-KILL", &id.to_string()]).stdout(Stdio::null()).stderr(Stdio::null());
            let _ = kill.status();
        }
    }
}

/// The processes that a process started, and theirs, from the system's process table.
fn descendants(id: u32) -> Vec<u32> {
    let list = fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
    let children = list.split_whitespace().filter_map(|child| child.parse().ok());
    children.flat_map(|child| [vec![child], descendants(child)].concat()).collect()
}

/// A port that nothing listens on.
pub(crate) fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Waits until a program takes connections on its port.
pub(crate) async fn listening(child: &mut Child, port: u16) -> Outcome {
    wait::until(&format!("a program to listen on port {port}"), async || {
        if !child.runs() {
            return Err(Failure::new("it ended at once"));
        }
        Ok(TcpStream::connect(("127.0.0.1", port)).is_ok().then_some(()))
    })
    .await
}
