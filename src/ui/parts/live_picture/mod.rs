//! The picture of the timeline that can be moved: a canvas in a frame that scrolls its lanes.
//!
//! Hidden from screen readers but for what the keyboard's cursor stands on: the list below says
//! the same.

mod desk;
mod input;

use leptos::prelude::*;

use self::desk::Desk;
use super::timeline_picture::Move;
use crate::ui::context::AtlasContext;
use crate::ui::markup::Node;

/// The frame, and what moves the window in it.
pub(super) fn live_picture() -> (Callback<Move>, Node) {
    let context = AtlasContext::expect();
    let desk = Desk::new(context);
    let label = context.messages().on_timeline.picture;
    let frame = view! {
        <div class="picture-hold" node_ref=desk.hold>
            <div class="picture-frame" role="group" tabindex="0" aria-label=label>
                <div class="picture-stage">
                    <canvas class="picture-canvas" aria-hidden="true"></canvas>
                </div>
                <div class="picture-room"></div>
            </div>
            <i class="picture-ink" hidden></i>
            <div class="picture-tip" aria-hidden="true" hidden>
                <p class="picture-tip-title"></p>
                <p class="picture-tip-date"></p>
            </div>
            <p class="visually-hidden" aria-live="polite"></p>
        </div>
    };
    (Callback::new(move |act| desk.act(act)), frame.into_any().into())
}
