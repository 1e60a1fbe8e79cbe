//! Records in a list.

use leptos::prelude::*;

use super::kind_mark;
use crate::address::ViewState;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el};
use crate::views::{Card, Linked, Piece};

/// Records in a list, each with its date, places and sources.
pub(in crate::ui) fn card_list(cards: Vec<Card>) -> Element {
    list(cards, false)
}

/// The same where a title opens its record beside the list, if the application runs.
pub(in crate::ui) fn opening_cards(cards: Vec<Card>) -> Element {
    list(cards, true)
}

fn list(cards: Vec<Card>, opens: bool) -> Element {
    let context = AtlasContext::expect();
    let opens = opens && context.live && context.outside().is_none();
    let cards = cards.into_iter().map(|card| row(context, card, opens));
    el("ol").class("cards").attr("role", "list").all(cards)
}

fn row(context: AtlasContext, card: Card, opens: bool) -> Element {
    let m = context.messages();
    let status = card.status.map(|status| status_word(status, card.ahead));
    let sort = el("p").class("card-sort").child(kind_mark(card.kind, card.ahead));
    let differ = (card.disagreements > 0)
        .then(|| el("p").class("differ").child((m.claims_count)(card.disagreements)));
    let (title, summary, found_as) = match card.marked {
        Some(marked) => (pieces(marked.title), pieces(marked.summary), marked.found_as),
        None => (card.title.text.clone().into(), card.summary.into(), Vec::new()),
    };
    let found_as = (!found_as.is_empty())
        .then(|| el("p").class("card-found").child(m.found_as).child(" ").child(pieces(found_as)));
    let places = (!card.countries.is_empty())
        .then(|| el("p").class("card-places").child(comma_links(&card.countries)));
    let sources = (!card.sources.is_empty()).then(|| {
        let label = el("span").class("label").child(m.source);
        el("p").class("card-sources").child(label).child(comma_links(&card.sources))
    });
    let title = title_link(context, &card.id, &card.title, opens).child(title);
    let date =
        (!card.date.is_empty()).then(|| el("time").attr("datetime", card.edtf).child(card.date));
    let body = el("div")
        .class("card-body")
        .child(sort.child(card.sort).child(status))
        .child(el("h3").class("card-title").child(title))
        .child(found_as)
        .child(el("p").class("card-summary").child(summary))
        .child(places);
    el("li")
        .class("card")
        .child(el("p").class("card-date").child(date))
        .child(body)
        .child(el("div").class("card-margin").child(sources).child(differ))
}

/// The link of a title: to its record beside the list, or to the record's page.
fn title_link(
    context: AtlasContext,
    id: &crate::model::Id,
    title: &Linked,
    opens: bool,
) -> Element {
    if !opens {
        return link(context, &title.route);
    }
    let open = Some(id.clone());
    let key = format!("open-{id}");
    let state = ViewState { open: open.clone(), ..context.state.get_untracked() };
    el("a")
        .attr("href", context.href(&state))
        .attr("data-key", key)
        .live("aria-current", move || (context.state.read().open == open).then_some("true"))
}

/// The status of a record; what lies ahead looks different.
pub(in crate::ui) fn status_word(status: String, ahead: bool) -> Element {
    el("span").class("status").flag("data-ahead", ahead).child(status)
}

/// A text whose matching parts are marked.
pub(in crate::ui) fn pieces(pieces: Vec<Piece>) -> Node {
    all(pieces.into_iter().map(|piece| -> Node {
        if piece.matches {
            el("mark").class("hit").child(piece.text).into()
        } else {
            piece.text.into()
        }
    }))
}

/// An empty link to a page.
pub(in crate::ui) fn link(context: AtlasContext, route: &crate::address::Route) -> Element {
    el("a").attr("href", context.page(route)).attr("target", context.outside())
}

/// A link to a page with its text.
pub(in crate::ui) fn link_to(linked: Linked) -> Element {
    link(AtlasContext::expect(), &linked.route).child(linked.text)
}

/// Links with commas between them.
pub(in crate::ui) fn comma_links(links: &[Linked]) -> Node {
    let last = links.len();
    let one = |(at, linked): (usize, &Linked)| {
        let comma = (at + 1 < last).then_some(", ");
        all([Node::from(link_to(linked.clone())), comma.into()])
    };
    all(links.iter().enumerate().map(one))
}

/// Links as a list, each on its line.
pub(in crate::ui) fn link_list(links: Vec<Linked>) -> Element {
    let items = links.into_iter().map(|linked| el("li").child(link_to(linked)));
    el("ul").class("links").attr("role", "list").all(items)
}
