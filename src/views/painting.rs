//! Paints a [`Scene`] onto whatever can be painted on, by meaning: no colour is known here.
//!
//! What is known to the day has edges; what is known to the month or year is as wide as that and
//! has none; "about" is broken, "perhaps" open and broken; an open end fades into an arrow. What
//! was done is filled, what is only planned is hollow.

use super::LanesView;
use super::scene::{Area, Scene};
use super::surface::{Anchor, Ink, Look, Surface, Tint, Type};
use crate::chart::fitted_text;
use crate::model::Lang;
use crate::text;
use crate::timeline::{Body, Certainty, Heading, Label, Mark, Shown, Tally};

/// How thick the line is that runs below a span.
const FOOT_PX: f64 = 2.0;

/// How much wider bold letters are.
pub(super) const BOLD: f64 = 1.1;

/// What else is seen in a frame.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Seen {
    /// How far the lanes are scrolled, in pixels.
    pub scroll: f64,
    /// The mark that the keyboard is at.
    pub cursor: Option<usize>,
    /// The mark under the pointer.
    pub hovered: Option<usize>,
    /// The record that is open.
    pub open: Option<u32>,
}

/// Paints a frame.
pub fn paint(scene: &Scene, lanes: &LanesView, seen: Seen, lang: Lang, surface: &mut dyn Surface) {
    let mut painter = Painter { scene, lanes, seen, lang, surface };
    let whole =
        Area { width: scene.sheet.width_px, height: scene.sheet.height_px, ..Area::default() };
    painter.surface.fill(whole, Ink::Paper, Tint::Full);
    painter.lanes();
    painter.axis();
    painter.band();
}

/// A frame while it is painted.
pub(super) struct Painter<'a> {
    pub(super) scene: &'a Scene,
    lanes: &'a LanesView,
    seen: Seen,
    pub(super) lang: Lang,
    pub(super) surface: &'a mut dyn Surface,
}

