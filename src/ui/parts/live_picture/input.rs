//! What hands and keys do to the picture.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;

use super::super::timeline_picture::Move;
use super::desk::Desk;
use crate::address::ViewState;
use crate::timeline::{Body, Ended, Part, Step, View};
use crate::ui::context::AtlasContext;
use crate::views::{Walk, apart};

/// How much of the window a button or Shift and an arrow moves by.
const PAN: f64 = 0.3;

/// How much closer a button or key shows.
const ZOOM: f64 = 1.7;

/// Pixels of a wheel that tells lines, and of one that tells pages.
const LINE_PX: f64 = 18.0;
const PAGE_PX: f64 = 400.0;

impl Desk {
    /// A button or key that moves the window.
    pub(super) fn act(self, act: Move) {
        let view = self.view();
        let width = view.width_px;
        self.glide(match act {
            Move::Earlier => view.pan(-width * PAN),
            Move::Later => view.pan(width * PAN),
            Move::Closer => view.zoom(self.middle(view), ZOOM),
            Move::Wider => view.zoom(self.middle(view), 1.0 / ZOOM),
            Move::Whole => view.whole,
        });
    }

    /// What stays where it is when a key zooms: the cursor, else the middle.
    fn middle(self, view: View) -> f64 {
        let area = self.kept.with_value(|kept| {
            let scene = kept.scene.as_ref()?;
            let drawing = self.drawing.get_untracked();
            let mark = scene.find(&drawing.prepared, self.cursor.get_untracked()?)?;
            scene.area(mark, 0.0)
        });
        let middle = area.map_or(view.width_px / 2.0, |area| area.x + area.width / 2.0);
        middle.max(0.0).min(view.width_px)
    }

    pub(super) fn on_key(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let shift = event.shift_key();
        match event.key().as_str() {
            "ArrowLeft" if shift => self.act(Move::Earlier),
            "ArrowRight" if shift => self.act(Move::Later),
            "ArrowLeft" => self.walk(Step::Earlier),
            "ArrowRight" => self.walk(Step::Later),
            "ArrowUp" => self.walk(Step::Up),
            "ArrowDown" => self.walk(Step::Down),
            "+" | "=" => self.act(Move::Closer),
            "-" | "_" => self.act(Move::Wider),
            "0" => self.act(Move::Whole),
            "Home" => self.go_to_end(false),
            "End" => self.go_to_end(true),
            "Enter" | " " => self.enter(),
            "Escape" => self.leave(),
            _ => return,
        }
        event.prevent_default();
    }

    fn leave(self) {
        self.cursor.set(None);
        self.hovered.set(None);
    }

    fn walk(self, step: Step) {
        let (drawing, from) = (self.drawing.get_untracked(), self.cursor.get_untracked());
        let walk =
            self.kept.with_value(|kept| kept.scene.as_ref()?.walk(&drawing.prepared, from, step));
        self.walked(walk);
    }

    fn go_to_end(self, last: bool) {
        let (drawing, from) = (self.drawing.get_untracked(), self.cursor.get_untracked());
        let walk =
            self.kept.with_value(|kept| kept.scene.as_ref()?.end(&drawing.prepared, from, last));
        self.walked(walk);
    }

    fn walked(self, walk: Option<Walk>) {
        let Some(Walk { cursor, window }) = walk else { return };
        self.hovered.set(None);
        self.cursor.set(Some(cursor));
        if let Some(window) = window {
            self.glide(window);
        }
        self.into_sight();
    }

    /// Scrolls the lanes so that the cursor is seen.
    fn into_sight(self) {
        let (Some(frame), Some(cursor)) = (self.frame.get_untracked(), self.cursor.get_untracked())
        else {
            return;
        };
        let scroll = self.scroll();
        let to = self.kept.with_value(|kept| {
            let scene = kept.scene.as_ref()?;
            let drawing = self.drawing.get_untracked();
            let area = scene.area(scene.find(&drawing.prepared, cursor)?, scroll)?;
            let (top, bottom) =
                (scene.sheet.lanes_top() + area.height * 1.5, scene.sheet.height_px - area.height);
            let by = (area.y - top).min(0.0) + (area.y + area.height - bottom).max(0.0);
            Some(scroll + by)
        });
        #[allow(clippy::cast_possible_truncation, reason = "the height of a page")]
        if let Some(to) = to {
            frame.set_scroll_top(to as i32);
        }
    }

    fn enter(self) {
        let drawing = self.drawing.get_untracked();
        let mark = self.kept.with_value(|kept| {
            let scene = kept.scene.as_ref()?;
            scene.find(&drawing.prepared, self.cursor.get_untracked()?)
        });
        match mark {
            Some(mark) => self.pick(mark),
            None => self.walk(Step::Later),
        }
    }

