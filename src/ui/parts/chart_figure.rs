//! One indicator as a figure: the finding as its title, the picture, and below what to know.

use leptos::prelude::*;

use super::chart_choices::{choice, tabs};
use super::chart_picture::{chart_picture, event_id};
use super::{chart_table, kind_mark, link_to, value_map};
use crate::address::Side;
use crate::chart::Mark;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el, live, svg};
use crate::views::{ChartEvent, ChartPage, ChartSign, ChartSource};

/// The figure; `heading` is the name of its title's element.
pub(in crate::ui) fn chart_figure(page: Memo<Option<ChartPage>>, heading: &'static str) -> Element {
    let context = AtlasContext::expect();
    let read = move |part: fn(AtlasContext, &ChartPage) -> Node| {
        live(move || page.read().as_ref().map(|page| part(context, page)))
    };
    let side = Memo::new(move |_| page.read().as_ref().map(|page| page.side));
    let is_drawn = move || page.read().as_ref().is_some_and(|page| page.chart.is_some());
    let shown = Signal::derive(move || side.get() == Some(Side::Chart) && is_drawn());
    let title = move || {
        let page = page.read();
        page.as_ref().map_or(String::new(), |page| page.told.headline.clone())
    };
    let title = el(heading).class("plate-title").attr("id", "plate-title").child(live(title));
    let title = if heading == "h1" { title.attr("tabindex", "-1") } else { title };
    let other_side = live(move || match side.get() {
        Some(Side::Table) => table(page).into(),
        Some(Side::Map) => value_map(),
        _ => Node::from(None::<Element>),
    });
    // Without the application no tab leads anywhere, so the table stands below the picture.
    let folded = (!context.live).then(|| {
        let summary = el("summary").class("summary plate-below").child(context.messages().table);
        el("details").class("plate-table").child(summary).child(table(page))
    });
    el("figure")
        .class("plate")
        .attr("aria-labelledby", "plate-title")
        .child(el("div").class("plate-head").child(title).child(read(subtitle)))
        .child((!context.state.read_untracked().embedded).then(|| read(tools)))
        .child(read(notices))
        .child(chart_picture(page, shown))
        .child(other_side)
        .child(folded)
        .child(read(foot))
}

fn table(page: Memo<Option<ChartPage>>) -> Element {
    let caption = page.with_untracked(|page| {
        page.as_ref().map_or(String::new(), |page| page.indicator.text.clone())
    });
    el("div").child(chart_table(caption))
}

/// What is measured, and in which unit.
fn subtitle(_: AtlasContext, page: &ChartPage) -> Node {
    let link = link_to(page.indicator.clone());
    let axis = (!page.axis.is_empty())
        .then(|| el("span").class("quiet").child(format!(" · {}", page.axis)));
    let about = el("p").class("plate-about").child(page.about.clone());
    all([el("p").class("plate-subtitle").child(link).child(axis), about])
}

/// Chart, table or map; the kind of chart; events on or off.
fn tools(context: AtlasContext, page: &ChartPage) -> Node {
    let words = context.messages().on_charts;
    let choices = &page.choices;
    let is_chart = page.side == Side::Chart;
    let kinds =
        (is_chart && !choices.kinds.is_empty()).then(|| tabs(context, words.kind, &choices.kinds));
    let events = choices
        .events
        .as_ref()
        .filter(|_| is_chart)
        .map(|facet| choice(context, facet, "tab plate-switch"));
    el("div")
        .class("plate-tools")
        .child(tabs(context, words.side, &choices.sides))
        .child(kinds)
        .child(events)
        .into()
}

/// That something is not as it was asked for.
fn notices(context: AtlasContext, page: &ChartPage) -> Node {
    let m = context.messages();
    let nothing = page.is_empty.then_some(m.no_series);
    let notice = |text: String| el("p").class("notice").child(text);
    let nothing = nothing.map(|text| el("p").class("empty").child(text));
    el("div")
        .attr("role", "status")
        .child(nothing)
        .all(page.notices.iter().cloned().map(notice))
        .into()
}

