//! What the filters leave, to take away: as files, or as code for another page.

use leptos::prelude::*;

use super::cite::file_button;
use crate::address::{Route, SavedFilter, ViewState};
use crate::export::{Format, embed_code, file_name, ics};
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el, live};
use crate::views;

/// Buttons that hand over the listed records, and the code that embeds the view.
pub(in crate::ui) fn take_away() -> Element {
    let context = AtlasContext::expect();
    let words = context.messages().on_timeline;
    let listed = move || ViewState { open: None, ..context.state.get() };
    let count = move || {
        let count = views::listed(&context.atlas(), &listed()).len();
        (words.take_what)(&crate::text::count(count as u64, context.lang()))
    };
    let file = |format: Format, label: &'static str| file_button(context, format, label, hand_over);
    let code = move || {
        let state = ViewState { embedded: true, ..listed() };
        context.with_edition(None, |edition, _| embed_code(edition, &state))
    };
    // Beside all records, until another filter is chosen there.
    let compare = move || {
        let saved = [Some(SavedFilter::of(&listed())), Some(SavedFilter::default())];
        context.href(&ViewState { saved, ..ViewState::new(context.lang(), Route::Compare) })
    };
    let compare = el("a").class("onward").live("href", compare);
    let files = el("ul")
        .class("take-files")
        .attr("role", "list")
        .child(file(Format::Csv, words.take_csv))
        .child(file(Format::Json, words.take_json))
        .child(file(Format::Ics, words.take_ics))
        .child(file(Format::Svg, words.take_svg))
        .child(file(Format::Png, words.take_png));
    el("details")
        .class("take")
        .child(el("summary").class("summary").child(words.take))
        .child(el("p").class("hint").child(live(count)))
        .child(files)
        .child(el("p").child(compare.child(context.messages().on_compare.this_filter)))
        .child(embed_field(words.embed, code))
}

/// The code that embeds a view, to be copied.
fn embed_field(label: &'static str, code: impl FnMut() -> String + Send + 'static) -> Node {
    let field = el("textarea")
        .class("field")
        .attr("id", "embed-code")
        .attr("rows", "3")
        .flag("readonly", true)
        .live("value", code);
    all([el("label").class("filter-label").attr("for", "embed-code").child(label), field])
}

/// Writes the listed records in a format and hands them over.
fn hand_over(context: AtlasContext, format: Format) {
    context.with_edition(None, |edition, state| {
        let state = ViewState { open: None, ..state.clone() };
        let text = match format {
            Format::Ics => ics(edition, &views::listed(edition.atlas, &state)),
            Format::Svg | Format::Png => {
                context.take_picture(edition, &state, format);
                None
            }
            Format::Csv | Format::Json => return super::take_list::hand_over(context, format),
            Format::Bibtex | Format::Ris | Format::Csl => None,
        };
        if let Some(text) = text {
            context.save(&file_name(edition, &state, format), format.media_type(), &text);
        }
    });
}
