//! What can be chosen of a chart, all of it as links; the list of countries can be narrowed.

use leptos::prelude::*;

use super::field::TEXT_MOST;
use super::{TextField, text_field};
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el, live};
use crate::views::{ChartPage, Facet, places_called};

/// Indicator, countries and years; folded up, each says what is chosen.
pub(in crate::ui) fn chart_choices(page: Memo<Option<ChartPage>>) -> Node {
    let context = AtlasContext::expect();
    let m = context.messages();
    let (typed, set_typed) = signal(String::new());
    let read = move |part: fn(AtlasContext, &ChartPage) -> Node| {
        live(move || page.read().as_ref().map(|page| part(context, page)))
    };
    let summary = |label: &'static str, chosen: Node| {
        let label = el("span").class("choose-label").child(label);
        el("summary").class("choose-summary").child(label).child(chosen)
    };
    let on_text = Callback::new(move |text| set_typed.set(text));
    let field = text_field(TextField {
        id: "find-country",
        label: m.on_charts.find_country,
        hint: None,
        most: TEXT_MOST,
        text: typed.into(),
        on_text,
        list: None,
    });
    let places =
        live(move || page.read().as_ref().map(|page| places(context, page, &typed.read())));
    let indicator = el("details")
        .class("choose")
        .child(summary(m.choose_indicator, read(|_, page| page.indicator.text.clone().into())))
        .child(
            el("nav")
                .class("choose-body")
                .attr("aria-label", m.choose_indicator)
                .child(read(indicators)),
        );
    let countries = el("details")
        .class("choose")
        .child(summary(m.choose_places, read(|_, page| chosen(&page.choices.places).into())))
        .child(
            el("nav")
                .class("choose-body")
                .attr("aria-label", m.choose_places)
                .child(el("div").class("filter").child(field))
                .child(places),
        );
    let presets = read(|context, page| {
        let label = context.messages().on_charts.presets;
        tabs(context, label, &page.choices.presets).into()
    });
    let years =
        read(|context, page| tabs(context, context.messages().years, &page.choices.years).into());
    let quick = el("div").class("choose-quick").child(presets).child(years);
    el("div").class("chooser").child(indicator).child(countries).child(quick).into()
}

/// The names of what is chosen.
fn chosen(facets: &[Facet]) -> String {
    let names: Vec<&str> =
        facets.iter().filter(|facet| facet.chosen).map(|facet| facet.label.as_str()).collect();
    names.join(", ")
}

fn indicators(context: AtlasContext, page: &ChartPage) -> Node {
    let group = |(topic, facets): &(String, Vec<Facet>)| {
        let topic = el("p").class("choice-topic").child(topic.clone());
        el("li").child(topic).child(chips(context, facets))
    };
    let groups = page.choices.indicators.iter().map(group);
    el("ul").class("choices").attr("role", "list").all(groups).into()
}

fn places(context: AtlasContext, page: &ChartPage, typed: &str) -> Node {
    let called = places_called(&page.choices.places, typed);
    if called.is_empty() {
        let none = context.messages().on_charts.no_country;
        return el("p").class("hint").attr("role", "status").child(none).into();
    }
    chips(context, &called).into()
}

/// Choices side by side.
fn chips(context: AtlasContext, facets: &[Facet]) -> Element {
    let chip = |facet: &Facet| el("li").child(choice(context, facet, "chip"));
    el("ul").class("chips").attr("role", "list").all(facets.iter().map(chip))
}

/// A link that chooses.
pub(super) fn choice(context: AtlasContext, facet: &Facet, class: &'static str) -> Element {
    el("a")
        .class(class)
        .attr("href", context.href(&facet.state))
        .attr("data-key", facet.label.clone())
        .attr("aria-current", facet.chosen.then_some("true"))
        .child(facet.label.clone())
}

/// Choices as a row of tabs, with what they are for those who do not see it.
pub(super) fn tabs(context: AtlasContext, label: &'static str, facets: &[Facet]) -> Element {
    let tab = |facet: &Facet| el("li").child(choice(context, facet, "tab"));
    let list = el("ul").class("tabs").attr("role", "list").child(all(facets.iter().map(tab)));
    el("nav").attr("aria-label", label).child(list)
}
