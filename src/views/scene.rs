//! One frame of the timeline's picture with everything in its place: band, axis, lanes.
//!
//! From the top: the band over the whole span, the axis of the window, the lanes, which scroll.

use super::LanesView;
use crate::chart::text_width;
use crate::timeline::{
    Body, Frame, Label, Part, Picture, Prepared, Scale, Step, Tick, View, Window, labels, picture,
    step, ticks,
};

/// A finger or pointer beside a mark still means it, in pixels.
const SLOP_PX: f64 = 5.0;

/// A mark that is walked to stands at least this share of the window from its edge.
const AHEAD: f64 = 0.25;

/// How many records outside the window are tried before a walk ends.
const TRIES: usize = 8;

/// The size of the picture on the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// Its width in pixels.
    pub width_px: f64,
    /// The height of its frame in pixels; the lanes may need more.
    pub height_px: f64,
    /// The size of its letters in pixels.
    pub text_px: f64,
    /// How much wider its letters are than typical ones.
    pub wide: f64,
}

impl Sheet {
    /// How wide a text is, about.
    #[must_use]
    pub fn text_width(self, text: &str) -> f64 {
        text_width(text, self.text_px * self.wide)
    }

    /// The height of the band's bars.
    #[must_use]
    pub const fn band_px(self) -> f64 {
        self.text_px * 2.8
    }

    /// Where the axis begins, below the band and its years.
    #[must_use]
    pub const fn axis_top(self) -> f64 {
        (self.band_px() + self.text_px * 1.9).floor()
    }

    /// Where the lanes begin.
    #[must_use]
    pub const fn lanes_top(self) -> f64 {
        (self.axis_top() + self.text_px * 1.9).floor()
    }

    /// The size of a mark.
    #[must_use]
    pub const fn mark_px(self) -> f64 {
        self.text_px * 0.95
    }

    fn frame(self) -> Frame {
        Frame {
            band_px: self.band_px(),
            heading_px: (self.text_px * 1.85).round(),
            row_px: (self.text_px * 1.65).round(),
            lane_gap_px: (self.text_px * 0.6).round(),
            mark_px: self.mark_px(),
            cluster_px: (self.text_px * 2.4).round(),
            gap_px: 3.0,
            tick_px: self.text_px * 5.2,
            ..Frame::new(self.width_px)
        }
    }
}

/// A rectangle in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub x: f64,
    /// Its top edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// A frame of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The size it is laid out for.
    pub sheet: Sheet,
    /// What it shows.
    pub view: View,
    /// The marks, headings, ticks and bars.
    pub picture: Picture,
    /// The titles there is room for, in the order of the marks.
    pub labels: Vec<Label>,
    /// The years below the band.
    pub years: Vec<Tick>,
}

/// A mark that the keyboard has come to; it is found again at every zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// Its lane.
    pub lane: u16,
    /// Its record, of several the first.
    pub item: u32,
    /// The day in the middle of its record.
    pub day: i32,
}

/// Where a walk leads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Walk {
    /// The mark.
    pub cursor: Cursor,
    /// The window that shows it, when this one does not.
    pub window: Option<Window>,
}

impl Scene {
    /// Lays out a window.
    #[must_use]
    pub fn new(lanes: &LanesView, prepared: &Prepared, window: Window, sheet: Sheet) -> Self {
        let picture = picture(prepared, window, &sheet.frame());
        // Inside its span a title stands behind the shape of its kind.
        let shape = sheet.mark_px() + sheet.text_px * 0.4;
        let title = |item: u32| {
            let title = usize::try_from(item).ok().and_then(|at| lanes.titles.get(at));
            title.map_or(0.0, |title| title.em * sheet.text_px * sheet.wide + shape)
        };
        let labels = labels(&picture, sheet.width_px, &title);
        let whole = prepared.whole();
        let years = ticks(Scale::new(whole, sheet.width_px), sheet.text_px * 6.0);
        let view = View { window, whole, width_px: sheet.width_px };
        Self { sheet, view, picture, labels, years }
    }

    /// How high the picture is with all its lanes; never lower than its frame.
    #[must_use]
    pub fn height_px(&self) -> f64 {
        (self.sheet.lanes_top() + self.picture.height_px).max(self.sheet.height_px)
    }

    /// What stands so far from the top of the frame.
    #[must_use]
    pub fn part(&self, y: f64) -> Part {
        if y < self.sheet.axis_top() { Part::Band } else { Part::Lanes }
    }

    /// Where a mark stands in the frame when the lanes are scrolled by so much.
    #[must_use]
    pub fn area(&self, mark: usize, scroll: f64) -> Option<Area> {
        let mark = self.picture.marks.get(mark)?;
        let y = mark.y + self.sheet.lanes_top() - scroll;
        Some(Area { x: mark.x, y, width: mark.width, height: mark.height })
    }

    /// The mark at a place of the frame, or whose title stands there.
    #[must_use]
    pub fn hit(&self, (x, y): (f64, f64), scroll: f64) -> Option<usize> {
        if y < self.sheet.lanes_top() {
            return None;
        }
        let down = y - self.sheet.lanes_top() + scroll;
        let near = |at: &usize, slop: f64| {
            self.picture.marks.get(*at).is_some_and(|mark| {
                (mark.y - slop..mark.y + mark.height + slop).contains(&down)
                    && (mark.x - slop..mark.x + mark.width + slop).contains(&x)
            })
        };
        let marks = 0..self.picture.marks.len();
        let label = self.labels.iter().find(|label| {
            self.picture.marks.get(label.mark).is_some_and(|mark| {
                (mark.y..mark.y + mark.height).contains(&down)
                    && (label.x..label.x + label.width).contains(&x)
            })
        });
        let exact = marks.clone().find(|at| near(at, 0.0));
        exact
            .or(label.map(|label| label.mark))
            .or_else(|| marks.clone().find(|at| near(at, SLOP_PX)))
    }