    /// Opens a record, or takes several apart.
    pub(super) fn pick(self, mark: usize) {
        let drawing = self.drawing.get_untracked();
        let whole = drawing.prepared.whole();
        let closer_or_item = self.kept.with_value(|kept| {
            let scene = kept.scene.as_ref()?;
            let one = scene.picture.marks.get(mark)?;
            let closer = match one.body {
                Body::Cluster { .. } => apart((one.first_day, one.last_day), whole),
                Body::Point { .. } | Body::Span { .. } => None,
            };
            Some(match closer {
                Some(window) => Ok(window),
                None => Err(*scene.picture.members(&drawing.prepared, mark).first()?),
            })
        });
        match closer_or_item {
            Some(Ok(window)) => self.glide(window),
            Some(Err(item)) => self.open(item),
            None => {}
        }
    }

    fn open(self, item: u32) {
        let atlas = self.context.atlas();
        let record =
            usize::try_from(item).ok().and_then(|at| atlas.dated.record(&atlas.snapshot, at));
        let Some(record) = record else { return };
        let open = Some(record.id.clone());
        self.opened.set(open.clone());
        self.hovered.set(None);
        let state = ViewState { open, ..self.settled() };
        self.context.go.run((state, true));
    }

    /// Where a pointer is in the frame.
    fn place(self, event: &MouseEvent) -> (f64, f64) {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let canvas = self.canvas.get_untracked().map(|canvas| canvas.get_bounding_client_rect());
        canvas.map_or((x, y), |canvas| (x - canvas.left(), y - canvas.top()))
    }

    pub(super) fn on_down(self, event: &PointerEvent) {
        let at = self.place(event);
        let view = self.view();
        // A bar to scroll with stands beside the picture.
        if event.button() != 0 || at.0 >= view.width_px {
            return;
        }
        let part = self.kept.with_value(|kept| kept.scene.as_ref().map(|scene| scene.part(at.1)));
        let id = event.pointer_id();
        self.kept.update_value(|kept| {
            kept.hands.down(id, at, part.unwrap_or(Part::Lanes), view);
        });
        // A pointer that is gone already cannot be held.
        let _ = self.frame.get_untracked().map(|frame| frame.set_pointer_capture(id));
    }

    pub(super) fn on_move(self, event: &PointerEvent) {
        let (at, view) = (self.place(event), self.view());
        let id = event.pointer_id();
        let mut down = false;
        let mut window = None;
        self.kept.update_value(|kept| {
            down = kept.hands.are_down();
            window = kept.hands.moved(id, at, view);
        });
        if let Some(window) = window {
            self.hovered.set(None);
            self.show(window);
        } else if !down && event.pointer_type() != "touch" {
            let scroll = self.scroll();
            let hit = self.kept.with_value(|kept| kept.scene.as_ref()?.hit(at, scroll));
            if self.hovered.get_untracked() != hit {
                self.hovered.set(hit);
            }
        }
    }

    pub(super) fn on_up(self, event: &PointerEvent) {
        let (at, view) = (self.place(event), self.view());
        let mut ended = Ended::Not;
        self.kept.update_value(|kept| ended = kept.hands.up(event.pointer_id(), view));
        match ended {
            Ended::Click => {
                let scroll = self.scroll();
                let hit = self.kept.with_value(|kept| kept.scene.as_ref()?.hit(at, scroll));
                if let Some(mark) = hit {
                    self.pick(mark);
                }
            }
            Ended::Gesture => self.settle(),
            Ended::Not => {}
        }
    }

    /// The browser took the pointer away, to scroll the page.
    pub(super) fn on_cancel(self) {
        self.kept.update_value(|kept| kept.hands.let_go());
        self.settle();
    }

    pub(super) fn on_leave(self) {
        self.hovered.set(None);
    }

    pub(super) fn on_wheel(self, event: &WheelEvent) {
        let scale = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => LINE_PX,
            WheelEvent::DOM_DELTA_PAGE => PAGE_PX,
            _ => 1.0,
        };
        let (across, down) = (event.delta_x() * scale, event.delta_y() * scale);
        let view = self.view();
        let focused = self.frame.get_untracked().is_some_and(|frame| {
            document().active_element().is_some_and(|active| active == **frame)
        });
        let window = if event.ctrl_key() || event.meta_key() {
            view.wheel(self.place(event.as_ref()).0, down * 2.0)
        } else if event.shift_key() && across == 0.0 {
            view.pan(down)
        } else if across.abs() > down.abs() {
            view.pan(across)
        } else if focused {
            view.wheel(self.place(event.as_ref()).0, down)
        } else {
            return;
        };
        event.prevent_default();
        self.hovered.set(None);
        self.show(window);
        self.settle_soon();
    }

    pub(super) fn label(context: AtlasContext) -> &'static str {
        context.messages().on_timeline.picture
    }
}
