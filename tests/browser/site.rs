//! The real server, `xtask serve`, as a host.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{ChildStdout, Command};

use crate::children::Child;
use crate::failure::{Failure, Outcome};

/// The built site, served by the real server until this value goes.
pub(crate) struct Site {
    address: String,
    _child: Child,
    /// Kept open: a server that cannot print ends.
    _output: BufReader<ChildStdout>,
}

impl Site {
    /// Serves a folder below a path.
    pub(crate) fn serve(folder: &Path, prefix: &str) -> Outcome<Self> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.arg("serve").arg(folder).args(["--port", "0", "--prefix", prefix]);
        let (child, output) = Child::start_listening(&mut command)?;
        let mut output = BufReader::new(output);
        let mut address = String::new();
        output.read_line(&mut address)?;
        let address = address.trim().to_owned();
        if !address.starts_with("http://") {
            return Err(Failure::new("`xtask serve` did not say its address on its first line"));
        }
        Ok(Self { address, _child: child, _output: output })
    }

    /// Its address, ending in a slash.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Host and port.
    pub(crate) fn host(&self) -> &str {
        let rest = self.address.trim_start_matches("http://");
        rest.split('/').next().unwrap_or(rest)
    }
}
