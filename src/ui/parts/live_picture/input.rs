//! What hands and keys do to the picture.

use leptos::prelude::*;

use super::super::timeline_picture::Move;
use super::desk::Desk;
use crate::address::ViewState;
use crate::timeline::{Body, Ended, Part, Step, View};
use crate::ui::browser::{Input, Stage, Wheel};
use crate::views::{Walk, apart};

/// How much of the window a button or Shift and an arrow moves by.
const PAN: f64 = 0.3;

/// How much closer a button or key shows.
const ZOOM: f64 = 1.7;

impl Desk {
    /// What hands and keys did; whether it is done with.
    pub(super) fn heard(self, input: Input) -> bool {
        match input {
            Input::Key(key, shift) => return self.on_key(&key, shift),
            Input::Wheel(wheel) => return self.on_wheel(wheel),
            Input::Down(id, at) => self.on_down(id, at),
            Input::Move(id, at, hovers) => self.on_move(id, at, hovers),
            Input::Up(id, at) => self.on_up(id, at),
            Input::Cancel => {
                // The browser took the pointer away, to scroll the page.
                self.kept.update_value(|kept| kept.hands.let_go());
                self.settle();
            }
            Input::Leave => self.point_at(None),
            Input::Scroll => self.schedule(),
        }
        false
    }

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
            let mark = scene.find(&drawing.prepared, self.held.get_untracked().cursor?)?;
            scene.area(mark, 0.0)
        });
        let middle = area.map_or(view.width_px / 2.0, |area| area.x + area.width / 2.0);
        middle.max(0.0).min(view.width_px)
    }

    fn on_key(self, key: &str, shift: bool) -> bool {
        match key {
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
            _ => return false,
        }
        true
    }

    fn leave(self) {
        self.held.update(|held| (held.cursor, held.hovered) = (None, None));
    }

    fn walk(self, step: Step) {
        let (drawing, from) = (self.drawing.get_untracked(), self.held.get_untracked().cursor);
        let walk =
            self.kept.with_value(|kept| kept.scene.as_ref()?.walk(&drawing.prepared, from, step));
        self.walked(walk);
    }

    fn go_to_end(self, last: bool) {
        let (drawing, from) = (self.drawing.get_untracked(), self.held.get_untracked().cursor);
        let walk =
            self.kept.with_value(|kept| kept.scene.as_ref()?.end(&drawing.prepared, from, last));
        self.walked(walk);
    }

    fn walked(self, walk: Option<Walk>) {
        let Some(Walk { cursor, window }) = walk else { return };
        self.held.update(|held| (held.cursor, held.hovered) = (Some(cursor), None));
        if let Some(window) = window {
            self.glide(window);
        }
        self.into_sight();
    }

    /// Scrolls the lanes so that the cursor is seen.
    fn into_sight(self) {
        let Some(cursor) = self.held.get_untracked().cursor else { return };
        let drawing = self.drawing.get_untracked();
        self.kept.with_value(|kept| {
            let (Some(scene), Some(stage)) = (&kept.scene, &kept.stage) else { return };
            let scroll = stage.scroll();
            let mark = scene.find(&drawing.prepared, cursor);
            let Some(area) = mark.and_then(|mark| scene.area(mark, scroll)) else { return };
            let top = scene.sheet.lanes_top() + area.height * 1.5;
            let bottom = scene.sheet.height_px - area.height;
            let by = (area.y - top).min(0.0) + (area.y + area.height - bottom).max(0.0);
            stage.scroll_to(scroll + by);
        });
    }

    fn enter(self) {
        let drawing = self.drawing.get_untracked();
        let mark = self.kept.with_value(|kept| {
            let scene = kept.scene.as_ref()?;
            scene.find(&drawing.prepared, self.held.get_untracked().cursor?)
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
        self.kept.with_value(|kept| {
            if let Some(stage) = &kept.stage {
                stage.is_key(&["open-", record.id.as_str()].concat());
            }
        });
        self.held.update(|held| held.hovered = None);
        let state = ViewState { open, ..self.settled() };
        self.context.go.run((state, true));
    }

    fn on_down(self, id: i32, at: (f64, f64)) {
        let view = self.view();
        // A bar to scroll with stands beside the picture.
        if at.0 >= view.width_px {
            return;
        }
        self.kept.update_value(|kept| {
            let part = kept.scene.as_ref().map_or(Part::Lanes, |scene| scene.part(at.1));
            kept.hands.down(id, at, part, view);
            if let Some(stage) = &kept.stage {
                stage.hold(id);
            }
        });
    }

    fn on_move(self, id: i32, at: (f64, f64), hovers: bool) {
        let view = self.view();
        let (mut down, mut window) = (false, None);
        self.kept.update_value(|kept| {
            down = kept.hands.are_down();
            window = kept.hands.moved(id, at, view);
        });
        if let Some(window) = window {
            self.point_at(None);
            self.show(window);
        } else if !down && hovers {
            self.point_at(self.hit(at));
        }
    }

    fn point_at(self, mark: Option<usize>) {
        if self.held.get_untracked().hovered != mark {
            self.held.update(|held| held.hovered = mark);
        }
    }

    fn hit(self, at: (f64, f64)) -> Option<usize> {
        self.kept.with_value(|kept| kept.scene.as_ref()?.hit(at, kept.stage.as_ref()?.scroll()))
    }

    fn on_up(self, id: i32, at: (f64, f64)) {
        let view = self.view();
        let mut ended = Ended::Not;
        self.kept.update_value(|kept| ended = kept.hands.up(id, view));
        match ended {
            Ended::Click => {
                if let Some(mark) = self.hit(at) {
                    self.pick(mark);
                }
            }
            Ended::Gesture => self.settle(),
            Ended::Not => {}
        }
    }

    /// A wheel that goes down moves the page, unless the picture has the focus.
    fn on_wheel(self, wheel: Wheel) -> bool {
        let Wheel { x, across, down, zooms, shift } = wheel;
        let view = self.view();
        let focused =
            || self.kept.with_value(|kept| kept.stage.as_ref().is_some_and(Stage::has_focus));
        let window = if zooms {
            view.wheel(x, down * 2.0)
        } else if shift && across.abs() < 1.0 {
            view.pan(down)
        } else if across.abs() > down.abs() {
            view.pan(across)
        } else if focused() {
            view.wheel(x, down)
        } else {
            return false;
        };
        self.point_at(None);
        self.show(window);
        self.settle_soon();
        true
    }
}
