//! A page cited, shared and reported.

use leptos::prelude::*;

use crate::address::{Route, ViewState};
use crate::export::cite::{Work, apa, bibtex, csl_json, ris};
use crate::export::{Edition, Format, file_name, json, report_link};
use crate::model::{Kind, Lang};
use crate::ui::context::AtlasContext;
use crate::views::Rest;

/// The citation of the page and what else can be done with its address.
#[component]
pub(in crate::ui) fn CiteAndShare() -> impl IntoView {
    let context = AtlasContext::expect();
    let words = &context.messages().cite;
    let (told, set_told) = signal("");
    let copied = Callback::new(move |done: bool| {
        set_told.set(if done { words.copied } else { words.not_copied });
    });
    let citation = move || cited(context, apa);
    let copy = move |label: &'static str, text: fn(AtlasContext) -> String| {
        let click = move |_| context.copy(&text(context), copied);
        view! { <li><button class="button" type="button" disabled=!context.live on:click=click>{label}</button></li> }
    };
    let file = move |format: Format, label: &'static str| {
        let waits = move || format == Format::Json && context.rest.get() != Rest::Here;
        view! {
            <li><button class="button" type="button" disabled=move || !context.live || waits()
                on:click=move |_| hand_over(context, format)>{label}</button></li>
        }
    };
    let is_record = matches!(context.state.read_untracked().route, Route::Record(..));
    let record = is_record.then(|| file(Format::Json, words.record_json));
    let report = move || {
        let link = context.with_edition(None, report_link);
        link.map(|href| view! { <p><a href=href>{words.report}</a></p> })
    };
    let share = context.can_share().then(|| {
        let click = move |_| context.share();
        view! { <li><button class="button" type="button" on:click=click>{words.share}</button></li> }
    });
    view! {
        <details class="take cite">
            <summary class="summary">{words.open}</summary>
            <p class="filter-label">{words.citation}</p>
            <p class="cite-text">{citation}</p>
            <ul class="take-files" role="list">
                {copy(words.copy_citation, |context| cited(context, apa))}
                {copy(words.copy_link, link)}
                {share}
                {file(Format::Bibtex, "BibTeX")}
                {file(Format::Ris, "RIS")}
                {file(Format::Csl, "CSL-JSON")}
                {record}
            </ul>
            <p class="hint" role="status">{told}</p>
            {report}
        </details>
    }
}

/// What the page is cited as: the document itself on a source's page.
fn work(edition: &Edition<'_>, state: &ViewState) -> Work {
    let source = match &state.route {
        Route::Record(Kind::Source, id) => edition.atlas.snapshot.get(id).and_then(Work::source),
        _ => None,
    };
    source.unwrap_or_else(|| Work::page(edition, state))
}

fn cited(context: AtlasContext, write: fn(&Work, Lang) -> String) -> String {
    context.with_edition(context.today(), |edition, state| write(&work(edition, state), state.lang))
}

#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method itself is not general enough in its lifetime"
)]
fn link(context: AtlasContext) -> String {
    context.with_edition(context.today(), |edition, state| edition.address(state))
}

/// Writes the page's citation, or the record itself, and hands it over.
fn hand_over(context: AtlasContext, format: Format) {
    context.with_edition(context.today(), |edition, state| {
        let work = work(edition, state);
        let text = match format {
            Format::Bibtex => Some(bibtex(&work)),
            Format::Ris => Some(ris(&work)),
            Format::Csl => Some(csl_json(&work)),
            Format::Json => match &state.route {
                Route::Record(_, id) => {
                    let record = edition.atlas.snapshot.get(id);
                    record.and_then(|record| json(edition, state, &[record]))
                }
                _ => None,
            },
            Format::Csv | Format::Ics | Format::Svg | Format::Png => None,
        };
        if let Some(text) = text {
            context.save(&file_name(edition, state, format), format.media_type(), &text);
        }
    });
}
