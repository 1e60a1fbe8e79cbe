//! Lengths on the screen.

use std::fmt;

/// A width or height in CSS pixels; whole and never negative.
///
/// ```
/// use atlas::chart::Px;
/// assert_eq!(Px(320).to_string(), "320px");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Px(pub u32);

impl fmt::Display for Px {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}px", self.0)
    }
}
