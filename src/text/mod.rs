//! Text as people write and read it: folding for comparison, numbers and dates per language.
//!
//! Nothing here asks the environment for a locale: the same page comes out everywhere.

mod fold;
mod format;
mod html;
mod locator;

pub use fold::{fold, words};
pub use format::{
    collation_key, count, date, date_list, decimal, month, number, ordinal, short_number, year,
};
pub use html::escape;
pub use locator::locator;
