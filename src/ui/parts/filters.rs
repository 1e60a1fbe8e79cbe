//! The filters of the timeline: text, window, and the values of each filter with their counts.

use leptos::prelude::*;
use leptos::web_sys::Event;

use super::field::typed;
use super::{button, filter_text};
use crate::address::{Filter, ViewState, edge};
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el, keyed, live};
use crate::views::{Facet, FacetGroup, TimelineView};

/// The filters: beside the list, on phones behind a button.
pub(in crate::ui) fn filters(view: Memo<TimelineView>) -> Element {
    let context = AtlasContext::expect();
    let m = context.messages();
    let (open, set_open) = signal(false);
    // A filter keeps its place and whether it is unfolded while its counts change.
    let groups = Memo::new(move |_| {
        view.read().facets.iter().map(|group| group.filter).collect::<Vec<Filter>>()
    });
    let one = move |filter: Filter| {
        let of = move |view: &TimelineView| {
            view.facets.iter().find(|group| group.filter == filter).cloned()
        };
        let followed = Memo::new(move |_| of(&view.read()));
        let first = followed.get_untracked();
        first.map(|first| keyed(first.heading.to_owned(), group(context, &first, followed)))
    };
    let toggle = button(context, m.filters, move |_| set_open.update(|open| *open = !*open))
        .class("button filters-button")
        .attr("aria-controls", "filters")
        .live("aria-expanded", move || open.get().to_string());
    let body = el("div")
        .attr("id", "filters")
        .class("filters-body")
        .live("data-open", move || open.get().then_some(""))
        .child(filter_text("filter-text"))
        .child(window(context))
        .child(live(move || all(groups.get().into_iter().map(one))));
    el("aside").class("filters").attr("aria-label", m.filters).child(toggle).child(body)
}

/// First and last day of the window, as years, months or days.
fn window(context: AtlasContext) -> Element {
    let m = context.messages();
    el("fieldset")
        .class("window")
        .child(el("legend").class("filter-label").child(m.years))
        .child(side(context, "filter-from", m.from, true))
        .child(el("span").attr("aria-hidden", "true").child("–"))
        .child(side(context, "filter-to", m.to, false))
        .child(el("p").class("hint").attr("id", "window-hint").child(m.on_timeline.date_hint))
}

fn side(context: AtlasContext, id: &'static str, label: &'static str, from: bool) -> Node {
    let shown = move || {
        let state = context.state.read();
        let date = if from { state.from } else { state.to };
        date.map(|date| date.to_string())
    };
    let (wrong, set_wrong) = signal(false);
    let on_change = move |event: Event| {
        let text = typed(&event);
        let date = edge(text.trim());
        set_wrong.set(date.is_none() && !text.trim().is_empty());
        if wrong.get_untracked() {
            return;
        }
        let state = ViewState { open: None, ..context.state.get_untracked() };
        let state =
            if from { ViewState { from: date, ..state } } else { ViewState { to: date, ..state } };
        context.go.run((state, true));
    };
    let label_for = el("label").class("visually-hidden").attr("for", id).child(label);
    let field = el("input")
        .class("field")
        .attr("id", id)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("maxlength", "10")
        .attr("autocomplete", "off")
        .attr("placeholder", label)
        .attr("aria-describedby", "window-hint")
        .live("value", shown)
        .live("aria-invalid", move || wrong.get().then_some("true"))
        .flag("disabled", !context.live)
        .on("change", on_change);
    all([label_for, field])
}

/// The values of one filter with their counts; the rarer ones behind a button.
fn group(context: AtlasContext, first: &FacetGroup, now: Memo<Option<FacetGroup>>) -> Element {
    let words = context.messages().on_timeline;
    let open = matches!(first.filter, Filter::Kind | Filter::Country)
        || !context.state.read_untracked().filters.of(first.filter).is_empty();
    let values = move |part: fn(&FacetGroup) -> &Vec<Facet>| {
        let list = live(move || {
            let facets = now.read().as_ref().map_or(Vec::new(), |group| part(group).clone());
            all(facets.into_iter().map(|one| facet(context, one)))
        });
        el("ul").attr("role", "list").child(list)
    };
    let number = |count: usize| crate::text::count(count as u64, context.lang());
    let rest = (!first.rest.is_empty()).then(|| {
        let left = (first.left > 0)
            .then(|| el("p").class("hint").child((words.values_left)(&number(first.left))));
        el("details")
            .class("facets-more")
            .child(el("summary").child((words.more_values)(&number(first.rest.len()))))
            .child(values(|group| &group.rest))
            .child(left)
    });
    el("details")
        .class("facets")
        .flag("open", open)
        .child(el("summary").class("filter-label").child(first.heading))
        .child(values(|group| &group.first))
        .child(rest)
}

fn facet(context: AtlasContext, facet: Facet) -> Element {
    let link = el("a")
        .class("facet")
        .attr("href", context.href(&facet.state))
        .attr("data-key", facet.label.clone())
        .attr("aria-current", facet.chosen.then_some("true"))
        .flag("data-empty", facet.count == 0)
        .child(el("span").class("facet-name").child(facet.label))
        .child(el("span").class("facet-count").child(facet.count.to_string()));
    el("li").child(link)
}
