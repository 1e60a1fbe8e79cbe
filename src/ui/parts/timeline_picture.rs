//! The picture of the timeline with what belongs to it: lanes to choose, buttons, legend.
//!
//! Where the application runs it can be moved; in a static page stands the picture of the years,
//! in a frame of the same size.

use leptos::prelude::*;

use super::picture::Legend;
use crate::address::ViewState;
use crate::ui::context::AtlasContext;
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

/// The picture of the timeline.
#[component]
pub(in crate::ui) fn TimelinePicture(
    /// The years, for a page that stands still.
    #[prop(into)]
    columns: Signal<Vec<YearColumn>>,
) -> impl IntoView {
    let words = AtlasContext::expect().messages().on_timeline;
    #[cfg(feature = "web")]
    let (act, frame) = {
        let _ = columns;
        super::live_picture::live_picture()
    };
    #[cfg(not(feature = "web"))]
    let (act, frame) = {
        use super::picture::YearDrawing;
        let still = view! {
            <div class="picture-hold"><div class="picture-frame"><YearDrawing columns/></div></div>
        };
        (Callback::new(|_: Move| ()), still)
    };
    view! {
        <figure class="picture">
            <div class="picture-tools">
                <LaneChoice/>
                <Buttons act/>
            </div>
            {frame}
            <figcaption class="picture-foot">
                <Legend/>
                <p class="picture-hint">{words.picture_hint}</p>
            </figcaption>
        </figure>
    }
}

/// What the lanes stand for.
#[component]
fn LaneChoice() -> impl IntoView {
    let context = AtlasContext::expect();
    let label = context.messages().on_timeline.lanes;
    let lanes = Memo::new(move |_| context.state.read().lanes);
    let choice = move |(word, state): (&'static str, ViewState)| {
        let chosen = (state.lanes == lanes.get()).then_some("true");
        let key = format!("lanes-{word}");
        let href = context.href(&state);
        view! { <li><a class="picture-lane" href=href data-key=key aria-current=chosen>{word}</a></li> }
    };
    let choices = move || {
        let state = ViewState { open: None, ..context.state.get() };
        views::lane_choices(&state).map(choice).collect_view()
    };
    view! {
        <div class="picture-lanes">
            <span class="picture-lanes-label" aria-hidden="true">{label}</span>
            <ul class="picture-choices" role="list" aria-label=label>{choices}</ul>
        </div>
    }
}

/// What the keyboard and hands do, as buttons.
#[component]
fn Buttons(act: Callback<Move>) -> impl IntoView {
    let context = AtlasContext::expect();
    let words = context.messages().on_timeline;
    let buttons = [
        (Move::Earlier, words.earlier, "←"),
        (Move::Later, words.later, "→"),
        (Move::Closer, words.closer, "+"),
        (Move::Wider, words.wider, "−"),
        (Move::Whole, words.whole, "↔\u{fe0e}"),
    ];
    let button = move |(what, label, sign): (Move, &'static str, &'static str)| {
        view! {
            <button class="button picture-button" type="button" aria-label=label title=label
                disabled=!context.live on:click=move |_| act.run(what)>
                <span aria-hidden="true">{sign}</span>
            </button>
        }
    };
    view! { <div class="picture-buttons">{buttons.map(button).collect_view()}</div> }
}
