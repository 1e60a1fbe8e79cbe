//! The record that is open beside the list; on phones a sheet over it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::KindMark;
use super::card::comma_links;
use crate::address::ViewState;
use crate::ui::context::AtlasContext;
use crate::views::{self, Linked, Neighbour, OpenRecord, Opened};

/// The record that the address opens beside the list; nothing when it opens none.
#[component]
pub(in crate::ui) fn OpenSheet() -> impl IntoView {
    let context = AtlasContext::expect();
    let opened = Memo::new(move |_| views::opened(&context.atlas(), &context.state.read()));
    let sheet = move || {
        opened.get().map(|opened| match opened {
            Opened::Record(record) => view! { <Sheet record=*record/> }.into_any(),
            Opened::Gone { text, close } => view! {
                <aside class="sheet" role="status">
                    <p class="notice">{text}</p>
                    <CloseLink close=*close/>
                </aside>
            }
            .into_any(),
        })
    };
    view! { {sheet} }
}

#[component]
fn Sheet(record: OpenRecord) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let close = StoredValue::new(record.close.clone());
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            context.go.run((close.get_value(), true));
        }
    };
    let card = record.card;
    let status = card.status.map(
        |status| view! { <span class="status" data-ahead=card.ahead.then_some("")>{status}</span> },
    );
    let differ = (card.disagreements > 0)
        .then(|| view! { <p class="differ">{(m.claims_count)(card.disagreements)}</p> });
    view! {
        <aside class="sheet" aria-labelledby="sheet-title" on:keydown=on_key>
            <CloseLink close=record.close/>
            <p class="card-sort"><KindMark kind=card.kind ahead=card.ahead/>{card.sort}{status}</p>
            <h2 class="sheet-title" id="sheet-title" tabindex="-1">{card.title.text}</h2>
            <p class="card-date">{card.date}</p>
            <p>{card.summary}</p>
            <Links label=m.country links=card.countries/>
            <Links label=m.on_timeline.organisation links=record.organisations/>
            <Links label=m.on_timeline.topic links=record.topics/>
            <Links label=m.source links=card.sources/>
            {differ}
            <p><a class="onward" href=context.page(&card.title.route) target=context.outside()>{m.on_timeline.whole_record}</a></p>
            <nav class="sheet-nav">
                {record.previous.map(|one| view! { <Step label=m.on_timeline.previous one/> })}
                {record.next.map(|one| view! { <Step label=m.on_timeline.next one/> })}
            </nav>
        </aside>
    }
}

#[component]
fn Links(label: &'static str, links: Vec<Linked>) -> impl IntoView {
    (!links.is_empty()).then(|| {
        view! { <p class="sheet-links"><span class="label">{label}</span>{comma_links(&links)}</p> }
    })
}

#[component]
fn Step(label: &'static str, one: Neighbour) -> impl IntoView {
    let context = AtlasContext::expect();
    view! {
        <a class="sheet-step" href=context.href(&one.state)>
            <span class="label">{label}</span>
            {one.title}
        </a>
    }
}

#[component]
fn CloseLink(close: ViewState) -> impl IntoView {
    let context = AtlasContext::expect();
    let label = context.messages().on_timeline.close;
    view! { <a class="sheet-close" href=context.href(&close) aria-label=label title=label>"×"</a> }
}
