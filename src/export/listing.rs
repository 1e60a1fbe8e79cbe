//! Any list of records as a file.

use super::name::list_name;
use super::{Edition, Format, csv, json};
use crate::address::ViewState;
use crate::model::Record;

/// The formats that every list of records can be taken away in.
pub const LISTING_FORMATS: [Format; 2] = [Format::Csv, Format::Json];

/// A file to hand over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// The records that a page lists as a file: a table, or as they are in the snapshot.
///
/// The name tells the list on a record's page apart from the record itself. `None` for a format
/// that is no list's, and when the writer fails.
///
/// ```
/// # use atlas::{address::ViewState, export::*, model::Lang, snapshot, views::Atlas};
/// # let empty = snapshot::read(br#"{"format":1,"seq":1,"published":"2026-11-22","records":{}}"#)?;
/// # let atlas = Atlas::new(empty, String::new());
/// let edition = Edition { atlas: &atlas, lang: Lang::Es, root: "", accessed: None };
/// let state = ViewState::parse("es/organisations/mois/", "", Lang::Es);
/// let file = listing(&edition, &state, &[], Format::Csv).map(|file| file.name);
/// assert_eq!(file.as_deref(), Some("dgcc-atlas-organisations-mois-es-list-2026-11-22.csv"));
/// # Ok::<(), snapshot::SnapshotError>(())
/// ```
#[must_use]
pub fn listing(
    edition: &Edition<'_>,
    state: &ViewState,
    records: &[&Record],
    format: Format,
) -> Option<File> {
    let text = match format {
        Format::Csv => csv(edition, records),
        Format::Json => json(edition, state, records)?,
        _ => return None,
    };
    Some(File { name: list_name(edition, state, format), text })
}
