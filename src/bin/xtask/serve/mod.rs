//! A static host for this machine: serves a built folder the way the hosts we name do.
//!
//! What is answered is decided in [`site`], without a network; [`http`] speaks to the browser;
//! here is only the listening.

pub(crate) mod http;
mod rules;
pub(crate) mod site;

use std::io::Write as _;
use std::net::TcpListener;
use std::path::Path;
use std::thread;

use crate::failure::{Failure, Outcome};
use crate::serve::site::Site;

/// Serves `folder` below `prefix` until the process is ended.
///
/// The first line of standard output is the address.
pub(crate) fn run(folder: &Path, port: u16, prefix: &str) -> Outcome {
    let site = Site::open(folder, prefix)?;
    let refused = |error: std::io::Error| {
        Failure::new(format!(
            "cannot listen on port {port}: {error}; choose another with --port, or 0 for any"
        ))
    };
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(refused)?;
    let address = listener.local_addr().map_err(refused)?;
    println!("http://{address}{}", site.prefix());
    println!("serving {}; end it with Ctrl-C", folder.display());
    std::io::stdout()
        .flush()
        .map_err(|error| Failure::new(format!("cannot print the address: {error}")))?;
    thread::scope(|scope| {
        for stream in listener.incoming().flatten() {
            let site = &site;
            // A visitor who went away before the answer came is no failure of ours.
            scope.spawn(move || http::converse(&stream, |asked| site.answer(asked)));
        }
    });
    Ok(())
}
