//! The link that tells the curators of an error.

use std::fmt::Write as _;

use super::Edition;
use crate::address::ViewState;
use crate::i18n::messages;
use crate::views;

/// A prefilled message to where the snapshot says that errors are reported; `None` when it does
/// not say.
///
/// To an e-mail address it is a `mailto:` with `subject` and `body`; to a site's form, whose
/// address is in the snapshot, a link with `title` and `body`, as issue trackers read them.
///
/// ```
/// # use atlas::{address::ViewState, export::*, model::Lang, snapshot, views::Atlas};
/// # let loaded = snapshot::read(br#"{"format":1,"seq":1,"published":"2026-11-22",
/// #     "report_url":"mailto:errors@atlas.example","records":{}}"#)?;
/// # let atlas = Atlas::new(loaded, String::new());
/// let edition = Edition { atlas: &atlas, lang: Lang::En, root: "https://atlas.example/", accessed: None };
/// let link = report_link(&edition, &ViewState::parse("en/timeline/", "", Lang::En));
/// assert!(link.is_some_and(|link| link.starts_with("mailto:errors@atlas.example?subject=DGCC%20Atlas")));
/// # Ok::<(), snapshot::SnapshotError>(())
/// ```
#[must_use]
pub fn report_link(edition: &Edition<'_>, state: &ViewState) -> Option<String> {
    let parts = edition.atlas.snapshot.parts();
    let to = parts.report_url.as_deref()?;
    let words = &messages(state.lang).cite;
    let title = views::head(edition.atlas, state).title;
    let snapshot = format!("{} ({}), {}", parts.seq, parts.published, edition.short_hash());
    let subject = if to.starts_with("mailto:") { "subject" } else { "title" };
    let separator = if to.contains('?') { '&' } else { '?' };
    let mut link = format!("{to}{separator}{subject}=");
    escape(&(words.report_subject)(&title), &mut link);
    link.push_str("&body=");
    escape(&(words.report_text)(&edition.address(state), &snapshot), &mut link);
    Some(link)
}

/// Percent-encodes all but the unreserved characters of RFC 3986; a space is `%20`, since mail
/// programs show a `+` as it is.
fn escape(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}
