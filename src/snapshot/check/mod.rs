//! Text to meaning: every field of the wire types checked, all problems kept.
//!
//! Start at [`record`]; [`references`] then checks what needs all records at once.

mod details;
mod fields;
mod record;
mod references;

pub(crate) use record::{observation, record, site_address};
pub(crate) use references::references;
