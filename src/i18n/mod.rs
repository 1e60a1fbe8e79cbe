//! What the interface says, in every language.
//!
//! Invariant: a message that is missing in one language does not compile. Texts of records are
//! data and stand in the snapshot, not here. Start at [`messages()`].

mod centres;
mod cite;
mod compare;
mod connected;
mod country;
mod en;
mod es;
mod export;
mod ko;
mod messages;
mod timeline;
mod words;

pub use centres::CentreWords;
pub use cite::CiteWords;
pub use compare::CompareWords;
pub use connected::ConnectedWords;
pub use country::CountryWords;
pub use export::ExportWords;
pub use messages::{Messages, ValueAndYear};
pub use timeline::TimelineWords;

use crate::model::Lang;

/// The messages of a language.
#[must_use]
pub fn messages(lang: Lang) -> &'static Messages {
    match lang {
        Lang::En => &en::MESSAGES,
        Lang::Es => &es::MESSAGES,
        Lang::Ko => &ko::MESSAGES,
    }
}
