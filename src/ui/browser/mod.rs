//! The JavaScript side: history, network, storage, focus. Nothing else touches web-sys.
//!
//! Start at [`start`].

mod canvas;
mod crash;
mod digest;
mod drawing;
mod file;
mod history;
mod load;
mod media;
mod note;
mod page_effects;
mod pointing;
mod stage;
mod start;
mod storage;
mod width;

pub use canvas::{Easel, page_inks};
pub(super) use drawing::{save_png, take_picture};
pub(super) use file::{absolute, can_share, copy, save, share, today};
pub(super) use media::{moves, now, on_appearance, on_print, ratio_of_print};
pub(super) use pointing::{left, pointed_at};
pub(super) use stage::{Input, Stage, Wheel, when_there};
pub use start::start;
pub(super) use width::observe_width;