    /// A cursor at a mark.
    #[must_use]
    pub fn cursor_at(&self, prepared: &Prepared, mark: usize) -> Option<Cursor> {
        let one = self.picture.marks.get(mark)?;
        let (item, day) = match &one.body {
            Body::Point { item, .. } | Body::Span { item, .. } => {
                (item.index, (one.first_day + one.last_day).div_euclid(2))
            }
            Body::Cluster { .. } => (*self.picture.members(prepared, mark).first()?, one.first_day),
        };
        Some(Cursor { lane: one.lane, item, day })
    }

    /// The mark that holds a cursor's record, if the window shows it.
    #[must_use]
    pub fn find(&self, prepared: &Prepared, cursor: Cursor) -> Option<usize> {
        let marks = self.picture.marks.iter().enumerate();
        let in_lane = || marks.clone().filter(|(_, mark)| mark.lane == cursor.lane);
        let alone = in_lane().find(|(_, mark)| match &mark.body {
            Body::Point { item, .. } | Body::Span { item, .. } => item.index == cursor.item,
            Body::Cluster { .. } => false,
        });
        let together = || {
            in_lane().find(|(at, mark)| {
                matches!(mark.body, Body::Cluster { .. })
                    && (mark.first_day - 1..=mark.last_day + 1).contains(&cursor.day)
                    && self.picture.members(prepared, *at).contains(&cursor.item)
            })
        };
        alone.or_else(together).map(|(at, _)| at)
    }

    /// Where an arrow key leads; without a cursor to the first mark.
    #[must_use]
    pub fn walk(&self, prepared: &Prepared, from: Option<Cursor>, to: Step) -> Option<Walk> {
        let at = from.and_then(|cursor| self.find(prepared, cursor));
        let Some((cursor, at)) = from.zip(at) else {
            let cursor = self.cursor_at(prepared, 0)?;
            return Some(Walk { cursor, window: None });
        };
        if let Some(next) = step(&self.picture, at, to) {
            let mut cursor = self.cursor_at(prepared, next)?;
            // A span that begins and ends outside is stood on where it is seen.
            let window = self.view.window;
            if f64::from(cursor.day) < window.from_day() || f64::from(cursor.day) >= window.to_day()
            {
                cursor.day =
                    cursor.day.clamp(whole_day(window.from_day()), whole_day(window.to_day()) - 1);
            }
            return Some(Walk { cursor, window: None });
        }
        match to {
            Step::Later => self.beyond(prepared, cursor, true),
            Step::Earlier => self.beyond(prepared, cursor, false),
            Step::Up | Step::Down => None,
        }
    }

    /// The next record of the lane outside the window, and the window moved to it.
    fn beyond(&self, prepared: &Prepared, cursor: Cursor, later: bool) -> Option<Walk> {
        let window = self.view.window;
        let mut moment = if later { window.to_day() } else { window.from_day() };
        for _ in 0..TRIES {
            let next = prepared.neighbour(cursor.lane, moment, later)?;
            if next.item != cursor.item {
                let cursor = Cursor { lane: cursor.lane, item: next.item, day: next.day };
                return Some(Walk {
                    cursor,
                    window: Some(self.towards(f64::from(next.day), later)),
                });
            }
            moment = f64::from(next.day) + if later { 1.0 } else { -1.0 };
        }
        None
    }

    /// The first or the last record of the cursor's lane, else of the first lane.
    #[must_use]
    pub fn end(&self, prepared: &Prepared, from: Option<Cursor>, last: bool) -> Option<Walk> {
        let whole = self.view.whole;
        let days = whole.days();
        let moment = if last { whole.to_day() + days } else { whole.from_day() - days };
        let lane = from.map_or(0, |cursor| cursor.lane);
        let found = prepared.neighbour(lane, moment, !last)?;
        let cursor = Cursor { lane, item: found.item, day: found.day };
        Some(Walk { cursor, window: Some(self.towards(f64::from(found.day), !last)) })
    }

    fn towards(&self, day: f64, from_the_left: bool) -> Window {
        let window = self.view.window;
        let share = if from_the_left { AHEAD } else { 1.0 - AHEAD };
        window.pan(day - window.from_day() - window.days() * share).within(self.view.whole)
    }
}

/// The window that takes a cluster apart; `None` when it is of one day.
#[must_use]
pub fn apart((first_day, last_day): (i32, i32), whole: Window) -> Option<Window> {
    let days = f64::from(last_day) - f64::from(first_day) + 1.0;
    let (first, past) = (f64::from(first_day), f64::from(last_day) + 1.0);
    let margin = days * 0.12;
    (days > 1.0).then(|| Window::new(first - margin, past + margin).within(whole))
}

#[allow(clippy::cast_possible_truncation, reason = "a window's moments lie near the calendar")]
fn whole_day(moment: f64) -> i32 {
    moment.ceil() as i32
}
