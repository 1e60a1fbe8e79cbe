//! The timeline: the picture of all years, filters, the list, the open record.

use leptos::prelude::*;

use super::page_title;
use crate::address::{Sort, ViewState};
use crate::i18n::Messages;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el, live};
use crate::ui::parts::{
    button, filters, open_sheet, opening_cards, story_list, take_away, timeline_picture,
};
use crate::views::{self, Facet, LIST_PAGE, MonthGroup, TimelineView, YearGroup};

/// The timeline.
pub(in crate::ui) fn timeline_page() -> Node {
    let context = AtlasContext::expect();
    let m = context.messages();
    // The list does not change when a record opens beside it, so it stays where it is.
    let listed = Memo::new(move |_| ViewState { open: None, ..context.state.get() });
    let (page, set_page) = signal((listed.get_untracked(), LIST_PAGE));
    let most = move || match &*page.read() {
        (state, most) if *state == *listed.read() => *most,
        _ => LIST_PAGE,
    };
    let view = Memo::new(move |_| views::timeline(&context.atlas(), &listed.read(), most()));
    let columns = Signal::derive(move || views::years(&context.atlas(), &listed.read()));
    let left = move || {
        (view.read().left > 0).then(|| {
            let count = crate::text::count(view.read().left as u64, context.lang());
            let more = move |_| set_page.set((listed.get_untracked(), most() + LIST_PAGE));
            button(context, (m.on_timeline.more_records)(&count), more).class("button more")
        })
    };
    let count = el("p").class("results-count").attr("role", "status");
    let count = count.child(live(move || view.read().count.clone()));
    let years = live(move || all(view.get().years.into_iter().map(year)));
    let head = all([
        Node::from(page_title(m.timeline_title)),
        live(move || story(m, &view.read())),
        timeline_picture(columns).into(),
    ]);
    if context.state.read_untracked().embedded {
        return all([head, count.into(), years, live(left), open_sheet()]);
    }
    let order = live(move || order(context));
    let results = el("div")
        .class("results")
        .child(el("div").class("results-head").child(count).child(order))
        .child(live(move || chips(context, view.get().chips)))
        .child(live(move || nothing(context, &view.read())))
        .child(years)
        .child(live(left))
        .child(take_away());
    let body =
        el("div").class("with-filters").child(filters(view)).child(results).child(open_sheet());
    all([head, body.into(), story_list().into()])
}

/// A year with its months.
fn year(group: YearGroup) -> Element {
    let dated = group.year != 0;
    let heading = dated.then(|| {
        let time = el("time").attr("datetime", format!("{:04}", group.year)).child(group.heading);
        el("h2").class("year-title").child(time)
    });
    let months = group.months.into_iter().map(|group: MonthGroup| {
        let heading = (dated && !group.heading.is_empty())
            .then(|| el("h3").class("month-title").child(group.heading));
        el("div").class("month").child(heading).child(opening_cards(group.cards))
    });
    el("section").class("year").child(heading).all(months)
}

/// The story whose address this is.
fn story(m: &'static Messages, view: &TimelineView) -> Option<Element> {
    view.story.clone().map(|story| {
        let label = el("span").class("label").child(m.on_timeline.story);
        el("div")
            .class("story")
            .child(el("p").class("story-title").child(label).child(story.title))
            .child(el("p").class("story-text").child(story.summary))
    })
}

/// What is chosen, each with a link that takes it off.
fn chips(context: AtlasContext, chips: Vec<Facet>) -> Option<Element> {
    let m = context.messages();
    let chip = |chip: Facet| {
        let link = el("a").class("chip").attr("href", context.href(&chip.state));
        let link = link
            .child(el("span").class("visually-hidden").child(m.remove).child(" "))
            .child(chip.label)
            .child(el("span").attr("aria-hidden", "true").child(" ×"));
        el("li").child(link)
    };
    (!chips.is_empty()).then(|| {
        let href = context.href(&context.state.read().cleared());
        let clear = el("a").class("chip chip-clear").attr("href", href).child(m.clear);
        let list = el("ul").class("chips").attr("role", "list");
        list.all(chips.into_iter().map(chip)).child(el("li").child(clear))
    })
}

/// What to do when nothing matches.
fn nothing(context: AtlasContext, view: &TimelineView) -> Option<Element> {
    let m = context.messages();
    (view.found == 0).then(|| {
        let advice = view.advice.clone().map(|facet| {
            let link = el("a").class("onward").attr("href", context.href(&facet.state));
            el("p").child(link.child(format!("{} {} ({})", m.remove, facet.label, facet.count)))
        });
        el("div")
            .class("empty")
            .child(el("p").class("empty-title").child(m.nothing_found))
            .child(el("p").child(m.nothing_hint))
            .child(advice)
    })
}

/// The orders to choose from; the best match only when there is a search text.
fn order(context: AtlasContext) -> Element {
    let m = context.messages();
    let orders = [
        (Sort::Own, m.on_timeline.newest_first),
        (Sort::Reverse, m.on_timeline.oldest_first),
        (Sort::Relevance, m.on_timeline.relevance),
    ];
    let order = |(sort, label): (Sort, &'static str)| {
        let state = context.state.get();
        (sort != Sort::Relevance || !state.text.is_empty()).then(|| {
            let chosen = state.sort == sort;
            let link = el("a")
                .class("sort")
                .attr("href", context.href(&ViewState { sort, ..state }))
                .attr("data-key", label)
                .attr("aria-current", chosen.then_some("true"));
            el("li").child(link.child(label))
        })
    };
    el("ul")
        .class("orders")
        .attr("role", "list")
        .attr("aria-label", m.on_timeline.order)
        .all(orders.into_iter().filter_map(order))
}
