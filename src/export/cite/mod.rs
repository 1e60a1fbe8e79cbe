//! Citations: what a work is, as ready text and in the formats that reference managers read.
//!
//! Invariant: an entry never says more of a date than is known; where a format has no room for
//! a doubt, the doubt is dropped and the date kept. Start at [`Work`].

mod apa;
mod bibtex;
mod csl;
mod ris;
mod work;

pub use apa::apa;
pub use bibtex::bibtex;
pub use csl::csl_json;
pub use ris::ris;
pub use work::Work;
