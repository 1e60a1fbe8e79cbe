//! The timeline: the picture of all years, filters, the list, the open record.

use leptos::prelude::*;

use super::page_title;
use crate::address::{Sort, ViewState};
use crate::ui::context::AtlasContext;
use crate::ui::parts::{Filters, StoryList, TakeAway, TimelinePicture, open_sheet, opening_cards};
use crate::views::{self, Facet, LIST_PAGE, MonthGroup, TimelineView, YearGroup};

/// The timeline.
#[component]
pub(in crate::ui) fn TimelinePage() -> impl IntoView {
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
    let more = move |_| set_page.set((listed.get_untracked(), most() + LIST_PAGE));
    let columns = Signal::derive(move || views::years(&context.atlas(), &listed.read()));
    let years = move || view.read().years.clone().into_iter().map(year).collect_view();
    let left = move || {
        (view.read().left > 0).then(|| {
            let count = crate::text::count(view.read().left as u64, context.lang());
            let label = (m.on_timeline.more_records)(&count);
            view! { <button class="button more" type="button" disabled=!context.live on:click=more>{label}</button> }
        })
    };
    if context.state.read_untracked().embedded {
        return view! {
            {page_title(m.timeline_title)}
            <Story view/>
            <TimelinePicture columns/>
            <p class="results-count" role="status">{move || view.read().count.clone()}</p>
            {years}
            {left}
            {open_sheet()}
        }
        .into_any();
    }
    view! {
        {page_title(m.timeline_title)}
        <Story view/>
        <TimelinePicture columns/>
        <div class="with-filters">
            <Filters view/>
            <div class="results">
                <div class="results-head">
                    <p class="results-count" role="status">{move || view.read().count.clone()}</p>
                    <Order/>
                </div>
                <Chips view/>
                <Nothing view/>
                {years}
                {left}
                <TakeAway/>
            </div>
            {open_sheet()}
        </div>
        <StoryList/>
    }
    .into_any()
}

/// A year with its months.
fn year(group: YearGroup) -> impl IntoView {
    let dated = group.year != 0;
    let heading = dated.then(|| {
        let datetime = format!("{:04}", group.year);
        view! { <h2 class="year-title"><time datetime=datetime>{group.heading}</time></h2> }
    });
    let months = group.months.into_iter().map(|group: MonthGroup| {
        let heading = (dated && !group.heading.is_empty())
            .then(|| view! { <h3 class="month-title">{group.heading}</h3> });
        view! { <div class="month">{heading}{opening_cards(group.cards)}</div> }
    });
    view! { <section class="year">{heading}{months.collect_view()}</section> }
}

/// The story whose address this is.
#[component]
fn Story(view: Memo<TimelineView>) -> impl IntoView {
    let m = AtlasContext::expect().messages();
    let story = move || {
        view.read().story.clone().map(|story| {
            view! {
                <div class="story">
                    <p class="story-title"><span class="label">{m.on_timeline.story}</span>{story.title}</p>
                    <p class="story-text">{story.summary}</p>
                </div>
            }
        })
    };
    view! { {story} }
}

/// What is chosen, each with a link that takes it off.
#[component]
fn Chips(view: Memo<TimelineView>) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let chip = move |chip: Facet| {
        view! {
            <li>
                <a class="chip" href=context.href(&chip.state)>
                    <span class="visually-hidden">{m.remove}" "</span>
                    {chip.label}
                    <span aria-hidden="true">" ×"</span>
                </a>
            </li>
        }
    };
    let list = move || {
        let chips = view.read().chips.clone();
        (!chips.is_empty()).then(|| {
            let all = context.href(&context.state.read().cleared());
            view! {
                <ul class="chips" role="list">
                    {chips.into_iter().map(chip).collect_view()}
                    <li><a class="chip chip-clear" href=all>{m.clear}</a></li>
                </ul>
            }
        })
    };
    view! { {list} }
}

/// What to do when nothing matches.
#[component]
fn Nothing(view: Memo<TimelineView>) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let empty = move || {
        (view.read().found == 0).then(|| {
            let advice = view.read().advice.clone().map(|facet| {
                let href = context.href(&facet.state);
                view! { <p><a class="onward" href=href>{m.remove}" "{facet.label}" ("{facet.count}")"</a></p> }
            });
            view! {
                <div class="empty">
                    <p class="empty-title">{m.nothing_found}</p>
                    <p>{m.nothing_hint}</p>
                    {advice}
                </div>
            }
        })
    };
    view! { {empty} }
}

/// The orders to choose from; the best match only when there is a search text.
#[component]
fn Order() -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let orders = [
        (Sort::Own, m.on_timeline.newest_first),
        (Sort::Reverse, m.on_timeline.oldest_first),
        (Sort::Relevance, m.on_timeline.relevance),
    ];
    let order = move |(sort, label): (Sort, &'static str)| {
        let state = context.state.get();
        (sort != Sort::Relevance || !state.text.is_empty()).then(|| {
            let chosen = state.sort == sort;
            let href = context.href(&ViewState { sort, ..state });
            view! { <li><a class="sort" href=href data-key=label aria-current=chosen.then_some("true")>{label}</a></li> }
        })
    };
    let list = move || orders.into_iter().filter_map(order).collect_view();
    view! { <ul class="orders" role="list" aria-label=m.on_timeline.order>{list}</ul> }
}
