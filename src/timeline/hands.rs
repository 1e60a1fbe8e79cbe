//! What hands do to the window: dragging, pinching, brushing the band, turning a wheel.
//!
//! No events here: the caller says where pointers are, in pixels from the left and the top of
//! the picture, and gets the window to show. The window never leaves the whole.

use super::density;
use super::scale::{Scale, Window};

/// A pointer that moved less was not dragged, in pixels.
const STILL_PX: f64 = 5.0;

/// Fingers and mice that are this near to a handle take it, in pixels.
const HANDLE_PX: f64 = 14.0;

/// A brush as wide as this share of the band shows everything: it is drawn anew, not moved.
const WHOLE: f64 = 0.98;

/// The most that one turn of a wheel zooms by.
const TURN: f64 = 1.6;

/// Pixels of a wheel that zoom by two.
const TURN_PX: f64 = 240.0;

/// Which part of the picture a pointer went down on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The band over the whole span.
    Band,
    /// The lanes, or the axis above them.
    Lanes,
}

/// How a touch ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Other pointers are still down.
    Not,
    /// It was a click.
    Click,
    /// It was a gesture.
    Gesture,
}

#[derive(Clone, Copy, Debug)]
struct Pointer {
    id: i32,
    at: (f64, f64),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Grip {
    /// The moment under the pointer stays under it.
    Drag,
    /// The brush goes with the pointer.
    Brush,
    /// An edge of the window goes with the pointer; the other stays at this moment.
    Edge(f64),
}

/// The pointers that are down.
#[derive(Clone, Debug, Default)]
pub struct Hands {
    pointers: Vec<Pointer>,
    grip: Option<Grip>,
    /// What was shown, and where the pointers were, when their number last changed.
    before: Option<(Window, [f64; 2])>,
    moved: bool,
    start: (f64, f64),
}

/// What the picture shows, and how wide it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// The window shown.
    pub window: Window,
    /// The window that shows everything.
    pub whole: Window,
    /// The width of the picture in pixels.
    pub width_px: f64,
}

impl View {
    /// Shows earlier or later moments by so many pixels.
    #[must_use]
    pub fn pan(self, px: f64) -> Window {
        let days = px * self.window.days() / self.width_px.max(1.0);
        self.window.pan(days).within(self.whole)
    }

    /// Shows closer or wider; the moment at `x_px` stays.
    #[must_use]
    pub fn zoom(self, x_px: f64, factor: f64) -> Window {
        let about = Scale::new(self.window, self.width_px).day(x_px);
        self.window.zoom(about, factor).within(self.whole)
    }

    /// Closer or wider by a wheel that turned so many pixels; down is wider.
    #[must_use]
    pub fn wheel(self, x_px: f64, turned_px: f64) -> Window {
        if turned_px.is_nan() {
            return self.window;
        }
        let factor = (1.0 + turned_px.abs() / TURN_PX).min(TURN);
        self.zoom(x_px, if turned_px < 0.0 { factor } else { 1.0 / factor })
    }
}

impl Hands {
    /// Whether any pointer is down.
    #[must_use]
    pub const fn are_down(&self) -> bool {
        !self.pointers.is_empty()
    }

    /// A pointer goes down; more than two are not looked at.
    pub fn down(&mut self, id: i32, at: (f64, f64), part: Part, view: View) {
        if self.pointers.len() >= 2 || self.pointers.iter().any(|one| one.id == id) {
            return;
        }
        if self.pointers.is_empty() {
            self.start = at;
            self.moved = false;
            self.grip = Some(match part {
                Part::Lanes => Grip::Drag,
                Part::Band => on_band(at.0, view),
            });
        } else {
            self.moved = true;
        }
        self.pointers.push(Pointer { id, at });
        self.hold(view.window);
    }

    /// A pointer moves; the window to show, when it changes.
    pub fn moved(&mut self, id: i32, at: (f64, f64), view: View) -> Option<Window> {
        self.pointers.iter_mut().find(|one| one.id == id)?.at = at;
        let away = (at.0 - self.start.0).abs().max((at.1 - self.start.1).abs());
        self.moved |= away >= STILL_PX;
        let (before, from) = self.before.filter(|_| self.moved)?;
        let [one, other] = self.places();
        let then = View { window: before, ..view };
        Some(match self.grip? {
            Grip::Drag if self.pointers.len() == 2 => pinch(then, from, [one, other]),
            Grip::Drag => then.pan(from[0] - one),
            Grip::Brush => {
                let days = (one - from[0]) * view.whole.days() / view.width_px.max(1.0);
                before.pan(days).within(view.whole)
            }
            Grip::Edge(fixed) => {
                let day = Scale::new(view.whole, view.width_px).day(one);
                Window::new(fixed, day).within(view.whole)
            }
        })
    }

    /// A pointer goes up.
    pub fn up(&mut self, id: i32, view: View) -> Ended {
        let count = self.pointers.len();
        self.pointers.retain(|one| one.id != id);
        if self.pointers.len() == count || self.are_down() {
            self.hold(view.window);
            return Ended::Not;
        }
        self.before = None;
        let on_lanes = self.grip.take() == Some(Grip::Drag);
        match (self.moved, on_lanes) {
            (true, _) => Ended::Gesture,
            (false, true) => Ended::Click,
            (false, false) => Ended::Not,
        }
    }

    /// Forgets all pointers, as when the system takes them away.
    pub fn let_go(&mut self) {
        *self = Self::default();
    }

    fn hold(&mut self, window: Window) {
        self.before = Some((window, self.places()));
    }

    fn places(&self) -> [f64; 2] {
        let at = |nth: usize| self.pointers.get(nth).map_or(0.0, |one| one.at.0);
        [at(0), at(1)]
    }
}

fn on_band(x: f64, view: View) -> Grip {
    let brush = density::brush(view.whole, view.window, view.width_px);
    let day = Scale::new(view.whole, view.width_px).day(x);
    let (to_from, to_to) = ((x - brush.from_px).abs(), (x - brush.to_px).abs());
    if brush.to_px - brush.from_px >= view.width_px * WHOLE {
        // Everything is shown: there is nothing to move, and the handles are at the edges.
        return match (to_from <= HANDLE_PX, to_to <= HANDLE_PX) {
            (true, _) => Grip::Edge(view.window.to_day()),
            (_, true) => Grip::Edge(view.window.from_day()),
            _ => Grip::Edge(day),
        };
    }
    if to_from <= HANDLE_PX && to_from <= to_to {
        Grip::Edge(view.window.to_day())
    } else if to_to <= HANDLE_PX {
        Grip::Edge(view.window.from_day())
    } else if x > brush.from_px && x < brush.to_px {
        Grip::Brush
    } else {
        Grip::Edge(day)
    }
}

/// The window in which the moments that were under two fingers are under them again.
fn pinch(then: View, from: [f64; 2], to: [f64; 2]) -> Window {
    let apart = |places: [f64; 2]| (places[1] - places[0]).abs().max(1.0);
    let scale = Scale::new(then.window, then.width_px);
    let middle = |places: [f64; 2]| f64::midpoint(places[0], places[1]);
    let day = scale.day(middle(from));
    let days = then.window.days() * apart(from) / apart(to);
    let start = day - days * middle(to) / then.width_px.max(1.0);
    Window::new(start, start + days).within(then.whole)
}
