//! What a download is called and what it is.

use super::Edition;
use crate::address::{Route, ViewState};

/// Most characters of a file name that come from the address.
const VIEW_MAX: usize = 80;

/// A format of a download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A table.
    Csv,
    /// Records.
    Json,
    /// A calendar.
    Ics,
    /// A BibTeX entry.
    Bibtex,
    /// A RIS entry.
    Ris,
    /// CSL-JSON.
    Csl,
    /// A picture that can be scaled.
    Svg,
    /// A picture in pixels.
    Png,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 8] = [
        Self::Csv,
        Self::Json,
        Self::Ics,
        Self::Bibtex,
        Self::Ris,
        Self::Csl,
        Self::Svg,
        Self::Png,
    ];

    /// The end of a file's name, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ics => "ics",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::Csl => "csl.json",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// The media type, with the encoding where the type has one.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
            Self::Ics => "text/calendar;charset=utf-8",
            Self::Bibtex => "application/x-bibtex;charset=utf-8",
            Self::Ris => "application/x-research-info-systems;charset=utf-8",
            Self::Csl => "application/vnd.citationstyles.csl+json",
            Self::Svg => "image/svg+xml;charset=utf-8",
            Self::Png => "image/png",
        }
    }
}

/// The name of a download: `a-z`, `0-9`, `-` and `.`, from view, language and snapshot date.
///
/// ```
/// # use atlas::{address::ViewState, export::*, model::Lang, snapshot, views::Atlas};
/// # let empty = snapshot::read(br#"{"format":1,"seq":1,"published":"2026-11-22","records":{}}"#)?;
/// # let atlas = Atlas::new(empty, String::new());
/// let edition = Edition { atlas: &atlas, lang: Lang::Es, root: "", accessed: None };
/// let state = ViewState::parse("es/timeline/", "", Lang::Es);
/// let name = file_name(&edition, &state, Format::Csv);
/// assert_eq!(name, "dgcc-atlas-timeline-es-2026-11-22.csv");
/// # Ok::<(), snapshot::SnapshotError>(())
/// ```
#[must_use]
pub fn file_name(edition: &Edition<'_>, state: &ViewState, format: Format) -> String {
    let published = safe(&edition.atlas.snapshot.parts().published);
    [&stem(state), "-", &published, ".", format.extension()].concat()
}

/// The name of a list of records; on a record's page not that of the record itself.
pub(super) fn list_name(edition: &Edition<'_>, state: &ViewState, format: Format) -> String {
    match state.route {
        Route::Record(..) => {
            let published = safe(&edition.atlas.snapshot.parts().published);
            [&stem(state), "-list-", &published, ".", format.extension()].concat()
        }
        _ => file_name(edition, state, format),
    }
}

/// View and language as one word; also the key of a page in a bibliography.
pub(super) fn stem(state: &ViewState) -> String {
    let view = match &state.route {
        Route::Overview => "overview".to_owned(),
        route => safe(&route.path()),
    };
    ["dgcc-atlas-", &view, "-", state.lang.tag()].concat()
}

/// A text with a hyphen for every run of characters that a file name had better not have; never
/// empty.
fn safe(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut name = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
    name.truncate(VIEW_MAX);
    if name.is_empty() { "page".to_owned() } else { name }
}
