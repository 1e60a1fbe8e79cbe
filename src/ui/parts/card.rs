//! Records in a list.

use leptos::prelude::*;

use super::KindMark;
use crate::address::ViewState;
use crate::ui::context::AtlasContext;
use crate::views::{Card, Linked, Piece};

/// Records in a list, each with its date, places and sources.
#[component]
pub(in crate::ui) fn CardList(
    /// The records, in order.
    cards: Vec<Card>,
    /// Whether a title opens its record beside the list, where the application runs.
    #[prop(optional)]
    opens: bool,
) -> impl IntoView {
    view! {
        <ol class="cards" role="list">
            {cards.into_iter().map(|card| view! { <CardRow card opens/> }).collect_view()}
        </ol>
    }
}

#[component]
fn CardRow(card: Card, opens: bool) -> impl IntoView {
    let context = AtlasContext::expect();
    let m = context.messages();
    let opens = opens && context.live && context.outside().is_none();
    let id = StoredValue::new(card.id.clone());
    let key = opens.then(|| format!("open-{}", card.id));
    let href = if opens {
        let open = Some(card.id.clone());
        context.href(&ViewState { open, ..context.state.get_untracked() })
    } else {
        context.page(&card.title.route)
    };
    let is_open = move || {
        let open = opens && context.state.read().open.as_ref() == Some(&*id.read_value());
        open.then_some("true")
    };
    let status = card.status.map(
        |status| view! { <span class="status" data-ahead=card.ahead.then_some("")>{status}</span> },
    );
    let countries = comma_links(&card.countries);
    let has_countries = !card.countries.is_empty();
    let differ = (card.disagreements > 0)
        .then(|| view! { <p class="differ">{(m.claims_count)(card.disagreements)}</p> });
    let (title, summary, found_as) = match card.marked {
        Some(marked) => (
            view! { <Pieces pieces=marked.title/> }.into_any(),
            view! { <Pieces pieces=marked.summary/> }.into_any(),
            marked.found_as,
        ),
        None => (card.title.text.into_any(), card.summary.into_any(), Vec::new()),
    };
    let found_as = (!found_as.is_empty()).then(|| {
        view! { <p class="card-found">{m.found_as}" "<Pieces pieces=found_as/></p> }
    });
    let sources = comma_links(&card.sources);
    let has_sources = !card.sources.is_empty();
    view! {
        <li class="card">
            <p class="card-date">
                {(!card.date.is_empty())
                    .then(|| view! { <time datetime=card.edtf.clone()>{card.date}</time> })}
            </p>
            <div class="card-body">
                <p class="card-sort"><KindMark kind=card.kind ahead=card.ahead/>{card.sort}{status}</p>
                <h3 class="card-title"><a href=href target=context.outside() data-key=key aria-current=is_open>{title}</a></h3>
                {found_as}
                <p class="card-summary">{summary}</p>
                {has_countries.then(|| view! { <p class="card-places">{countries}</p> })}
            </div>
            <div class="card-margin">
                {has_sources.then(|| view! {
                    <p class="card-sources"><span class="label">{m.source}</span>{sources}</p>
                })}
                {differ}
            </div>
        </li>
    }
}

/// A text whose matching parts are marked.
#[component]
pub(in crate::ui) fn Pieces(
    /// Its parts, in order.
    pieces: Vec<Piece>,
) -> impl IntoView {
    let piece = |piece: Piece| {
        if piece.matches {
            view! { <mark class="hit">{piece.text}</mark> }.into_any()
        } else {
            piece.text.into_any()
        }
    };
    pieces.into_iter().map(piece).collect_view()
}

/// Links with commas between them.
pub(super) fn comma_links(links: &[Linked]) -> impl IntoView + use<> {
    let context = AtlasContext::expect();
    let last = links.len();
    let link = |(at, linked): (usize, &Linked)| {
        let href = context.page(&linked.route);
        let comma = (at + 1 < last).then_some(", ");
        view! { <a href=href target=context.outside()>{linked.text.clone()}</a>{comma} }
    };
    links.iter().enumerate().map(link).collect_view()
}

/// Links as a list, each on its line.
#[component]
pub(in crate::ui) fn LinkList(
    /// The links, in order.
    links: Vec<Linked>,
) -> impl IntoView {
    let context = AtlasContext::expect();
    let item = |linked: Linked| {
        view! { <li><a href=context.page(&linked.route)>{linked.text}</a></li> }
    };
    view! { <ul class="links" role="list">{links.into_iter().map(item).collect_view()}</ul> }
}
