//! The address bar: the only shared state.
//!
//! Invariant: reading accepts every string. There is no error type here on purpose: an old or
//! garbled link must still open a page. Start at [`ViewState`].

mod figure;
mod filter;
mod percent;
mod route;
mod saved;
mod view_state;

pub use figure::{ChartKind, Figure, Side, ValueColumn};
pub use filter::{Filter, Filters};
pub use route::Route;
pub use saved::SavedFilter;
pub use view_state::{Column, Lanes, Sort, ViewState, edge};
