//! The record that is open beside the list; on phones a sheet over it.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::KeyboardEvent;

use super::card::comma_links;
use super::{kind_mark, status_word};
use crate::address::ViewState;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, el, live};
use crate::views::{self, Linked, Neighbour, OpenRecord, Opened};

/// The record that the address opens beside the list; nothing when it opens none.
pub(in crate::ui) fn open_sheet() -> Node {
    let context = AtlasContext::expect();
    let opened = Memo::new(move |_| views::opened(&context.atlas(), &context.state.read()));
    live(move || {
        opened.get().map(|opened| match opened {
            Opened::Record(record) => sheet(context, *record),
            Opened::Gone { text, close } => el("aside")
                .class("sheet")
                .attr("role", "status")
                .child(el("p").class("notice").child(text))
                .child(close_link(context, &close)),
        })
    })
}

fn sheet(context: AtlasContext, record: OpenRecord) -> Element {
    let m = context.messages();
    let close = close_link(context, &record.close);
    let closed = record.close;
    let on_key = move |event: leptos::web_sys::Event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            context.go.run((closed.clone(), true));
        }
    };
    let card = record.card;
    let sort = el("p").class("card-sort").child(kind_mark(card.kind, card.ahead)).child(card.sort);
    let title = el("h2").class("sheet-title").attr("id", "sheet-title").attr("tabindex", "-1");
    let differ = (card.disagreements > 0)
        .then(|| el("p").class("differ").child((m.claims_count)(card.disagreements)));
    let onward = el("a")
        .class("onward")
        .attr("href", context.page(&card.title.route))
        .attr("target", context.outside())
        .child(m.on_timeline.whole_record);
    let steps = el("nav")
        .class("sheet-nav")
        .child(record.previous.map(|one| step(context, m.on_timeline.previous, one)))
        .child(record.next.map(|one| step(context, m.on_timeline.next, one)));
    el("aside")
        .class("sheet")
        .attr("aria-labelledby", "sheet-title")
        .on("keydown", on_key)
        .child(close)
        .child(sort.child(card.status.map(|status| status_word(status, card.ahead))))
        .child(title.child(card.title.text))
        .child(el("p").class("card-date").child(card.date))
        .child(el("p").child(card.summary))
        .child(links(m.country, &card.countries))
        .child(links(m.on_timeline.organisation, &record.organisations))
        .child(links(m.on_timeline.topic, &record.topics))
        .child(links(m.source, &card.sources))
        .child(differ)
        .child(el("p").child(onward))
        .child(steps)
}

fn links(label: &'static str, links: &[Linked]) -> Option<Element> {
    let label = el("span").class("label").child(label);
    (!links.is_empty()).then(|| el("p").class("sheet-links").child(label).child(comma_links(links)))
}

fn step(context: AtlasContext, label: &'static str, one: Neighbour) -> Element {
    el("a")
        .class("sheet-step")
        .attr("href", context.href(&one.state))
        .child(el("span").class("label").child(label))
        .child(one.title)
}

fn close_link(context: AtlasContext, close: &ViewState) -> Element {
    let label = context.messages().on_timeline.close;
    el("a")
        .class("sheet-close")
        .attr("href", context.href(close))
        .attr("aria-label", label)
        .attr("title", label)
        .child("×")
}
