//! Why a journey failed, in words for the person who reads the output.

use std::fmt;

use thirtyfour::error::WebDriverError;

/// A sentence that says what was expected and what was there.
#[derive(Clone, Debug)]
pub(crate) struct Failure(String);

/// What a step gives, or why it failed.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<WebDriverError> for Failure {
    fn from(error: WebDriverError) -> Self {
        // The driver's own stack trace helps nobody here.
        let text = error.to_string();
        let first: Vec<&str> = text.lines().take(4).collect();
        Self(format!("the driver says: {}", first.join(" ").chars().take(600).collect::<String>()))
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self(format!("unexpected JSON: {error}"))
    }
}

/// Fails with a sentence unless a condition holds.
pub(crate) fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Err(Failure(otherwise())) }
}

/// Fails unless two values are equal, showing both.
#[track_caller]
pub(crate) fn same<T: PartialEq + fmt::Debug>(what: &str, found: &T, expected: &T) -> Outcome {
    ensure(found == expected, || format!("{what}: found {found:?}; expected {expected:?}"))
}
