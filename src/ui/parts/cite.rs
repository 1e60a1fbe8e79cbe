//! A page cited, shared and reported.

use leptos::prelude::*;

use super::button;
use crate::address::{Route, ViewState};
use crate::export::cite::{Work, apa, bibtex, csl_json, ris};
use crate::export::{Edition, Format, file_name, json, report_link};
use crate::model::{Kind, Lang};
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, el, live};
use crate::views::Rest;

/// The citation of the page and what else can be done with its address.
pub(in crate::ui) fn cite_and_share() -> Element {
    let context = AtlasContext::expect();
    let words = &context.messages().cite;
    let (told, set_told) = signal("");
    let copied = Callback::new(move |done: bool| {
        set_told.set(if done { words.copied } else { words.not_copied });
    });
    let copy = |label: &'static str, text: fn(AtlasContext) -> String| {
        el("li").child(button(context, label, move |_| context.copy(&text(context), copied)))
    };
    let file = |format: Format, label: &'static str| file_button(context, format, label, hand_over);
    let is_record = matches!(context.state.read_untracked().route, Route::Record(..));
    let record = is_record.then(|| file(Format::Json, words.record_json));
    let report = move || {
        let link = context.with_edition(None, report_link);
        link.map(|href| el("p").child(el("a").attr("href", href).child(words.report)))
    };
    let share = context
        .can_share()
        .then(|| el("li").child(button(context, words.share, move |_| context.share())));
    let files = el("ul")
        .class("take-files")
        .attr("role", "list")
        .child(copy(words.copy_citation, |context| cited(context, apa)))
        .child(copy(words.copy_link, link))
        .child(share)
        .child(file(Format::Bibtex, "BibTeX"))
        .child(file(Format::Ris, "RIS"))
        .child(file(Format::Csl, "CSL-JSON"))
        .child(record);
    el("details")
        .class("take cite")
        .child(el("summary").class("summary").child(words.open))
        .child(el("p").class("filter-label").child(words.citation))
        .child(el("p").class("cite-text").child(live(move || cited(context, apa))))
        .child(files)
        .child(el("p").class("hint").attr("role", "status").child(live(move || told.get())))
        .child(live(report))
}

/// A button that hands over a file. The data waits for what comes behind the first page, since it
/// holds all languages.
pub(super) fn file_button(
    context: AtlasContext,
    format: Format,
    label: &'static str,
    hand_over: fn(AtlasContext, Format),
) -> Element {
    let waits = move || format == Format::Json && context.rest.get() != Rest::Here;
    let disabled = move || (!context.live || waits()).then_some("");
    let button = el("button").class("button").attr("type", "button");
    let button = button.live("disabled", disabled).on("click", move |_| hand_over(context, format));
    el("li").child(button.child(label))
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
