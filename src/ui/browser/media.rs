//! How the visitor wants to see things: motion, appearance, paper.

use leptos::prelude::*;
use leptos::web_sys::{self, Event, MediaQueryList};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// What changes the colours of the page without a word of ours.
const APPEARANCES: [&str; 3] =
    ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];

fn query(media: &str) -> Option<MediaQueryList> {
    web_sys::window()?.match_media(media).ok()?
}

/// Whether motion is welcome.
pub(in crate::ui) fn moves() -> bool {
    query("(prefers-reduced-motion: reduce)").is_none_or(|query| !query.matches())
}

/// Milliseconds, for how long a motion lasts.
pub(in crate::ui) fn now() -> f64 {
    js_sys::Date::now()
}

/// Calls when the system's appearance changes, until the owner goes.
pub(in crate::ui) fn on_appearance(call: impl Fn() + 'static) {
    let called = Closure::<dyn FnMut(Event)>::new(move |_| call());
    let queries: Vec<MediaQueryList> = APPEARANCES.into_iter().filter_map(query).collect();
    for query in &queries {
        query.set_onchange(Some(called.as_ref().unchecked_ref()));
    }
    let kept = StoredValue::new_local((queries, called));
    on_cleanup(move || {
        kept.update_value(|(queries, _)| queries.iter().for_each(|query| query.set_onchange(None)));
    });
}

/// Calls with `true` before the page is printed and with `false` after, until the owner goes.
pub(in crate::ui) fn on_print(call: impl Fn(bool) + Clone + 'static) {
    let (before, after) = (call.clone(), call);
    let before = window_event_listener_untyped("beforeprint", move |_| before(true));
    let after = window_event_listener_untyped("afterprint", move |_| after(false));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}

/// Pixels of a picture for one of the page, at least, on paper and on the screen.
pub(in crate::ui) const fn ratio_of_print(printing: bool) -> f64 {
    if printing { 2.0 } else { 1.0 }
}
