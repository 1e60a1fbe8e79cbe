//! The timeline's picture as a page sees it, and nothing else: what `cargo xtask bench timeline`
//! measures. The layout and the painter are those of the atlas.

use atlas::model::Lang;
use atlas::timeline::{Certainty, Item, Prepared, Window};
use atlas::ui::Easel;
use atlas::views::{LanesView, MarkTitle, Scene, Seen, Sheet, paint};
use leptos::web_sys::{Element, HtmlCanvasElement};
use wasm_bindgen::prelude::wasm_bindgen;

/// A picture: events are added, sorted, then painted window by window.
#[wasm_bindgen]
pub struct Picture {
    easel: Easel,
    lanes: LanesView,
    prepared: Prepared,
}

#[wasm_bindgen]
impl Picture {
    /// A picture without events on a canvas; with the colours that `ink` is painted with.
    pub fn open(canvas: HtmlCanvasElement, ink: &Element, names: Vec<String>) -> Option<Picture> {
        let lanes = LanesView { names, ..LanesView::default() };
        Some(Self { easel: Easel::new(canvas, ink)?, prepared: lanes.prepared(), lanes })
    }

    /// Adds an event from one day to another, both in days since 1970.
    pub fn add(&mut self, first_day: i32, last_day: i32, lane: u16, shape: u8, title: String) {
        let index = u32::try_from(self.lanes.items.len()).unwrap_or(u32::MAX);
        let certainty = match last_day - first_day {
            0 => Certainty::Exact,
            1..31 => Certainty::Month,
            _ => Certainty::Year,
        };
        let lanes = vec![lane];
        self.lanes.items.push(Item {
            index,
            first_day,
            last_day,
            certainty,
            ahead: index.is_multiple_of(9),
            lanes,
            shape,
        });
        self.lanes.titles.push(MarkTitle::new(title));
    }

    /// Sorts the events that were added.
    pub fn sort(&mut self) {
        self.prepared = self.lanes.prepared();
    }

    /// Lays out and paints one window, both ends in days since 1970; how many marks it has.
    pub fn show(&mut self, from_day: f64, to_day: f64, width_px: f64, height_px: f64) -> usize {
        let sheet =
            Sheet { width_px, height_px, text_px: self.easel.text_px(), wide: self.easel.wide() };
        let window = Window::new(from_day, to_day);
        let scene = Scene::new(&self.lanes, &self.prepared, window, sheet);
        self.easel.fit((width_px, height_px), 1.0);
        paint(&scene, &self.lanes, Seen::default(), Lang::En, &mut self.easel);
        scene.picture.marks.len()
    }
}

fn main() {}
