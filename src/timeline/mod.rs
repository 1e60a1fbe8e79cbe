//! The layout of the timeline picture: which mark stands where, for a window in time and a
//! width in pixels.
//!
//! [`Prepared::new`] sorts the items once; [`picture`] then lays out one frame as plain lists of
//! marks, lane headings, ticks and band bars, which somebody else paints. [`labels`] says which
//! marks have room for a text, [`step`] where an arrow key goes.
//!
//! [`Hands`] turn pointers into windows, [`edges`] windows into dates and [`between_edges`] back.
//!
//! Invariants:
//!
//! - Equal input gives an equal picture; no clock, chance or hash order takes part, and no
//!   number in a picture is infinite or not a number, whatever comes in.
//! - The work for a frame depends on its width and its lanes, not on the number of items:
//!   everything is found by search in sorted runs. [`Picture::work`] counts it.
//! - Every item that is seen in a lane is in exactly one of its marks, a cluster or the lane's
//!   `running` count ([`Heading`]). A span is seen when any of it is in the window, a point when
//!   its middle is (of an open item without a row: the day that is known).
//! - Marks of one row never overlap.
//! - Panning moves marks and leaves them as they are: a span keeps its row at every zoom, and a
//!   lane keeps its height as long as the zoom does not change.
//! - A partial date is as wide as what is known of it; nothing here stands on 1 January because
//!   only the year is known.
//!
//! A day is a number of days since 1970-01-01, as in [`crate::model::Edtf`]; a moment is such a
//! number with a fraction. A length is in CSS pixels. Absent on purpose: texts, colours, fonts,
//! pointer events, and any knowledge of what a lane or a shape stands for.

mod calendar;
mod clusters;
mod density;
mod edges;
mod frame;
mod hands;
mod item;
mod labels;
mod lanes;
mod layout;
mod picture;
mod prepared;
mod run;
mod scale;
mod step;
mod ticks;

pub use calendar::date_of_day;
pub use density::{Bar, Brush};
pub use edges::{between_edges, edges};
pub use frame::Frame;
pub use hands::{Ended, Hands, Part, View};
pub use item::{Certainty, Item, window_of};
pub use labels::{Label, labels};
pub use picture::{Body, Heading, Mark, Picture, Shown, picture};
pub use prepared::{Neighbour, Prepared};
pub use run::{SHAPES, Tally};
pub use scale::{Scale, Window};
pub use step::{Step, step};
pub use ticks::{Tick, TickLabel, ticks};
