//! Finds records by their words, in all languages at once, and says why.
//!
//! ```text
//! Snapshot ── Document::of ──> Builder ──> Index                        (once; in slices, if need be)
//! text ── Index::query ──> Query ── Index::search ──> Found { hits, plan }   (each keystroke)
//! Found.docs ── Index::facets ──> counts     a record's texts ── Plan::marks, excerpt, why ──> page
//! ```
//!
//! Invariants: equal input gives equal answers, to the bit, in every engine; whatever is asked
//! takes bounded work, which is counted ([`Work`]). Deliberately absent: the texts themselves
//! (the snapshot has them), a clock, any language's dictionary. Start at [`Index::build`].

mod answer;
mod builder;
mod dictionary;
mod document;
mod excerpt;
mod facets;
mod hangul;
mod index;
mod interner;
mod matching;
mod plan;
mod query;
mod ranking;
mod short;
mod sorting;
mod stem;
mod tokens;

pub use answer::{Found, Hit, Work};
pub use builder::Builder;
pub use document::{Document, DocumentText, Field};
pub use excerpt::Excerpt;
pub use facets::FacetCounts;
pub use index::Index;
pub use matching::How;
pub use plan::{Plan, Why};
pub use query::{CHARACTERS_MAX, PHRASE_WORDS_MAX, PHRASES_MAX, Query, WORDS_MAX};
pub use sorting::Sorting;
