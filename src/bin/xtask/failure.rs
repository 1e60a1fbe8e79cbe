//! What stops a task, told to the person who has to mend it.
//!
//! One kind is enough: nothing here recovers from a failure, everything passes it up to `main`.

use std::fmt;

/// Why a task stopped: what, where, and how to mend it; no full stop at the end.
#[derive(Debug)]
pub(crate) struct Failure(String);

/// The result of everything that can stop a task.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure that says `text`.
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
