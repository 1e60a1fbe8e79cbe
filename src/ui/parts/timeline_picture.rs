//! The picture of the timeline with what belongs to it: lanes to choose, buttons, legend.
//!
//! Where the application runs it can be moved; in a static page stands the picture of the years,
//! in a frame of the same size.

use leptos::prelude::*;

use super::button;
use super::picture::legend;
use crate::address::ViewState;
use crate::ui::context::AtlasContext;
use crate::ui::markup::{Element, Node, all, el, live};
use crate::views::{self, YearColumn};

/// What a button does to the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Move {
    /// Shows earlier moments.
    Earlier,
    /// Shows later moments.
    Later,
    /// Shows closer.
    Closer,
    /// Shows wider.
    Wider,
    /// Shows everything.
    Whole,
}

/// The picture of the timeline; `columns` are the years, for a page that stands still.
pub(in crate::ui) fn timeline_picture(columns: Signal<Vec<YearColumn>>) -> Element {
    let context = AtlasContext::expect();
    let hint = context.messages().on_timeline.picture_hint;
    #[cfg(feature = "web")]
    let (act, frame) = {
        let _ = columns;
        super::live_picture::live_picture()
    };
    #[cfg(not(feature = "web"))]
    let (act, frame) = {
        let still = super::picture::year_drawing(columns.get_untracked());
        let frame = el("div").class("picture-frame").child(still);
        (Callback::new(|_: Move| ()), Node::from(el("div").class("picture-hold").child(frame)))
    };
    let tools =
        el("div").class("picture-tools").child(lane_choice(context)).child(buttons(context, act));
    let foot = el("figcaption").class("picture-foot").child(legend());
    el("figure")
        .class("picture")
        .child(tools)
        .child(frame)
        .child(foot.child(el("p").class("picture-hint").child(hint)))
}

/// What the lanes stand for.
fn lane_choice(context: AtlasContext) -> Element {
    let label = context.messages().on_timeline.lanes;
    let choices = move || {
        let state = ViewState { open: None, ..context.state.get() };
        let lanes = state.lanes;
        let choice = |(word, state): (&'static str, ViewState)| -> Node {
            let link = el("a")
                .class("picture-lane")
                .attr("href", context.href(&state))
                .attr("data-key", format!("lanes-{word}"))
                .attr("aria-current", (state.lanes == lanes).then_some("true"));
            el("li").child(link.child(word)).into()
        };
        all(views::lane_choices(&state).map(choice))
    };
    let list = el("ul").class("picture-choices").attr("role", "list").attr("aria-label", label);
    let shown = el("span").class("picture-lanes-label").attr("aria-hidden", "true").child(label);
    el("div").class("picture-lanes").child(shown).child(list.child(live(choices)))
}

/// What the keyboard and hands do, as buttons.
fn buttons(context: AtlasContext, act: Callback<Move>) -> Element {
    let words = context.messages().on_timeline;
    let buttons = [
        (Move::Earlier, words.earlier, "←"),
        (Move::Later, words.later, "→"),
        (Move::Closer, words.closer, "+"),
        (Move::Wider, words.wider, "−"),
        (Move::Whole, words.whole, "↔\u{fe0e}"),
    ];
    let one = |(what, label, sign): (Move, &'static str, &'static str)| {
        let sign = el("span").attr("aria-hidden", "true").child(sign);
        button(context, sign, move |_| act.run(what))
            .class("button picture-button")
            .attr("aria-label", label)
            .attr("title", label)
    };
    el("div").class("picture-buttons").all(buttons.map(one))
}
