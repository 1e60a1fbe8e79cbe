//! What the filters leave, to take away: as files, or as code for another page.

use leptos::prelude::*;

use crate::address::{Route, SavedFilter, ViewState};
use crate::export::{Format, csv, embed_code, file_name, ics, json};
use crate::ui::context::AtlasContext;
use crate::views::{self, Rest};

/// Buttons that hand over the listed records, and the code that embeds the view.
#[component]
pub(in crate::ui) fn TakeAway() -> impl IntoView {
    let context = AtlasContext::expect();
    let words = context.messages().on_timeline;
    let listed = move || ViewState { open: None, ..context.state.get() };
    let count = move || {
        let count = views::listed(&context.atlas(), &listed()).len();
        (words.take_what)(&crate::text::count(count as u64, context.lang()))
    };
    let button = move |format: Format, label: &'static str| {
        // The data holds all languages, and the others come behind the first page.
        let waits = move || format == Format::Json && context.rest.get() != Rest::Here;
        view! {
            <li><button class="button" type="button" disabled=move || !context.live || waits()
                on:click=move |_| hand_over(context, format)>{label}</button></li>
        }
    };
    let code = move || {
        let state = ViewState { embedded: true, ..listed() };
        context.with_edition(None, |edition, _| embed_code(edition, &state))
    };
    // Beside all records, until another filter is chosen there.
    let compare = move || {
        let saved = [Some(SavedFilter::of(&listed())), Some(SavedFilter::default())];
        context.href(&ViewState { saved, ..ViewState::new(context.lang(), Route::Compare) })
    };
    view! {
        <details class="take">
            <summary class="summary">{words.take}</summary>
            <p class="hint">{count}</p>
            <ul class="take-files" role="list">
                {button(Format::Csv, words.take_csv)}
                {button(Format::Json, words.take_json)}
                {button(Format::Ics, words.take_ics)}
                {button(Format::Svg, words.take_svg)}
                {button(Format::Png, words.take_png)}
            </ul>
            <p><a class="onward" href=compare>{context.messages().on_compare.this_filter}</a></p>
            <label class="filter-label" for="embed-code">{words.embed}</label>
            <textarea class="field" id="embed-code" rows="3" readonly prop:value=code></textarea>
        </details>
    }
}

/// Writes the listed records in a format and hands them over.
fn hand_over(context: AtlasContext, format: Format) {
    context.with_edition(None, |edition, state| {
        let state = ViewState { open: None, ..state.clone() };
        let records = views::listed(edition.atlas, &state);
        let text = match format {
            Format::Csv => Some(csv(edition, &records)),
            Format::Json => json(edition, &state, &records),
            Format::Ics => ics(edition, &records),
            Format::Svg | Format::Png => {
                context.take_picture(edition, &state, format);
                None
            }
            Format::Bibtex | Format::Ris | Format::Csl => None,
        };
        if let Some(text) = text {
            context.save(&file_name(edition, &state, format), format.media_type(), &text);
        }
    });
}
