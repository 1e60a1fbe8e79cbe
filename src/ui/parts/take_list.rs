//! The records that a page lists, to take away.

use super::cite::file_button;
use crate::address::ViewState;
use crate::export::{Format, listing};
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, el};
use crate::views;

/// Buttons that hand over all records that the page lists, however few of them it shows.
pub(in crate::ui) fn take_list() -> Element {
    let context = AtlasContext::expect();
    let m = context.messages();
    let file = |format: Format, label: &'static str| file_button(context, format, label, hand_over);
    let files = el("ul")
        .class("take-files")
        .attr("role", "list")
        .child(file(Format::Csv, m.on_timeline.take_csv))
        .child(file(Format::Json, m.on_timeline.take_json));
    let summary = el("summary").class("summary").child(m.on_connected.take_list);
    el("details").class("take").child(summary).child(files)
}

/// Writes the records that the page lists and hands them over; nothing when it lists none.
pub(super) fn hand_over(context: AtlasContext, format: Format) {
    context.with_edition(None, |edition, state| {
        let state = ViewState { open: None, ..state.clone() };
        let records = views::listing(edition.atlas, &state);
        let file = records.and_then(|records| listing(edition, &state, &records, format));
        if let Some(file) = file {
            context.save(&file.name, format.media_type(), &file.text);
        }
    });
}
