//! The picture of the timeline that can be moved: a canvas in a frame that scrolls its lanes.
//!
//! Hidden from screen readers but for what the keyboard's cursor stands on: the list below says
//! the same.

mod desk;
mod input;

use leptos::prelude::*;

use self::desk::{Desk, Tip};
use super::timeline_picture::Move;
use crate::model::Kind;
use crate::ui::context::AtlasContext;

/// How wide a tip is at most, in pixels; the frame keeps it inside.
const TIP_PX: f64 = 288.0;

/// The frame, and what moves the window in it.
pub(super) fn live_picture() -> (Callback<Move>, impl IntoView) {
    let desk = Desk::new(AtlasContext::expect());
    (Callback::new(move |act| desk.act(act)), view! { <Frame desk/> })
}

#[component]
fn Frame(desk: Desk) -> impl IntoView {
    let label = Desk::label(desk.context);
    let height = move || format!("{}px", desk.height.get().floor());
    // When a record that was opened here is closed, the focus comes back.
    let key = move || desk.opened.get().map(|id| format!("open-{id}"));
    let pointed = move || desk.hovered.get().is_some().then_some("");
    view! {
        <div class="picture-hold" on:pointerleave=move |_| desk.on_leave()>
            <div class="picture-frame" node_ref=desk.frame role="group" tabindex="0" aria-label=label
                data-key=key data-pointed=pointed
                on:keydown=move |event| desk.on_key(&event)
                on:pointerdown=move |event| desk.on_down(&event)
                on:pointermove=move |event| desk.on_move(&event)
                on:pointerup=move |event| desk.on_up(&event)
                on:pointercancel=move |_| desk.on_cancel()
                on:wheel=move |event| desk.on_wheel(&event)
                on:scroll=move |_| desk.schedule()>
                <div class="picture-stage">
                    <canvas class="picture-canvas" node_ref=desk.canvas aria-hidden="true"></canvas>
                </div>
                <div class="picture-room" style:block-size=height></div>
            </div>
            <div class="picture-inks" node_ref=desk.inks aria-hidden="true">
                {["paper", "raised", "ink", "soft", "line", "strong", "accent", "focus"]
                    .map(|ink| view! { <i class="picture-ink" data-ink=ink></i> })
                    .collect_view()}
                {Kind::ALL
                    .iter()
                    .map(|kind| view! { <i class="picture-ink" data-ink="kind" data-kind=kind.word()></i> })
                    .collect_view()}
            </div>
            {move || desk.tip.get().map(|tip| view! { <TipBox tip width=desk.view().width_px/> })}
            <p class="visually-hidden" aria-live="polite">{move || desk.said.get()}</p>
        </div>
    }
}

/// What is said about a mark; one can point at it to read on.
#[component]
fn TipBox(tip: Tip, width: f64) -> impl IntoView {
    let Tip { title, date, place: (x, y), above } = tip;
    let px = |length: f64| format!("{}px", length.round());
    let start = px(x.min((width - TIP_PX).max(0.0)));
    let (top, bottom) = if above { ("auto".to_owned(), px(y)) } else { (px(y), "auto".to_owned()) };
    view! {
        <div class="picture-tip" aria-hidden="true" style:inset-inline-start=start
            style:inset-block-start=top style:inset-block-end=bottom>
            <p class="picture-tip-title">{title}</p>
            <p class="picture-tip-date">{date}</p>
        </div>
    }
}
