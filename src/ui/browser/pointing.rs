//! Where a pointer stands in an element.

use leptos::web_sys::{Element, Event, PointerEvent};
use wasm_bindgen::JsCast;

/// Where a pointer stands, in pixels from the left and the top of the element that listens.
pub(in crate::ui) fn pointed_at(event: &Event) -> Option<(f64, f64)> {
    let pointer = event.dyn_ref::<PointerEvent>()?;
    let frame = event.current_target()?.dyn_into::<Element>().ok()?.get_bounding_client_rect();
    Some((
        f64::from(pointer.client_x()) - frame.left(),
        f64::from(pointer.client_y()) - frame.top(),
    ))
}
