//! The marks of each lane, one lane after another.

use super::clusters::{Group, Groups};
use super::frame::Frame;
use super::item::Days;
use super::lanes::{CLASSES, DAY, OPEN};
use super::picture::{Body, Heading, Mark, Members, Shown};
use super::prepared::{Class, Entry, Lane, Prepared};
use super::run::before;
use super::scale::Scale;
use crate::model::sorted;

/// A picture while its lanes are laid out.
pub(super) struct Layout<'a> {
    pub(super) prepared: &'a Prepared,
    pub(super) frame: Frame,
    pub(super) scale: Scale,
    pub(super) marks: Vec<Mark>,
    pub(super) members: Vec<Members>,
    pub(super) work: u32,
}

impl Layout<'_> {
    /// Whether a class is shown as spans: the shortest of it would be as wide as a mark.
    fn is_wide(&self, class: usize) -> bool {
        let least = CLASSES.get(class).map(|days| f64::from(*days) * self.scale.px_per_day());
        class == OPEN || class != DAY && least.is_some_and(|px| px >= self.frame.mark_px)
    }

    pub(super) fn lane(&mut self, lane: &Lane, number: u16, y: f64) -> Heading {
        let sizes = (self.frame.mark_px, self.frame.cluster_px, self.frame.gap_px);
        let mut groups = Groups::new(self.scale, sizes);
        let page = Groups::page(self.scale);
        let mut spans = Vec::new();
        let (mut rows, mut count, mut running) = (1, 0, 0);
        for (at, class) in lane.classes.iter().enumerate() {
            if self.is_wide(class.duration) {
                rows = rows.max(class.spans.rows_used + 1);
                let inside = groups.add(&class.folded, (at, true), page, &mut self.work);
                let reaching = self.reaching(class);
                running += reaching - inside;
                count += reaching;
                self.spans(class, &mut spans);
            } else {
                count += groups.add(&class.marks, (at, false), page, &mut self.work);
            }
        }
        count += spans.len();
        let top = y + self.frame.heading_px;
        while let Some(group) = groups.next(&mut self.work) {
            let mark = self.group(&group, &groups, number, top);
            self.marks.extend(mark);
        }
        for (row, _, item) in sorted(spans, |span| *span) {
            let entry = self.prepared.entry(item);
            let mark = entry.map(|entry| self.span(entry, (number, row + 1), top));
            self.marks.extend(mark);
        }
        let height = self.frame.heading_px + f64::from(rows) * self.frame.row_px;
        Heading { lane: number, y, height, rows, count, running }
    }

    /// How many spans without a row share a moment with the window.
    fn reaching(&mut self, class: &Class) -> usize {
        let window = self.scale.window();
        let started = before(&class.folded_firsts, 0, window.to_day(), &mut self.work);
        // One that ends with a day is over when the next day begins.
        let over = window.from_day().floor();
        let ended = before(&class.folded_lasts, 0, over, &mut self.work);
        started - ended
    }

    /// Collects the spans with a row that share a moment with the window: row, start, item.
    fn spans(&mut self, class: &Class, found: &mut Vec<(u8, i32, u32)>) {
        let (spans, window) = (&class.spans, self.scale.window());
        let start = before(&spans.firsts, 0, window.from_day() - spans.reach, &mut self.work);
        let rest = spans.firsts.iter().zip(&spans.items).zip(&spans.rows).skip(start);
        for ((first, item), row) in rest {
            self.work += 1;
            if f64::from(*first) >= window.to_day() {
                break;
            }
            let last = self.prepared.entry(*item).map_or(*first, |entry| entry.days.last);
            if f64::from(last) + 1.0 > window.from_day() {
                found.push((*row, *first, *item));
            }
        }
    }

    fn group(&mut self, group: &Group, groups: &Groups<'_>, lane: u16, top: f64) -> Option<Mark> {
        self.work += 1;
        let (frame, scale) = (self.frame, self.scale);
        let x = scale.x(f64::from(group.first) / 2.0) - frame.mark_px / 2.0;
        let days = (group.first.div_euclid(2), group.last.div_euclid(2));
        let ranges = groups.sources.iter().filter(|source| !source.range.is_empty());
        if group.count == 1 {
            let source = ranges.into_iter().next()?;
            let entry = self.prepared.entry(*source.run.items.get(source.range.start)?)?;
            let y = top + (frame.row_px - frame.gap_px - frame.mark_px) / 2.0;
            let (first_day, last_day) = entry.days.known();
            let body = Body::Point { item: Shown::of(entry), folded: source.folded };
            let (width, height) = (frame.mark_px, frame.mark_px);
            return Some(Mark { lane, row: 0, x, y, width, height, first_day, last_day, body });
        }
        let start = self.members.len();
        self.members.extend(ranges.map(|source| Members {
            class: source.class,
            folded: source.folded,
            range: source.range.clone(),
        }));
        let members = start..self.members.len();
        Some(Mark {
            lane,
            row: 0,
            x,
            y: top,
            width: frame.cluster_px,
            height: frame.row_px - frame.gap_px,
            first_day: days.0,
            last_day: days.1,
            body: Body::Cluster { count: group.count, tally: groups.tally(), members },
        })
    }

    fn span(&self, entry: &Entry, (lane, row): (u16, u8), top: f64) -> Mark {
        let (frame, scale) = (self.frame, self.scale);
        let Days { first, last } = entry.days;
        let (start, end) = (scale.x(f64::from(first)), scale.x(f64::from(last) + 1.0));
        let (cut_left, cut_right) = (start < 0.0, end > scale.width_px());
        let from = start.max(0.0);
        // A span stops short of its end so that the next in its row does not touch it.
        let to = if cut_right { scale.width_px() } else { (end - frame.gap_px).max(from) };
        let (first_day, last_day) = entry.days.known();
        Mark {
            lane,
            row,
            x: from,
            y: top + f64::from(row) * frame.row_px,
            width: to - from,
            height: frame.row_px - frame.gap_px,
            first_day,
            last_day,
            body: Body::Span {
                item: Shown::of(entry),
                cut_left: cut_left && first != i32::MIN,
                cut_right: cut_right && last != i32::MAX,
            },
        }
    }
}

impl Shown {
    const fn of(entry: &Entry) -> Self {
        let Entry { index, shape, certainty, ahead, .. } = *entry;
        Self { index, shape, certainty, ahead }
    }
}
