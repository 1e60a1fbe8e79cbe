//! Bytes to model and back: the snapshot format.
//!
//! Invariant: a file that is no snapshot is an error; a record that is wrong is a
//! [`Problem`] beside the rest. [`write()`] is canonical: equal snapshots give equal bytes, and
//! what it writes [`read()`] reads back without a problem.

mod check;
mod distance;
mod json;
mod problem;
mod read;
#[cfg(feature = "tools")]
mod schema;
pub(crate) mod wire;
mod write;

#[cfg(feature = "tools")]
pub(crate) use check::{
    Known, Reading, absence as check_absence, observation as check_observation,
    record as check_record, references,
};
pub(crate) use distance::distance;
pub use problem::{Place, Problem, ProblemKind};
pub use read::{
    FORMAT, Latest, LatestFile, Loaded, MAX_BYTES, Parts, SnapshotError, no_snapshot, read,
    read_latest, read_leniently, read_parts,
};
#[cfg(feature = "tools")]
pub use schema::{field_names, schema};
pub use write::{Files, write, write_files, write_observations, write_records};
