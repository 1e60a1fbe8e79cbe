//! The JavaScript side: history, network, storage, focus. Nothing else touches web-sys.
//!
//! Start at [`start`].

mod crash;
mod digest;
mod file;
mod history;
mod load;
mod note;
mod page_effects;
mod start;
mod storage;
mod width;

pub(super) use file::{absolute, can_share, copy, save, share, today};
pub use start::start;
pub(super) use width::observe_width;
