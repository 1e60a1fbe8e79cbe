//! The page: functions that paint what [`crate::views`] hands them, as `markup` or, where they
//! keep something for themselves, as Leptos views.
//!
//! Invariant: nothing here sorts, filters, parses or computes. The same functions paint in
//! the browser (feature `web`) and, natively, the static pages ([`page::body`]). What only a
//! browser has lives in `browser`.

#![allow(
    unreachable_pub,
    reason = "the component macro writes props types that are `pub` whatever the component is"
)]

mod app;
mod context;
mod markup;
#[cfg(feature = "tools")]
pub mod page;
mod pages;
mod parts;

#[cfg(feature = "web")]
mod browser;
#[cfg(feature = "web")]
pub use browser::{Easel, page_inks, start};

pub use context::{AtlasContext, Theme};
