//! What one source says about one field.

use super::{Edtf, Id, Text};

/// What one source says about one field of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The field it speaks of: `date`, `phases.first-term.money`; `record` for the whole record.
    pub field: String,
    /// The value as the source gives it; `None` when the record says the same.
    pub value: Option<String>,
    /// The source's id.
    pub source: Id,
    /// Where in the source.
    pub locator: String,
    /// When the statement held, if the source says so.
    pub as_of: Option<Edtf>,
    /// A doubt or remark.
    pub note: Option<Text>,
    /// Whether this is the value the atlas shows, where claims differ.
    pub shown: bool,
    /// Why this one is shown.
    pub why: Option<Text>,
}

/// Claims on one field that give different values, in document order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement<'a> {
    /// The field.
    pub field: &'a str,
    /// All claims with a value on it; two at least.
    pub claims: Vec<&'a Claim>,
}

impl Disagreement<'_> {
    /// The disagreements among claims, by the first claim of each field.
    #[must_use]
    pub fn among(claims: &[Claim]) -> Vec<Disagreement<'_>> {
        let mut found: Vec<Disagreement<'_>> = Vec::new();
        for claim in claims.iter().filter(|claim| claim.value.is_some()) {
            match found.iter_mut().find(|group| group.field == claim.field) {
                Some(group) => group.claims.push(claim),
                None => found.push(Disagreement { field: &claim.field, claims: vec![claim] }),
            }
        }
        found.retain(|group| group.claims.windows(2).any(|pair| pair[0].value != pair[1].value));
        found
    }
}
