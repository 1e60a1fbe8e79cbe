//! Text to meaning: every field of the wire types checked, all problems kept.
//!
//! Start at [`record`]; [`references`] then checks what needs all records at once.

mod details;
mod fields;
mod record;
mod references;
mod value;

pub(crate) use record::{Reading, record, site_address};
pub(crate) use references::{Known, references};
pub(crate) use value::{absence, observation};
