//! One value of an indicator.

use super::words::words;
use super::{Edtf, Id, Text};

words! {
    /// How far a value can be trusted.
    Quality {
        /// As its publisher prints it.
        AsPublished = "as-published",
        /// Read in a source that cites another.
        Secondary = "secondary",
        /// Something about it does not hold; the note says what.
        Doubtful = "doubtful",
        /// Computed; the formula says how.
        Derived = "derived",
        /// A goal that was set, not a measurement.
        Target = "target",
    }
}

/// The part of a place that was measured.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// The whole place.
    National,
    /// Its towns.
    Urban,
    /// Its countryside.
    Rural,
    /// One city or region, by id.
    Place(Id),
}

/// How many were ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RankOf {
    /// This many.
    Of(u32),
    /// The source gives no total.
    NoneGiven,
}

/// One value of one indicator for one place and period.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// The indicator's id.
    pub indicator: Id,
    /// The place's id.
    pub place: Id,
    /// The part of the place.
    pub area: Area,
    /// When it was measured; `None` when the source does not say.
    pub period: Option<Edtf>,
    /// The value, finite, in the indicator's unit.
    pub value: f64,
    /// How many were ranked; `None` for what is no rank.
    pub rank_of: Option<RankOf>,
    /// How far it can be trusted.
    pub quality: Quality,
    /// How it was computed, when derived.
    pub formula: Option<String>,
    /// The source's id.
    pub source: Id,
    /// Where in the source.
    pub locator: String,
    /// The source that the source names for it.
    pub cites: Option<Id>,
    /// A doubt or remark.
    pub note: Option<Text>,
}
