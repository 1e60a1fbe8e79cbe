//! The choice of what is compared: links, so that it works in a page that stands still, and
//! fields where the application runs.

use leptos::prelude::*;

use crate::address::{SavedFilter, ViewState};
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el, keyed, live};
use crate::ui::parts::{TextField, narrowing, text_field};
use crate::views::{CompareChoice, CompareView, Facet, FilterSlot};

/// The ids of the fields for the two filters.
const FIELDS: [&str; 2] = ["filter-a", "filter-b"];

/// Most characters of an address that is pasted.
const ADDRESS_MOST: &str = "2000";

/// The choice; its fields stay where they are while what is chosen changes.
pub(super) fn choice(view: Memo<CompareView>) -> Node {
    let context = AtlasContext::expect();
    let by_filters = Memo::new(move |_| context.state.read().saved.iter().any(Option::is_some));
    live(move || {
        let by_filters = by_filters.get();
        untrack(|| if by_filters { filters(context, view) } else { countries(context, view) })
    })
}

/// The countries, with a field to find one.
fn countries(context: AtlasContext, view: Memo<CompareView>) -> Node {
    let words = context.messages().on_compare;
    let field = narrowing("filter-text", words.find);
    let list = live(move || {
        let CompareChoice::Countries { countries, full, filters } = view.get().choice else {
            return all::<Node>([]);
        };
        let chip = |facet| chip(context, facet, full);
        let hint = full.then(|| el("p").class("hint").child(words.full));
        all([
            Node::from(chips().all(countries.into_iter().map(chip))),
            hint.into(),
            onward(context, &filters, words.by_filters).into(),
        ])
    });
    el("nav")
        .class("compare-choice")
        .attr("aria-label", words.countries)
        .child(el("div").class("filter").child(field))
        .child(list)
        .into()
}

/// The two filters, each with a field for the address of a timeline.
fn filters(context: AtlasContext, view: Memo<CompareView>) -> Node {
    let words = context.messages().on_compare;
    let slots = [0, 1].map(|slot| {
        let list = live(move || {
            let slots = match view.get().choice {
                CompareChoice::Filters { slots, .. } => slots,
                CompareChoice::Countries { .. } => Vec::new(),
            };
            let here = slots.into_iter().find(|one| one.slot == slot);
            here.map(|here| chosen(context, here))
        });
        el("section")
            .class("compare-slot")
            .child(el("h2").class("filter-label").child(words.filters[slot]))
            .child(field(context, slot))
            .child(list)
    });
    let back = live(move || match view.get().choice {
        CompareChoice::Filters { countries, .. } => {
            Some(onward(context, &countries, words.by_countries))
        }
        CompareChoice::Countries { .. } => None,
    });
    let slots = el("div").class("compare-slots").all(slots);
    let hint = el("p").class("hint").child(words.paste_hint);
    el("div").class("compare-choice").child(hint).child(slots).child(back).into()
}

/// What is chosen for one of the filters, and what else can be.
fn chosen(context: AtlasContext, slot: FilterSlot) -> Node {
    let words = context.messages().on_compare;
    let label = if slot.label.is_empty() { words.no_filter.into() } else { slot.label.into() };
    let label: Node = label;
    let choices = slot.choices.into_iter().map(|facet| chip(context, facet, false));
    all([Node::from(el("p").class("compare-name").child(label)), chips().all(choices).into()])
}

/// A field that takes the address or the query of a timeline.
fn field(context: AtlasContext, slot: usize) -> Node {
    let words = context.messages().on_compare;
    let saved = move |state: &ViewState| state.saved.get(slot).cloned().flatten();
    let now = context.state.with_untracked(saved);
    // What was typed stands as long as the address says what it said then.
    let (typed, set_typed) = signal((None::<String>, now));
    let text = Signal::derive(move || {
        let now = context.state.with(saved);
        match typed.get() {
            (Some(typed), then) if then == now => typed,
            _ => now.map(|saved| saved.query()).unwrap_or_default(),
        }
    });
    let on_text = Callback::new(move |text: String| {
        let mut next = context.state.get_untracked();
        let saved = SavedFilter::parse(&text).or_else(|| saved(&next));
        set_typed.set((Some(text), saved.clone()));
        if let Some(here) = next.saved.get_mut(slot) {
            *here = saved;
        }
        context.go.run((next, false));
    });
    text_field(TextField {
        id: FIELDS[slot],
        label: words.paste,
        hint: None,
        most: ADDRESS_MOST,
        text,
        on_text,
        list: None,
    })
}

fn chips() -> Element {
    el("ul").class("chips").attr("role", "list")
}

/// A link that switches its choice; without room for more a text, unless it takes one off.
///
/// It keeps to its name, so that the focus goes with a choice that moves to the front.
fn chip(context: AtlasContext, facet: Facet, full: bool) -> Node {
    let key = facet.label.clone();
    if full && !facet.chosen {
        let text = el("span").class("chip compare-full").child(facet.label);
        return keyed(key, el("li").child(text));
    }
    let link = el("a")
        .class("chip")
        .attr("href", context.href(&facet.state))
        .attr("data-key", key.clone())
        .attr("aria-current", facet.chosen.then_some("true"));
    keyed(key, el("li").child(link.child(facet.label)))
}

fn onward(context: AtlasContext, state: &ViewState, label: &'static str) -> Element {
    el("p").child(el("a").class("onward").attr("href", context.href(state)).child(label))
}
