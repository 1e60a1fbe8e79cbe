//! Countries, or two filters of the timeline, side by side.

use leptos::prelude::*;

use super::compare_choice::choice;
use super::compare_tables::{count_table, indicator_table, sides};
use super::page_title;
use crate::export::{Format, compare_csv, compare_json, file_name};
use crate::i18n::Messages;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el, live};
use crate::ui::parts::{cite_and_share, file_button, titled};
use crate::views::{self, CompareView};

/// The comparison.
pub(in crate::ui) fn compare_page() -> Node {
    let context = AtlasContext::expect();
    let m = context.messages();
    let view = Memo::new(move |_| views::compare(&context.whole(), &context.state.read()));
    all([
        Node::from(page_title(m.on_compare.title)),
        el("p").class("lead").child(m.on_compare.lead).into(),
        choice(view),
        live(move || body(context, m, view.get())),
        take(context, m).into(),
        cite_and_share().into(),
    ])
}

/// What is said of the choice, then the sides.
fn body(context: AtlasContext, m: &'static Messages, view: CompareView) -> Node {
    let words = m.on_compare;
    let note = |note: String| el("p").class("compare-note").child(note);
    let notes = el("div").attr("role", "status").all(view.notes.iter().cloned().map(note));
    if view.columns.is_empty() {
        return notes.into();
    }
    let hint = |text: String| el("p").class("hint").child(text);
    let by_filters = matches!(view.choice, views::CompareChoice::Filters { .. });
    let nothing = || el("p").class("empty").child(words.none);
    let counts = |heading: &'static str, rows: &[views::CompareCount]| {
        let rows = (!rows.is_empty()).then(|| count_table(context, heading, &view.columns, rows));
        let empty = rows.is_none().then(nothing);
        titled(heading).child(rows).child(empty)
    };
    let indicators = if by_filters {
        titled(words.indicators).child(hint(words.filters_no_values.to_owned()))
    } else {
        let left = crate::text::count(view.without_value as u64, context.lang());
        let left = (view.without_value > 0).then(|| hint((words.without_value)(&left)));
        titled(words.indicators)
            .child(hint(words.indicators_lead.to_owned()))
            .child(indicator_table(context, &view.columns, &view.indicators))
            .child(left)
    };
    let day = (!view.day.is_empty()).then(|| hint((words.on_day)(&view.day)));
    all([
        Node::from(notes),
        counts(words.by_kind, &view.kinds).child(hint(words.counted.to_owned())).into(),
        titled(words.terms).child(day).child(sides(context, m, &view)).into(),
        indicators.into(),
        counts(words.by_year, &view.years).into(),
    ])
}

/// Buttons that hand over what is compared.
fn take(context: AtlasContext, m: &'static Messages) -> Element {
    let words = m.on_timeline;
    let file = |format: Format, label: &'static str| file_button(context, format, label, hand_over);
    let files = el("ul").class("take-files").attr("role", "list");
    el("details").class("take").child(el("summary").class("summary").child(words.take)).child(
        files.child(file(Format::Csv, words.take_csv)).child(file(Format::Json, words.take_json)),
    )
}

/// Writes what is compared in a format and hands it over.
fn hand_over(context: AtlasContext, format: Format) {
    context.with_edition(None, |edition, state| {
        let text = match format {
            Format::Json => compare_json(edition, state),
            _ => Some(compare_csv(edition, state)),
        };
        if let Some(text) = text {
            context.save(&file_name(edition, state, format), format.media_type(), &text);
        }
    });
}
