//! The width of a chart's frame.

use js_sys::Array;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::web_sys::{ResizeObserver, ResizeObserverEntry};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::chart::Px;

/// Keeps a signal at the width of an element.
///
/// It changes with the next frame: what is drawn anew may have another height, and an element that
/// grows while it is being measured is an error to browsers.
pub(in crate::ui) fn observe_width(frame: NodeRef<Div>, width: WriteSignal<Px>) {
    Effect::new(move |_| {
        let Some(frame) = frame.get() else { return };
        let mut before = Px(0);
        let seen = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let entry = entries.get(0).dyn_into::<ResizeObserverEntry>().ok();
            let seen = entry.map(|entry| entry.content_rect().width()).unwrap_or_default();
            if seen < 1.0 {
                return;
            }
            // Between 1 and the width of a screen, so the cast keeps the value.
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "clamped to a screen's width"
            )]
            let now = Px(seen.min(10_000.0) as u32);
            if std::mem::replace(&mut before, now) != now {
                // The element may be gone by then, and the signal with it.
                request_animation_frame(move || {
                    let _ = width.try_set(now);
                });
            }
        });
        let Ok(observer) = ResizeObserver::new(seen.as_ref().unchecked_ref()) else { return };
        observer.observe(&frame);
        let kept = StoredValue::new_local((observer, seen));
        on_cleanup(move || {
            kept.update_value(|(observer, _)| observer.disconnect());
        });
    });
}
