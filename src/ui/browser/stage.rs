//! The elements of the timeline's picture: what hands do to them, and what is shown in them.
//!
//! They are written to directly: a picture that follows a finger cannot wait for anything, and
//! each event that a component listens to costs a first visit more bytes than all of these.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::web_sys::{
    Event, HtmlCanvasElement, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent,
};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::Easel;
use super::canvas::whole;
use super::start::document;

/// Pixels of a wheel that tells lines, and of one that tells pages.
const LINE_PX: f64 = 18.0;
const PAGE_PX: f64 = 400.0;

/// The widest that a tip becomes, in pixels; the frame keeps it inside.
const TIP_PX: f64 = 288.0;

/// What hands and keys did. Places are in pixels from the left and the top of the frame.
pub(in crate::ui) enum Input {
    /// A key was pressed, with or without Shift.
    Key(String, bool),
    /// A pointer went down.
    Down(i32, (f64, f64)),
    /// A pointer moved; whether it is one that can be over something without touching it.
    Move(i32, (f64, f64), bool),
    /// A pointer went up.
    Up(i32, (f64, f64)),
    /// The browser took a pointer away.
    Cancel,
    /// The pointer left the picture and what it says.
    Leave,
    /// A wheel turned by so many pixels across and down.
    Wheel(Wheel),
    /// The lanes were scrolled.
    Scroll,
}

/// A turn of a wheel.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Wheel {
    pub(in crate::ui) x: f64,
    pub(in crate::ui) across: f64,
    pub(in crate::ui) down: f64,
    /// Whether it zooms wherever the focus is.
    pub(in crate::ui) zooms: bool,
    /// Whether it goes across.
    pub(in crate::ui) shift: bool,
}

/// The elements of the picture.
pub(in crate::ui) struct Stage {
    frame: HtmlElement,
    room: HtmlElement,
    tip: HtmlElement,
    title: HtmlElement,
    date: HtmlElement,
    said: HtmlElement,
    ink: HtmlElement,
    canvas: HtmlCanvasElement,
    pub(in crate::ui) easel: Easel,
}

const EVENTS: [&str; 8] = [
    "keydown",
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
    "pointerleave",
    "wheel",
    "scroll",
];

