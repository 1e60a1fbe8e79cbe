//! Page objects: where things are on each page, found by role, label and text.
//!
//! What a page must show is asked of the library ([`atlas::views`]) for the same address, so that
//! these tests hold whatever the data and the wording are.

mod boxes;
mod centres;
mod charts;
mod note;
mod picture;
mod record;
mod search;
mod shell;
mod timeline;

pub(crate) use boxes::{boxes, no_sideways_scroll};
pub(crate) use centres::Centres;
pub(crate) use charts::Charts;
pub(crate) use note::{BootNote, LoadNote};
pub(crate) use picture::Picture;
pub(crate) use record::RecordPage;
pub(crate) use search::Search;
pub(crate) use shell::Shell;
pub(crate) use timeline::Timeline;

/// A text as it is read: runs of white space are one space.
pub(crate) fn clean(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
