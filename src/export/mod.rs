//! What a reader takes away: tables, calendars, citations, and what the files are called.
//!
//! Invariant: the same [`Edition`] and records give the same bytes. There is no clock here and
//! no file: the day of reading is handed in, and the caller stores what it is handed. Texts
//! lose their control and direction characters on the way out, whatever the snapshot held; only
//! [`json()`] keeps a record letter by letter. Start at [`Edition`].

pub mod cite;
mod compare;
mod csv;
mod edition;
mod embed;
mod ics;
mod json;
mod listing;
mod name;
mod plain;
mod report;

pub use self::compare::{compare_csv, compare_json};
pub use self::csv::{csv, table};
pub use edition::{Edition, source_line};
pub use embed::embed_code;
pub use ics::ics;
pub use json::json;
pub use listing::{File, LISTING_FORMATS, listing};
pub use name::{Format, file_name};
pub use report::report_link;