impl Stage {
    /// Finds the elements below the one that holds them, and tells what is done to them; whether
    /// it was used is what the call says. Ends with the owner.
    pub(in crate::ui) fn open(
        hold: &HtmlElement,
        tell: impl Fn(Input) -> bool + 'static,
    ) -> Option<Self> {
        let find = |what: &str| hold.query_selector(what).ok()??.dyn_into::<HtmlElement>().ok();
        let canvas: HtmlCanvasElement = find("canvas")?.dyn_into().ok()?;
        let ink = find(".picture-ink")?;
        let stage = Self {
            frame: find(".picture-frame")?,
            room: find(".picture-room")?,
            tip: find(".picture-tip")?,
            title: find(".picture-tip-title")?,
            date: find(".picture-tip-date")?,
            said: find("[aria-live]")?,
            easel: Easel::new(canvas.clone(), &ink)?,
            ink,
            canvas,
        };
        let (canvas, target) = (stage.canvas.clone(), hold.clone());
        let heard = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            if input(&event, &canvas).is_some_and(&tell) {
                event.prevent_default();
            }
        });
        let call = heard.as_ref().unchecked_ref();
        for name in EVENTS {
            // What is said stands beside the frame: one may point at it and read on.
            let on = if name == "pointerleave" { &target } else { &stage.frame };
            let _ = on.add_event_listener_with_callback(name, call);
        }
        let kept = StoredValue::new_local((target, stage.frame.clone(), heard));
        on_cleanup(move || {
            kept.update_value(|(target, frame, heard)| {
                let call = heard.as_ref().unchecked_ref();
                for name in EVENTS {
                    let _ = target.remove_event_listener_with_callback(name, call);
                    let _ = frame.remove_event_listener_with_callback(name, call);
                }
            });
        });
        Some(stage)
    }

    /// Width and height of what is seen.
    pub(in crate::ui) fn size(&self) -> (f64, f64) {
        (f64::from(self.frame.client_width()), f64::from(self.frame.client_height()))
    }

    /// How far the lanes are scrolled.
    pub(in crate::ui) fn scroll(&self) -> f64 {
        f64::from(self.frame.scroll_top())
    }

    /// Scrolls the lanes.
    #[allow(clippy::cast_possible_truncation, reason = "the height of a page")]
    pub(in crate::ui) fn scroll_to(&self, top: f64) {
        self.frame.set_scroll_top(top as i32);
    }

    /// Whether the keyboard is here.
    pub(in crate::ui) fn has_focus(&self) -> bool {
        document()
            .and_then(|document| document.active_element())
            .is_some_and(|at| at == *self.frame)
    }

    /// Keeps a pointer though it leaves the frame.
    pub(in crate::ui) fn hold(&self, pointer: i32) {
        // One that is gone already cannot be held.
        let _ = self.frame.set_pointer_capture(pointer);
    }

    /// Takes the colours anew; on paper the page is light, whatever it is on the screen.
    pub(in crate::ui) fn dip(&mut self, printing: bool) {
        let _ = self.ink.toggle_attribute_with_force("data-print", printing);
        self.easel.dip(&self.ink);
    }

    /// The room that all lanes need, and whether something can be clicked.
    pub(in crate::ui) fn lay(&self, height: f64, pointed: bool) {
        let height = [&whole(height.floor()), "px"].concat();
        let _ = self.room.style().set_property("block-size", &height);
        let _ = self.frame.toggle_attribute_with_force("data-pointed", pointed);
    }

    /// Where the focus comes back to when what was opened here is closed.
    pub(in crate::ui) fn is_key(&self, key: &str) {
        let _ = self.frame.set_attribute("data-key", key);
    }

    /// Says what stands at a place, below it or above; nothing without words.
    pub(in crate::ui) fn show_tip(
        &self,
        words: Option<&(String, String)>,
        (x, y): (f64, f64),
        above: bool,
    ) {
        let _ = self.tip.toggle_attribute_with_force("hidden", words.is_none());
        let Some((title, date)) = words else { return };
        self.title.set_text_content(Some(title));
        self.date.set_text_content(Some(date));
        let px = |length: f64| [&whole(length), "px"].concat();
        let (width, height) = self.size();
        let (style, auto) = (self.tip.style(), || "auto".to_owned());
        let (top, bottom) = if above { (auto(), px(height - y)) } else { (px(y), auto()) };
        let start = px(x.min(width - TIP_PX).max(0.0));
        for (name, value) in
            [("inset-inline-start", start), ("inset-block-start", top), ("inset-block-end", bottom)]
        {
            let _ = style.set_property(name, &value);
        }
    }

    /// Reads something out.
    pub(in crate::ui) fn say(&self, words: &str) {
        if self.said.text_content().as_deref() != Some(words) {
            self.said.set_text_content(Some(words));
        }
    }
}

fn input(event: &Event, canvas: &HtmlCanvasElement) -> Option<Input> {
    let place = |event: &MouseEvent| {
        let corner = canvas.get_bounding_client_rect();
        (f64::from(event.client_x()) - corner.left(), f64::from(event.client_y()) - corner.top())
    };
    let name = event.type_();
    if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
        let command = event.ctrl_key() || event.meta_key() || event.alt_key();
        return (!command).then(|| Input::Key(event.key(), event.shift_key()));
    }
    if let Some(event) = event.dyn_ref::<WheelEvent>() {
        let scale = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => LINE_PX,
            WheelEvent::DOM_DELTA_PAGE => PAGE_PX,
            _ => 1.0,
        };
        return Some(Input::Wheel(Wheel {
            x: place(event).0,
            across: event.delta_x() * scale,
            down: event.delta_y() * scale,
            zooms: event.ctrl_key() || event.meta_key(),
            shift: event.shift_key(),
        }));
    }
    let Some(event) = event.dyn_ref::<PointerEvent>() else { return Some(Input::Scroll) };
    let id = event.pointer_id();
    Some(match name.as_str() {
        "pointerdown" if event.button() == 0 => Input::Down(id, place(event)),
        "pointermove" => Input::Move(id, place(event), event.pointer_type() != "touch"),
        "pointerup" => Input::Up(id, place(event)),
        "pointercancel" => Input::Cancel,
        "pointerleave" => Input::Leave,
        _ => return None,
    })
}

/// Calls when an element is on the page, with it.
pub(in crate::ui) fn when_there(hold: NodeRef<Div>, call: impl Fn(HtmlElement) + 'static) {
    Effect::new(move |_| {
        if let Some(hold) = hold.get() {
            call(hold.into());
        }
    });
}
