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

/// Whether a pointer went away for good: a finger that is lifted has left what it touched.
pub(in crate::ui) fn left(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_none_or(|pointer| pointer.pointer_type() != "touch")
}
