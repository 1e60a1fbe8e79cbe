//! An indicator as a figure, then what the documents say of one country.

use leptos::prelude::*;

use super::page_title;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el, keyed, live};
use crate::ui::parts::{chart_choices, chart_figure, panel_figure, take_chart};
use crate::views::{self, Facet, Panel, Rest};

/// A figure of the chosen indicator and countries, then the values that stand in documents; in
/// somebody else's page the figure alone.
pub(in crate::ui) fn connectivity_page() -> Node {
    let context = AtlasContext::expect();
    let m = context.messages();
    let page = Memo::new(move |_| views::chart_page(&context.whole(), &context.state.read()));
    let rest = live(move || {
        let text = match context.rest.get() {
            Rest::Coming => Some(m.series_coming),
            Rest::Failed => Some(m.series_failed),
            Rest::Here => None,
        };
        text.map(|text| el("p").class("empty").attr("role", "status").child(text))
    });
    if context.state.read_untracked().embedded {
        let section = el("section").class("over-time").attr("aria-labelledby", "plate-title");
        return section.child(rest).child(chart_figure(page, "h1")).into();
    }
    let section = el("section").class("over-time").attr("aria-labelledby", "plate-title");
    let section = section.child(chart_choices(page)).child(rest).child(chart_figure(page, "h2"));
    let section = section.child(take_chart());
    all([
        page_title(m.connectivity_title),
        el("p").class("lead").child(m.connectivity_lead),
        section,
        documents_say(context),
    ])
}

/// What the documents say of one country, each kind of measure in a panel of its own.
fn documents_say(context: AtlasContext) -> Element {
    let m = context.messages();
    let view = Memo::new(move |_| views::connectivity(&context.whole(), &context.state.read()));
    let countries = live(move || {
        view.get().countries.into_iter().map(|one| choice(context, &one)).collect::<Vec<_>>()
    });
    let panels = move || {
        let view = view.get();
        let panel = |panel: Panel| {
            // Pictures keep what they drew: those of another country are made anew.
            keyed(format!("{} {}", view.country, panel.key), panel_figure(panel, &view.country))
        };
        all(view.panels.into_iter().map(panel))
    };
    let empty =
        move || view.read().panels.is_empty().then(|| el("p").class("empty").child(m.no_values));
    let nav = el("nav")
        .attr("aria-label", m.country)
        .child(el("ul").class("chips").attr("role", "list").child(countries));
    let name = el("p")
        .class("country-name")
        .attr("role", "status")
        .child(live(move || view.read().country.clone()));
    el("section")
        .class("section")
        .attr("aria-labelledby", "documents-say")
        .child(el("h2").class("section-title").attr("id", "documents-say").child(m.documents_say))
        .child(nav)
        .child(name)
        .child(live(empty))
        .child(el("div").class("panels").child(live(panels)))
}

/// A link that chooses.
fn choice(context: AtlasContext, facet: &Facet) -> Element {
    let link = el("a")
        .class("chip")
        .attr("href", context.href(&facet.state))
        .attr("data-key", format!("documents-{}", facet.label))
        .attr("aria-current", facet.chosen.then_some("true"))
        .child(facet.label.clone());
    el("li").child(link)
}
