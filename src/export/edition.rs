//! What every export needs to know beside the records.

use crate::address::{Route, ViewState};
use crate::i18n::messages;
use crate::model::{Lang, PartialDate, Record};
use crate::views::Atlas;

/// What the atlas is called as an author and a collection.
pub(super) const NAME: &str = "DGCC Atlas";

/// The licence of the atlas's own texts and data.
const LICENCE: &str = "CC BY 4.0";

/// Hexadecimal digits of the hash that a citation carries: 48 bits tell snapshots apart.
const HASH_DIGITS: usize = 12;

/// An atlas as it is read: in one language, at one address, on one day.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The atlas.
    pub atlas: &'a Atlas,
    /// The language it is read in.
    pub lang: Lang,
    /// The site's root before every address, such as `https://atlas.example/`; empty when the
    /// site has none, and addresses are then relative to it.
    pub root: &'a str,
    /// The day of reading, for citations; `None` leaves it out.
    pub accessed: Option<PartialDate>,
}

impl Edition<'_> {
    /// The address of a page.
    ///
    /// ```
    /// # use atlas::{address::ViewState, export::Edition, model::Lang, snapshot, views::Atlas};
    /// # let empty = snapshot::read(br#"{"format":1,"seq":1,"published":"2026-11-21","records":{}}"#)?;
    /// let atlas = Atlas::new(empty, String::new());
    /// let root = "https://atlas.example";
    /// let edition = Edition { atlas: &atlas, lang: Lang::Es, root, accessed: None };
    /// let state = ViewState::parse("es/timeline/", "from=2015", Lang::Es);
    /// assert_eq!(edition.address(&state), "https://atlas.example/es/timeline/?from=2015");
    /// # Ok::<(), snapshot::SnapshotError>(())
    /// ```
    #[must_use]
    pub fn address(&self, state: &ViewState) -> String {
        let slash = if self.root.is_empty() || self.root.ends_with('/') { "" } else { "/" };
        [self.root, slash, &state.path(), &state.query()].concat()
    }

    /// The page of a record, in the language read.
    #[must_use]
    pub fn page_of(&self, record: &Record) -> ViewState {
        ViewState::new(self.lang, Route::Record(record.kind, record.id.clone()))
    }

    /// Whether addresses mean something outside the site.
    pub(super) fn is_absolute(&self) -> bool {
        self.root.starts_with("https://") || self.root.starts_with("http://")
    }

    /// The beginning of the snapshot's hash.
    pub(super) fn short_hash(&self) -> &str {
        self.atlas.hash.get(..HASH_DIGITS).unwrap_or(&self.atlas.hash)
    }
}

/// Where a picture's data is from: the atlas, its snapshot, its licence.
#[must_use]
pub fn source_line(edition: &Edition<'_>) -> String {
    let parts = edition.atlas.snapshot.parts();
    // Data that is being edited has no file to take a hash of.
    if edition.atlas.hash.is_empty() {
        return [NAME, &parts.published, LICENCE].join(" · ");
    }
    let snapshot = (messages(edition.lang).export.edition)(parts.seq, edition.short_hash());
    [NAME, &parts.published, &snapshot, LICENCE].join(" · ")
}
