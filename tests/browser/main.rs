//! The browser journeys: what a visitor does, done in all three engines.
//!
//! ```text
//! runner ── for each engine ──> engines::Driver (chromedriver, geckodriver, WebKitWebDriver on Xvfb)
//!        ── for each journey ─> Stage: a fresh browser, a fresh front before the real server
//! journeys::* ── through pages::* (found by role, label, text) ──> the page
//!             ── compare with ──> Edition: the same snapshot, read natively through the library
//! ```
//!
//! Invariant: nothing waits for time, only for conditions ([`wait`]); a browser that cannot be had
//! is a failure, never a journey left out. Start at [`journeys::ALL`].
//!
//! ```text
//! cargo test --features browser-tests --test browser -- [--engine NAME]… [WORD OF A JOURNEY]…
//! cargo test --features browser-tests --test browser -- shots FOLDER [WORD OF A FILE NAME]…
//! ```
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a native program: it reads the build, keeps time, and its output is for people"
)]

mod asked;
mod browser;
mod children;
mod edition;
mod engines;
mod failure;
mod front;
mod journeys;
mod pages;
mod runner;
mod shots;
mod site;
mod stage;
mod wait;

use std::process::ExitCode;

use crate::asked::Asked;
use crate::failure::Outcome;

fn main() -> ExitCode {
    match perform() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            println!("browser tests: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all that was asked for went well.
fn perform() -> Outcome<bool> {
    let asked = Asked::from_environment()?;
    match &asked.shots {
        Some(folder) => shots::take(&asked, folder).map(|()| true),
        None => runner::run(&asked),
    }
}
