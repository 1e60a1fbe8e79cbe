//! Records as JSON: what they are in the snapshot, and which snapshot and view they come from.

use super::Edition;
use crate::address::ViewState;
use crate::model::Record;
use crate::snapshot::write_records;

/// What the document calls itself; the number counts up when a reader would have to change.
const FORMAT: &str = "dgcc-atlas-records/1";

/// Records in the snapshot's own form, by kind, under the address of the view they stand on.
///
/// The order within a kind is the one given. No records give an empty object of them.
/// `None` never in practice: only if the JSON writer itself fails.
#[must_use]
pub fn json(edition: &Edition<'_>, state: &ViewState, records: &[&Record]) -> Option<String> {
    let mut json = String::new();
    push_head(edition, FORMAT, &edition.address(state), &mut json);
    json.extend([",\"records\":", &write_records(records).ok()?, "}\n"]);
    Some(json)
}

/// Begins a document: its format, the address of its view, its snapshot.
pub(super) fn push_head(edition: &Edition<'_>, format: &str, address: &str, json: &mut String) {
    let parts = edition.atlas.snapshot.parts();
    json.push_str("{\"format\":");
    push_text(format, json);
    json.push_str(",\"address\":");
    push_text(address, json);
    json.extend([",\"snapshot\":{\"seq\":", &parts.seq.to_string(), ",\"published\":"]);
    push_text(&parts.published, json);
    json.push_str(",\"hash\":");
    push_text(&edition.atlas.hash, json);
    json.push('}');
}

/// Appends a text as a JSON string.
pub(super) fn push_text(text: &str, json: &mut String) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            '\n' => json.push_str("\\n"),
            // The other control characters, by their number; DEL may stand as it is.
            '\0'..='\u{1F}' => {
                let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                json.push_str("\\u00");
                json.extend([digit(u32::from(c) / 16), digit(u32::from(c) % 16)]);
            }
            _ => json.push(c),
        }
    }
    json.push('"');
}