/// What stands below the picture: marks, sentences, remarks, events, sources.
fn foot(context: AtlasContext, page: &ChartPage) -> Node {
    let m = context.messages();
    let signs = page.signs.iter();
    let signs =
        signs.map(|(sign, text)| el("li").class("legend-item").child(sample(*sign)).child(*text));
    let signs = (!page.signs.is_empty() && page.side == Side::Chart)
        .then(|| el("ul").class("legend").attr("role", "list").all(signs));
    // The title says it already where there is only one.
    let sentences = page.told.sentences.iter().filter(|text| **text != page.told.headline);
    let sentences: Vec<Element> = sentences.map(|text| el("li").child(text.clone())).collect();
    let sentences = (!sentences.is_empty())
        .then(|| el("ul").class("series-sentences").attr("role", "list").all(sentences));
    let notes = page.notes.join(" ");
    let notes = (!notes.is_empty()).then(|| el("p").class("panel-note").child(notes));
    let events = page.events.as_ref().filter(|_| page.side == Side::Chart);
    let sources = page.sources.iter().map(source);
    let sources = (!page.sources.is_empty()).then(|| {
        el("div")
            .class("plate-sources")
            .child(el("p").class("filter-label").child(m.sources))
            .child(el("ul").attr("role", "list").all(sources))
    });
    el("figcaption")
        .class("plate-foot")
        .child(signs)
        .child(sentences)
        .child(events.map(|events| event_list(context, events)))
        .child(notes)
        .child(sources)
        .into()
}

/// A sign as it stands in the picture.
fn sample(sign: ChartSign) -> Element {
    let circle = |class: &'static str, radius: &'static str| {
        svg("circle").class(class).attr("cx", "7").attr("cy", "7").attr("r", radius)
    };
    let shape = match sign {
        ChartSign::Value(Mark::Doubtful) => circle("chart-line soft doubtful", "5"),
        ChartSign::Value(Mark::Derived) => circle("chart-line soft derived", "5"),
        ChartSign::Value(Mark::Superseded) => circle("chart-line soft superseded", "3.5"),
        ChartSign::Value(Mark::Sound) => circle("chart-fill soft", "3.5"),
        ChartSign::Break => svg("path").class("chart-line ink").attr("d", "M3 13L7 1M7 13L11 1"),
    };
    let sample = svg("svg").class("plate-sample").attr("viewBox", "0 0 14 14");
    sample.attr("aria-hidden", "true").child(shape)
}

/// The events under the years, numbered as their marks are.
fn event_list(context: AtlasContext, events: &[ChartEvent]) -> Element {
    let words = context.messages().on_charts;
    let line = |event: &ChartEvent| {
        let date = el("span").class("plate-event-date").child(event.date.clone());
        let link = link_to(event.record.clone());
        let number = el("span").class("plate-event-number").child(event.mark.number.to_string());
        el("li")
            .class("plate-event")
            .attr("id", event_id(event.mark.number))
            .child(number)
            .child(kind_mark(event.mark.kind, false))
            .child(el("span").child(date).child(" ").child(link))
    };
    let list = (!events.is_empty())
        .then(|| el("ol").class("plate-events").attr("role", "list").all(events.iter().map(line)));
    let none = events.is_empty().then(|| el("p").class("hint").child(words.no_events));
    el("section")
        .class("plate-times")
        .attr("aria-labelledby", "plate-events")
        .child(el("h3").class("filter-label").attr("id", "plate-events").child(words.events))
        .child(el("p").class("hint").child(words.in_time))
        .child(list)
        .child(none)
}

fn source(one: &ChartSource) -> Element {
    let link = link_to(one.source.clone());
    el("li").child(link).child(el("span").class("quiet").child(format!(" · {}", one.details)))
}
