//! The DGCC Atlas: bytes become a checked model, the address bar is the only state,
//! everything else is a pure function of those two, and Leptos only paints it.
//!
//! ```text
//! data/latest.json, then the file it names ── bytes ──> snapshot::read ──> Snapshot + problems
//! address bar ── path + query ──> address::ViewState                       (total: never fails)
//! Snapshot + ViewState (+ width) ──> views::* ──> plain structs ──> ui ──> page
//! ```
//!
//! The modules below are in reading order. Everything but [`ui`] is free of the browser and
//! runs and is tested natively; [`ui`] also runs natively, to write the static pages.

#![recursion_limit = "256"]

pub mod address;
pub mod chart;
#[cfg(feature = "tools")]
pub mod curated;
pub mod export;
pub mod i18n;
pub mod model;
pub mod search;
pub mod snapshot;
pub mod text;
pub mod timeline;
#[cfg(any(feature = "web", feature = "tools"))]
pub mod ui;
pub mod views;
