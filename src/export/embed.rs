//! Code that puts a view into another page.

use super::Edition;
use crate::address::ViewState;
use crate::text::escape;
use crate::views;

/// An `<iframe>` with the page of an embedded view; every character of it is escaped.
///
/// ```
/// # use atlas::{address::ViewState, export::*, model::Lang, snapshot, views::Atlas};
/// # let empty = snapshot::read(br#"{"format":1,"seq":1,"published":"2026-11-22","records":{}}"#)?;
/// # let atlas = Atlas::new(empty, String::new());
/// let edition = Edition { atlas: &atlas, lang: Lang::En, root: "https://atlas.example/", accessed: None };
/// let state = ViewState::parse("embed/en/timeline/", "country=per&kind=events", Lang::En);
/// assert!(embed_code(&edition, &state).starts_with(
///     r#"<iframe src="https://atlas.example/embed/en/timeline/?kind=events&amp;country=per""#
/// ));
/// # Ok::<(), snapshot::SnapshotError>(())
/// ```
#[must_use]
pub fn embed_code(edition: &Edition<'_>, state: &ViewState) -> String {
    let title = views::head(edition.atlas, state).title;
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>",
        escape(&edition.address(state)),
        escape(&title),
    )
}