impl Painter<'_> {
    pub(super) fn text(&mut self, place: (f64, f64), text: &str, ink: Ink, bold: bool) {
        let size_px = self.scene.sheet.text_px;
        self.surface.text(place, text, Type { ink, size_px, bold, anchor: Anchor::Start });
    }

    fn lanes(&mut self) {
        let (sheet, picture) = (self.scene.sheet, &self.scene.picture);
        let top = sheet.lanes_top();
        let room = Area { x: 0.0, y: top, width: sheet.width_px, height: sheet.height_px - top };
        self.surface.clip(Some(room));
        for tick in &picture.ticks {
            let tint = if tick.major { Tint::Full } else { Tint::Half };
            let line = Area { x: tick.x.round(), width: 1.0, ..room };
            self.surface.fill(line, Ink::Line, tint);
        }
        let seen = (self.seen.scroll, self.seen.scroll + room.height);
        let is_seen =
            |heading: &&Heading| heading.y < seen.1 && heading.y + heading.height > seen.0;
        let headings: Vec<&Heading> = picture.headings.iter().filter(is_seen).collect();
        let shown = |mark: &Mark| headings.iter().any(|heading| heading.lane == mark.lane);
        let marks = || picture.marks.iter().enumerate().filter(|(_, mark)| shown(mark));
        // All of one sort together: a surface that changes its letters for each mark is slow.
        for heading in &headings {
            self.heading(heading);
        }
        for (at, mark) in marks() {
            self.mark(at, mark);
        }
        for (at, mark) in marks() {
            if let Body::Cluster { count, .. } = &mark.body {
                self.count(at, *count);
            }
        }
        for label in &self.scene.labels {
            if let Some(mark) = picture.marks.get(label.mark).filter(|mark| shown(mark)) {
                self.label(label, mark);
            }
        }
        self.rings();
        self.surface.clip(None);
    }

    fn heading(&mut self, heading: &Heading) {
        let sheet = self.scene.sheet;
        let y = (sheet.lanes_top() + heading.y - self.seen.scroll).round();
        if heading.y > 0.0 {
            let line = Area { x: 0.0, y, width: sheet.width_px, height: 1.0 };
            self.surface.fill(line, Ink::Line, Tint::Full);
        }
        let Some(name) = self.lanes.names.get(usize::from(heading.lane)) else { return };
        let size = sheet.text_px;
        let name = fitted_text(name, size * sheet.wide * BOLD, sheet.width_px - size * 5.0);
        let count = text::count(heading.count as u64, self.lang);
        let name_px = sheet.text_width(&name) * BOLD;
        let behind = Area {
            x: 0.0,
            y: y + 1.0,
            width: name_px + sheet.text_width(&count) + size * 1.6,
            height: size * 1.8,
        };
        self.surface.fill(behind, Ink::Paper, Tint::Full);
        let line = y + size * 1.4;
        self.text((size * 0.5, line), &name, Ink::Ink, true);
        self.text((size * 1.1 + name_px, line), &count, Ink::Soft, false);
    }

    fn mark(&mut self, at: usize, mark: &Mark) {
        let Some(area) = self.scene.area(at, self.seen.scroll) else { return };
        let sheet = self.scene.sheet;
        match &mark.body {
            Body::Point { item, folded } => {
                if *folded {
                    self.whisker(mark, *item, area);
                }
                let ink = look(*item);
                self.surface.shape(item.shape, (area.x, area.y), area.width, ink);
            }
            Body::Span { item, cut_left, cut_right } => {
                self.span(*item, area, (*cut_left, *cut_right));
                let side = sheet.mark_px();
                let x = area.x + (sheet.text_px * 0.3).min((area.width - side) / 2.0).max(0.0);
                let corner = (x, area.y + (area.height - FOOT_PX - side) / 2.0);
                self.surface.shape(item.shape, corner, side, look(*item));
            }
            Body::Cluster { tally, .. } => self.cluster(tally, area),
        }
    }

    fn label(&mut self, label: &Label, mark: &Mark) {
        let sheet = self.scene.sheet;
        let Some(area) = self.scene.area(label.mark, self.seen.scroll) else { return };
        let title = usize::try_from(label.item).ok().and_then(|at| self.lanes.titles.get(at));
        let Some(title) = title else { return };
        let shape = if label.inside { sheet.mark_px() + sheet.text_px * 0.4 } else { 0.0 };
        let foot = if matches!(mark.body, Body::Span { .. }) { FOOT_PX } else { 0.0 };
        let line = area.y + (area.height - foot) / 2.0 + sheet.text_px * 0.36;
        if title.em * sheet.text_px * sheet.wide <= label.width - shape {
            self.text((label.x + shape, line), &title.text, Ink::Ink, false);
        } else {
            let size = sheet.text_px * sheet.wide;
            let short = fitted_text(&title.text, size, label.width - shape);
            self.text((label.x + shape, line), &short, Ink::Ink, false);
        }
    }

    /// A hairline as wide as the days of a mark that would be a span had its lane a row for it.
    fn whisker(&mut self, mark: &Mark, item: Shown, area: Area) {
        let view = self.scene.view;
        let px = view.width_px / view.window.days();
        let x = |day: f64| ((day - view.window.from_day()) * px).max(-2.0).min(view.width_px + 2.0);
        let (from, to) = (x(f64::from(mark.first_day)), x(f64::from(mark.last_day) + 1.0));
        let line = Area {
            x: from,
            y: (area.y + area.height / 2.0).floor(),
            width: to - from,
            height: 1.0,
        };
        self.surface.fill(line, Ink::Kind(item.shape), Tint::Half);
    }

    fn span(&mut self, item: Shown, area: Area, (cut_left, cut_right): (bool, bool)) {
        let ink = Ink::Kind(item.shape);
        let vague = matches!(item.certainty, Certainty::About | Certainty::Uncertain);
        let open_left = item.certainty == Certainty::OpenStart;
        let open_right = item.certainty == Certainty::OpenEnd;
        let foot = Area { y: area.y + area.height - FOOT_PX, height: FOOT_PX, ..area };
        if item.ahead || item.certainty == Certainty::Uncertain {
            self.surface.outline(inset(area), ink, 1.0, vague);
        } else {
            self.surface.fill(area, ink, Tint::Breath);
            if vague {
                self.broken(foot, ink);
            } else {
                self.surface.fill(foot, ink, Tint::Full);
            }
            if item.certainty == Certainty::Exact {
                let edge = |x: f64| Area { x, width: 2.0, ..area };
                if !cut_left {
                    self.surface.fill(edge(area.x), ink, Tint::Full);
                }
                if !cut_right {
                    self.surface.fill(edge(area.x + area.width - 2.0), ink, Tint::Full);
                }
            }
        }
        if open_left {
            self.fade(area, false, ink);
        }
        if open_right {
            self.fade(area, true, ink);
        }
    }

    /// Lets an open end go out in four steps, with an arrow.
    fn fade(&mut self, area: Area, to_right: bool, ink: Ink) {
        let step = self.scene.sheet.text_px.min(area.width / 5.0);
        let edge = if to_right { area.x + area.width } else { area.x };
        for nth in 1..=4 {
            let width = step * f64::from(5 - nth);
            let x = if to_right { edge - width } else { edge };
            let part = Area { x, width, y: area.y, height: area.height };
            self.surface.fill(part, Ink::Paper, if nth == 4 { Tint::Full } else { Tint::Half });
        }
        let size = area.height * 0.22;
        let tip = if to_right { edge - 3.0 } else { edge + 3.0 };
        self.surface.arrow((tip, area.y + area.height / 2.0), size, to_right, ink);
    }

    fn broken(&mut self, line: Area, ink: Ink) {
        let (dash, gap): (f64, f64) = (6.0, 4.0);
        let mut x = line.x;
        while x < line.x + line.width {
            let width = dash.min(line.x + line.width - x);
            self.surface.fill(Area { x, width, ..line }, ink, Tint::Full);
            x += dash + gap;
        }
    }

    fn count(&mut self, at: usize, count: usize) {
        let Some(area) = self.scene.area(at, self.seen.scroll) else { return };
        let size_px = self.scene.sheet.text_px * 0.86;
        let words =
            if count > 999 { "999+".to_owned() } else { text::count(count as u64, self.lang) };
        let place = (area.x + area.width / 2.0, area.y + area.height * 0.58);
        let set = Type { ink: Ink::Ink, size_px, bold: true, anchor: Anchor::Middle };
        self.surface.text(place, &words, set);
    }

    fn cluster(&mut self, tally: &Tally, area: Area) {
        self.surface.pill(inset(area), Ink::Raised, Ink::Strong);
        // What it is made of: the kinds side by side, as wide as they are many.
        let inner = area.width - area.height * 0.7;
        let all: u32 = tally.shapes.iter().sum();
        let mut x = area.x + area.height * 0.35;
        for (kind, many) in (0..).zip(tally.shapes) {
            if many > 0 {
                let width = inner * f64::from(many) / f64::from(all.max(1));
                let bar = Area { x, y: area.y + area.height - 5.0, width, height: 2.0 };
                self.surface.fill(bar, Ink::Kind(kind), Tint::Full);
                x += width;
            }
        }
    }

    fn rings(&mut self) {
        let open = self.seen.open.map(|open| {
            let marks = self.scene.picture.marks.iter().enumerate();
            let is_open = |body: &Body| match body {
                Body::Point { item, .. } | Body::Span { item, .. } => item.index == open,
                Body::Cluster { .. } => false,
            };
            marks.filter(|(_, mark)| is_open(&mark.body)).map(|(at, _)| at).collect::<Vec<_>>()
        });
        for at in open.into_iter().flatten() {
            self.ring(at, Ink::Accent, 2.0);
        }
        if let Some(at) = self.seen.hovered {
            self.ring(at, Ink::Ink, 1.0);
        }
        if let Some(at) = self.seen.cursor {
            self.ring(at, Ink::Focus, 2.0);
        }
    }

    fn ring(&mut self, at: usize, ink: Ink, thick_px: f64) {
        let Some(area) = self.scene.area(at, self.seen.scroll) else { return };
        let away = 1.0 + thick_px;
        let around = Area {
            x: area.x - away,
            y: area.y - away,
            width: area.width + 2.0 * away,
            height: area.height + 2.0 * away,
        };
        self.surface.outline(around, ink, thick_px, false);
    }
}

/// Filled when done; hollow when ahead; broken when it is not sure.
const fn look(item: Shown) -> Look {
    match (item.certainty, item.ahead) {
        (Certainty::Uncertain, _) | (Certainty::About, true) => Look::Broken,
        (Certainty::About, false) => Look::Soft,
        (_, true) => Look::Hollow,
        (_, false) => Look::Filled,
    }
}

/// Half a pixel smaller on each side, so that an outline of one pixel is sharp.
fn inset(area: Area) -> Area {
    Area { x: area.x + 0.5, y: area.y + 0.5, width: area.width - 1.0, height: area.height - 1.0 }
}
