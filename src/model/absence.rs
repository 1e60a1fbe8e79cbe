//! What a source reports as none.

use super::{Edtf, Id, Kind, Text};

/// A source that speaks of a country and a time and reports none of a kind.
///
/// Where there is neither a record nor an absence, nothing is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Absence {
    /// Of what there was none.
    pub kind: Kind,
    /// The country's id.
    pub place: Id,
    /// When.
    pub period: Edtf,
    /// The source's id.
    pub source: Id,
    /// Where in the source.
    pub locator: String,
    /// What the source says, in words.
    pub note: Text,
}
